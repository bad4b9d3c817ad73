/** The messages of a contract, each with the most that it can take on the wire. */

import type { Answer, Argument, Catalog, CodeUse, Event, Namespace } from "../../catalog/model.js";
import { quoted } from "../../code/names.js";
import type { Schema } from "../../schema/model.js";
import { inside, jsonText, largest, nothing, type Size, Sizes, textOf, total } from "../../schema/size.js";

export interface Message {
  /** In words: `"sendMessage"`, `the answer to "confirm"`. */
  readonly subject: string;
  readonly size: Size;
}

export type Side = "client" | "server";

/** Whatever one side sends to the other: its events, its answers, and a client's `auth`. */
export function messagesFrom(side: Side, catalog: Catalog): readonly Message[] {
  const sizes = new Sizes(catalog.unknownProperties);
  return catalog.namespaces.flatMap((namespace) => {
    const messages = [...eventsFrom(side, namespace, sizes), ...answersFrom(side, namespace, sizes)];
    const auth = side === "client" ? namespace.handshake?.auth : undefined;
    if (auth) messages.push({ subject: "the handshake", size: inside(sizes.of(auth), "auth") });
    const frame = textOf(FRAME + jsonText(namespace.path));
    return messages.map(({ subject, size }) => ({ subject, size: total([frame, size]) }));
  });
}

/**
 * What else is in a message: its type, the number of its ack and of its attachments, brackets, the values of a
 * namespace's parameters, and what connection state recovery adds to `auth`.
 */
const FRAME = 1_024;

/** The code and the message of an error, and the issues that the built-in ones list. */
const ERROR = 16_384;

function* eventsFrom(
  side: Side,
  { clientToServer, serverToClient, errorEvents }: Namespace,
  sizes: Sizes,
): Iterable<Message> {
  const events = side === "client" ? clientToServer : [...serverToClient, ...errorEvents];
  for (const event of events) yield { subject: quoted(event.name), size: eventSize(event, sizes) };
}

function eventSize({ name, args, codes }: Event, sizes: Sizes): Size {
  const content = codes ? errorSize(codes, sizes) : argumentsSize(args, sizes);
  return total([textOf(jsonText(name) + COMMA), content]);
}

function* answersFrom(side: Side, { clientToServer, serverToClient }: Namespace, sizes: Sizes): Iterable<Message> {
  for (const { name, ack } of side === "client" ? serverToClient : clientToServer) {
    if (ack) yield { subject: `the answer to ${quoted(name)}`, size: answerSize(ack.answer, sizes) };
  }
}

function answerSize(answer: Answer, sizes: Sizes): Size {
  switch (answer.kind) {
    case "nothing":
      return nothing;
    case "value":
      return largest([valueSize(answer.returns, sizes), textOf(jsonText(answer.refusal?.value ?? null))]);
    case "values":
      return argumentsSize(answer.args, sizes);
    case "envelope":
    case "error-first":
      return largest([
        total([textOf(WRAPPING), valueSize(answer.returns, sizes)]),
        total([textOf(WRAPPING), errorSize(answer.errors, sizes)]),
      ]);
    default:
      return answer satisfies never;
  }
}

const COMMA = 1;

/** `{"ok":true,"value":}`, or whatever an envelope calls these. */
const WRAPPING = 256;

function valueSize(schema: Schema | undefined, sizes: Sizes): Size {
  return schema ? inside(sizes.of(schema), "value") : nothing;
}

/** What is left out in front of another argument travels as `null`. */
function argumentsSize(args: readonly Argument[], sizes: Sizes): Size {
  const sent = args.map(({ name, schema }) => largest([inside(sizes.of(schema), name), textOf(jsonText(null))]));
  return total([...sent, textOf(args.length * COMMA)]);
}

function errorSize(codes: readonly CodeUse[], sizes: Sizes): Size {
  const data = codes.map(({ declaration }) =>
    declaration?.data ? inside(sizes.of(declaration.data), "data") : nothing,
  );
  return total([textOf(ERROR), largest(data)]);
}
