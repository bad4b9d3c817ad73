/** Packets of Socket.IO, made by hand. */

import * as msgpack from "socket.io-msgpack-parser";
import type { ParserName } from "./victims/lines.js";

export interface Packet {
  /** 0 connect, 1 disconnect, 2 event, 3 ack, 4 connect error */
  readonly type: number;
  readonly id?: unknown;
  readonly data?: unknown;
  readonly nsp?: string;
}

/** As it lies on the wire, also where Socket.IO's own encoder would refuse to make it. */
export function packetText(parser: ParserName, packet: Packet & { readonly nsp: string }): string | Buffer {
  if (parser === "msgpack") return encoded(packet);
  const { type, nsp, id = "" } = packet;
  const data = "data" in packet ? JSON.stringify(packet.data) : "";
  return `${type}${nsp === "/" ? "" : `${nsp},`}${id}${data}`;
}

/** A packet for the msgpack parser. */
export function encoded(packet: Packet): Buffer {
  // A list, whatever its types say.
  const list: unknown = Reflect.construct(msgpack.Encoder, []).encode(packet);
  const bytes: unknown = Array.isArray(list) ? list[0] : undefined;
  if (!Buffer.isBuffer(bytes)) throw new Error("The packet was not encoded");
  return bytes;
}
