// MessagePack before it is decoded. Decoders believe the lengths that are in it and reserve memory for them, so that a few
// bytes could ask for more than the process has.

/** What a parser makes of this packet where it speaks MessagePack. */
const SAMPLE: object = { type: 2, nsp: "/", data: [] };
const SAMPLE_BYTES = "131,164,116,121,112,101,2,163,110,115,112,161,47,164,100,97,116,97,144";

interface Encoder {
  encode(packet: object): unknown;
}

interface Decoder {
  add(message: unknown): unknown;
}

interface Parser {
  readonly Encoder: new () => Encoder;
  readonly Decoder: new () => Decoder;
}

/** Has a server's decoders, of which each connection has one, refuse what promises more than it holds. */
export function boundServer(server: object): void {
  // Socket.IO's own, or what the application gave it as such.
  const parser = Reflect.get(server, "_parser") as Parser | undefined;
  if (!parser || bounded.has(parser) || !speaksMessagePack(new parser.Encoder())) return;
  class BoundDecoder extends parser.Decoder {
    constructor() {
      super();
      bound(this);
    }
  }
  const replaced: Parser = { Encoder: parser.Encoder, Decoder: BoundDecoder };
  bounded.add(replaced);
  Reflect.set(server, "_parser", replaced);
}

/** The same for a client, whose decoder is there. */
export function boundManager(manager: object): void {
  // Socket.IO's managers have both; what has neither is left alone.
  const { encoder, decoder } = manager as { encoder?: Encoder; decoder?: Decoder };
  if (!encoder || !decoder || bounded.has(decoder) || !speaksMessagePack(encoder)) return;
  bounded.add(decoder);
  bound(decoder);
}

/** Several contracts may share a server or a connection. */
const bounded = new WeakSet<object>();

function speaksMessagePack(encoder: Encoder): boolean {
  const encoded = encoder.encode(SAMPLE);
  const [bytes]: unknown[] = Array.isArray(encoded) ? encoded : [];
  return bytes instanceof Uint8Array && bytes.join() === SAMPLE_BYTES;
}

function bound(decoder: Decoder): void {
  const { add } = decoder;
  decoder.add = (message) => {
    const bytes = viewOf(message);
    if (bytes && !holdsItsParts(bytes)) throw new Error("invalid payload");
    return add.call(decoder, message);
  };
}

function viewOf(message: unknown): DataView | undefined {
  if (message instanceof ArrayBuffer) return new DataView(message);
  if (!ArrayBuffer.isView(message)) return undefined;
  return new DataView(message.buffer, message.byteOffset, message.byteLength);
}

/** Whether there is, for every part that is promised, a byte at least. Throws where a length itself is cut off. */
export function holdsItsParts(bytes: DataView): boolean {
  let at = 0;
  for (let awaited = 1; awaited > 0; ) {
    if (awaited > bytes.byteLength - at) return false;
    const { parts, end } = headAt(bytes, at);
    awaited += parts - 1;
    at = end;
  }
  return at <= bytes.byteLength;
}

/** A value without what is in it: how many parts follow at `end`. */
interface Head {
  readonly parts: number;
  readonly end: number;
}

function headAt(bytes: DataView, at: number): Head {
  const prefix = bytes.getUint8(at);
  const next = at + 1;
  if (prefix < 0x80) return { parts: 0, end: next };
  if (prefix < 0x90) return { parts: 2 * (prefix & 0x0f), end: next };
  if (prefix < 0xa0) return { parts: prefix & 0x0f, end: next };
  if (prefix < 0xc0) return { parts: 0, end: next + (prefix & 0x1f) };
  const width = WIDTHS[prefix - 0xc0] ?? 0;
  if (prefix >= 0xdc && prefix < 0xe0) {
    return { parts: lengthAt(bytes, next, width) * (prefix < 0xde ? 1 : 2), end: next + width };
  }
  if (prefix >= 0xd9 && prefix < 0xdc) return { parts: 0, end: next + width + lengthAt(bytes, next, width) };
  if (prefix >= 0xc4 && prefix < 0xc7) return { parts: 0, end: next + width + lengthAt(bytes, next, width) };
  if (prefix >= 0xc7 && prefix < 0xca) return { parts: 0, end: next + width + 1 + extensionAt(bytes, next, width) };
  return { parts: 0, end: next + width };
}

/** Bytes after each prefix from 0xc0: of the length, where there is one, or of the value. */
const WIDTHS: readonly number[] = [
  ...[0, 0, 0, 0, 1, 2, 4, 1, 2, 4, 4, 8, 1, 2, 4, 8],
  ...[1, 2, 4, 8, 2, 3, 5, 9, 17, 1, 2, 4, 2, 4, 2, 4],
];

function lengthAt(bytes: DataView, at: number, width: number): number {
  if (width === 1) return bytes.getUint8(at);
  return width === 2 ? bytes.getUint16(at) : bytes.getUint32(at);
}

/** Of the shortest kind, one of type -1 is a time. That takes twelve bytes, and decoders do not look whether it says so. */
function extensionAt(bytes: DataView, at: number, width: number): number {
  return width === 1 && bytes.getInt8(at + width) === -1 ? 12 : lengthAt(bytes, at, width);
}
