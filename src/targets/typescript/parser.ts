/** Socket.IO's parser for more binary parts than it takes by itself, where a contract has messages with so many. */

import { type Code, empty, lines, ts } from "../../code/code.js";
import { doc } from "../../code/doc.js";
import { literal } from "../../code/literals.js";
import { name } from "../../code/names.js";
import { type FileEmission, runtimeType, runtimeValue } from "./emission.js";
import { messagesFrom, type Side } from "./messages.js";

/** What Socket.IO's parser takes of one message. */
const BY_DEFAULT = 10;

const EXAMPLES: Readonly<Record<Side, (parser: string) => string>> = {
  server: (parser) => `new Server(http, { …, parser: ${parser}(parser) })`,
  client: (parser) => `io(url, { parser: ${parser}(parser) })`,
};

/** For the side that receives. */
export function declareParser(receiver: Side, emission: FileEmission): Code {
  const messages = messagesFrom(receiver === "server" ? "client" : "server", emission.catalog);
  const most = Math.max(0, ...messages.map(({ size }) => size.attachments).filter(Number.isFinite));
  if (most <= BY_DEFAULT) return empty;
  const { parser } = emission.names;
  const module = runtimeType("ParserModule", "parser", emission);
  return lines([
    doc([
      `Socket.IO's parser, for messages with up to ${most} binary parts; with more than ${BY_DEFAULT}, its own drops the connection.`,
      `\`import * as parser from "socket.io-parser"\`, and then\n\`${EXAMPLES[receiver](parser)}\`.`,
    ]),
    ts`
      export function ${name(parser)}(parser: ${module}): ${module} {
        return ${runtimeValue("withAttachments", "parser", emission)}(parser, ${literal(most)});
      }
    `,
  ]);
}
