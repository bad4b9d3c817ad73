/** The options that the contract recommends for Socket.IO's own server. */

import { type Code, lines, ts } from "../../../code/code.js";
import { doc } from "../../../code/doc.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import type { Gap } from "../../../schema/size.js";
import type { FileEmission } from "../emission.js";
import { messagesFrom } from "../messages.js";
import { type Limits, limitsFor } from "./limits.js";

export function declareServerOptions({ catalog, names }: FileEmission): Code {
  const limits = limitsFor(messagesFrom("client", catalog));
  const isDynamic = catalog.namespaces.some(({ template }) => template.parameters.length > 0);
  const { serverOptions } = names;
  return lines([
    doc([
      `What Socket.IO's server needs to know of this contract: \`new Server(http, ${serverOptions})\`.`,
      [aboutLargest(limits), aboutGap(limits)].filter((each) => each !== undefined).join("\n"),
      isDynamic ? "A namespace whose path has parameters goes when its last client does." : undefined,
    ]),
    ts`
      export const ${name(serverOptions)}: {
        readonly maxHttpBufferSize: number;
        ${isDynamic ? ts`readonly cleanupEmptyChildNamespaces: boolean;` : []}
      } = {
        maxHttpBufferSize: ${literal(limits.maxHttpBufferSize)},
        ${isDynamic ? ts`cleanupEmptyChildNamespaces: true,` : []}
      };
    `,
  ]);
}

function aboutLargest({ largest, gap }: Limits): string | undefined {
  if (!largest) return gap ? undefined : "Clients send next to nothing.";
  const bytes = largest.bytes.toLocaleString("en");
  const which = gap ? "Of the messages that have a limit, the largest" : "The largest message of a client";
  return `${which} is ${largest.subject}: ${bytes} bytes at most, if every character is escaped.`;
}

function aboutGap({ largest, gap, maxHttpBufferSize }: Limits): string {
  if (!gap) return "The limit leaves as much room again, or more, for what a newer client adds.";
  const place = gap.gap.path === "" ? gap.subject : `\`${gap.gap.path}\` of ${gap.subject}`;
  const limit = maxHttpBufferSize.toLocaleString("en");
  const others = largest ? "Others have" : "Messages have";
  return `${others} no limit but these ${limit} bytes, for instance because\n${place} ${lack(gap.gap)}.`;
}

function lack({ reason }: Gap): string {
  switch (reason) {
    case "maxLength":
    case "maxItems":
    case "maxBytes":
    case "maxProperties":
      return `has no \`${reason}\``;
    case "propertyNames":
      return "has keys of any length";
    case "additionalProperties":
      return "may have any properties";
    case "items":
      return "may have any items";
    case "type":
      return "may be anything";
    case "recursion":
      return "may hold itself any number of times";
    default:
      return reason satisfies never;
  }
}
