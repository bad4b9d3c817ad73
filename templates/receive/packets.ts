// Packets as Socket.IO's decoder brings them, before anything is called with what is in them.

import { isObject } from "../checks.js";
import { toJson } from "../walk.js";

/** Events and answers are passed on as arguments of a call, and too many of those overflow the stack. */
const MOST_VALUES = 10_000;

/** Types of packets. */
const EVENT = 2;
const ACK = 3;
const CONNECT_ERROR = 4;
/** Socket.IO passes over packets of such a type. */
const NONE = -1;

const RESERVED: ReadonlySet<unknown> = new Set([
  "connect",
  "connect_error",
  "disconnect",
  "disconnecting",
  "newListener",
  "removeListener",
]);

interface Packet {
  type?: unknown;
  data?: unknown;
}

type Listener = (packet: Packet) => void;

interface Decoder {
  on(event: "decoded", listener: Listener): unknown;
  off(event: "decoded", listener: Listener): unknown;
  listeners(event: "decoded"): readonly unknown[];
  add(message: unknown): unknown;
}

interface Parser {
  readonly Encoder: unknown;
  readonly Decoder: new () => Decoder;
}

/**
 * Refuses packets that Socket.IO's own parser would have refused, for another one may let them through, and those with
 * too many values. As with that parser, a refusal ends the connection. What JSON cannot hold becomes what it can.
 * `connection`: a client of a server, or a client's manager.
 */
export function watchPackets(connection: object): void {
  const decoder: unknown = Reflect.get(connection, "decoder");
  if (!isDecoder(decoder) || watching.has(decoder.constructor)) return;
  const listener = speaksJson(decoder) ? check : checkAndClean;
  // Once for all namespaces of a connection.
  if (!decoder.listeners("decoded").includes(listener)) decoder.on("decoded", listener);
}

/** Decoders that watch by themselves, by their classes. */
const watching = new WeakSet<object>();

/** No shorter text holds too many values. */
const LONG = 2 * MOST_VALUES;
const CLOSING_BRACKET = 0x5d;

/** Socket.IO's own parser looks at values where there are some, though not at how many. */
function isSafe(message: unknown): boolean {
  return (
    typeof message === "string" &&
    message.length < LONG &&
    // Every message comes through here, and `endsWith` takes several times as long.
    message.charCodeAt(message.length - 1) === CLOSING_BRACKET
  );
}

/**
 * The same for all coming connections of a server with Socket.IO's own parser: a listener for each packet would cost as
 * much as a guard, and few packets need one.
 */
export function watchServer(server: object): void {
  // Socket.IO's own, or what the application gave it as such.
  const parser = Reflect.get(server, "_parser") as Parser | undefined;
  if (!parser || watching.has(parser.Decoder) || !speaksJson(new parser.Decoder())) return;
  class WatchingDecoder extends parser.Decoder {
    override add(message: unknown): unknown {
      if (isSafe(message)) return super.add(message);
      this.on("decoded", check);
      try {
        return super.add(message);
      } finally {
        this.off("decoded", check);
      }
    }
  }
  watching.add(WatchingDecoder);
  Reflect.set(server, "_parser", { Encoder: parser.Encoder, Decoder: WatchingDecoder } satisfies Parser);
}

function check(packet: Packet): void {
  if (isPossible(packet)) return;
  // The listener of Socket.IO's that comes first has taken note of the packet.
  packet.type = NONE;
  throw new Error("invalid payload");
}

function isPossible({ type, data }: Packet): boolean {
  switch (type) {
    case EVENT:
      return areValues(data) && isName(data[0]);
    case ACK:
      return areValues(data);
    case CONNECT_ERROR:
      // Socket.IO's client makes a string of the message, which not everything can be made into.
      return !isContainer(data) || !isContainer(Reflect.get(data, "message"));
    default:
      return true;
  }
}

function areValues(data: unknown): data is readonly unknown[] {
  return Array.isArray(data) && data.length <= MOST_VALUES;
}

function checkAndClean(packet: Packet): void {
  check(packet);
  if (Array.isArray(packet.data)) toJson(packet.data);
}

function isName(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && !RESERVED.has(value));
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isDecoder(value: unknown): value is Decoder {
  return isObject(value) && typeof value["on"] === "function" && typeof value["listeners"] === "function";
}

/** Socket.IO's own decoder is known by its options. */
function speaksJson(decoder: object): boolean {
  return "opts" in decoder && typeof Object(decoder.opts).maxAttachments === "number";
}
