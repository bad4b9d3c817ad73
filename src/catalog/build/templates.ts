/** Templates: texts with parameters, such as `room:{roomId}` and `/orders/{orderId}`. */

import { nearest } from "../../diagnostics/nearest.js";
import type { Schema } from "../../schema/model.js";
import type { Span } from "../../text/span.js";
import { isIdentifier } from "../identifiers.js";
import type { Parameter, Template, TemplatePart } from "../model.js";
import { invalidTemplate } from "../problems/contract.js";
import { unknownParameter } from "../problems/names.js";
import type { Context } from "./context.js";
import type { Declared } from "./pieces.js";

/** A template and the types that are declared for its parameters. */
export interface Written {
  readonly text: string;
  readonly at: Span;
  readonly params: readonly Declared[];
}

export function readTemplate({ text, at, params }: Written, context: Context): Template {
  const invalid = (reason: string): void =>
    context.report(invalidTemplate.found({ at, facts: { template: text, reason } }));
  const parts = partsOf(text);
  const reason = reasonAgainst(parts);
  if (reason !== undefined) invalid(reason);
  const names = new Set(parts.flatMap((part) => (part.kind === "parameter" ? [part.name] : [])));
  reportUnused({ text, at, params }, names, context);
  const typed = new Map(params.map((param) => [param.name, param]));
  const parameters = [...names].map((name): Parameter => {
    const param = typed.get(name);
    if (!param) return { name, schema: nonEmptyText(at), at };
    return { name, schema: context.schemas.read(param.value, param.file), at: param.key.at };
  });
  return { text, parts, parameters, at };
}

/** Texts and parameters in turn. A brace without its counterpart is a text of its own. */
function partsOf(text: string): readonly TemplatePart[] {
  return text
    .split(/(\{[^{}]*\}|[{}])/)
    .filter((piece) => piece !== "")
    .map((piece) =>
      piece.length > 1 && piece.startsWith("{") && piece.endsWith("}")
        ? { kind: "parameter", name: piece.slice(1, -1) }
        : { kind: "text", text: piece },
    );
}

function reasonAgainst(parts: readonly TemplatePart[]): string | undefined {
  const seen = new Set<string>();
  for (const [index, part] of parts.entries()) {
    if (part.kind === "text") {
      if (part.text === "{") return 'a "{" is never closed.';
      if (part.text === "}") return 'a "}" has no "{" before it.';
      continue;
    }
    if (part.name === "") return "{} names no parameter. Write a name between the braces, such as {id}.";
    if (!isIdentifier(part.name)) return `{${part.name}} is no name. Use letters and digits, such as {roomId}.`;
    if (seen.has(part.name)) return `{${part.name}} stands in it twice. Give each its own name.`;
    if (parts[index - 1]?.kind === "parameter") {
      return `nothing stands before {${part.name}} to tell where the parameter before it ends. Put a separator such as ":" between them.`;
    }
    seen.add(part.name);
  }
  return undefined;
}

function reportUnused({ text, params }: Written, names: ReadonlySet<string>, { report }: Context): void {
  for (const { name, key } of params) {
    if (names.has(name)) continue;
    const suggestion = nearest(name, names);
    const facts = { name, template: text, ...(suggestion === undefined ? {} : { suggestion }) };
    report(unknownParameter.found({ at: key.at, facts }));
  }
}

function nonEmptyText(at: Span): Schema {
  return {
    at,
    typeName: undefined,
    never: false,
    type: { value: ["string"], at },
    minLength: { value: 1, at },
    annotations: { extensions: {} },
  };
}
