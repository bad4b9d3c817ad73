import { Server } from "socket.io";
import * as msgpack from "socket.io-msgpack-parser";
import { boundServer, holdsItsParts } from "../../../templates/receive/msgpack.js";
import { guardServer } from "../../../templates/server/guard.js";
import { serverContract } from "./sample.js";

/** A packet in MessagePack. */
function encoded(...data: unknown[]): Buffer {
  // Typed as a buffer, but it is a list of one.
  const [bytes] = new msgpack.Encoder().encode({ type: 2, nsp: "/", data } as never) as unknown as readonly unknown[];
  return bytes as Buffer;
}

function holds(...bytes: number[]): boolean {
  return holdsItsParts(new DataView(Uint8Array.from(bytes).buffer));
}

function isWhole({ buffer, byteOffset, byteLength }: Uint8Array): boolean {
  try {
    return holdsItsParts(new DataView(buffer, byteOffset, byteLength));
  } catch {
    return false;
  }
}

const many = new Array<number>(70_000).fill(1);
const values: readonly unknown[] = [
  ...[null, true, false, undefined, "", "a", "ü".repeat(40), "x".repeat(300), "x".repeat(70_000)],
  ...[0, 127, 128, 255, 256, 65_536, 4_294_967_296, -1, -32, -33, -129, -32_769, -2_147_483_649, 0.5, -1e300],
  ...[[], {}, [1, [2, [3]]], { a: { b: [1, "c"] } }, many.slice(0, 16), many.slice(0, 300), many],
  ...[Object.fromEntries(many.map((_, index) => [`key ${index}`, index])), Object.fromEntries([["a", {}]])],
  ...[Buffer.alloc(3), Buffer.alloc(300), Buffer.alloc(70_000), new ArrayBuffer(2), new Date(0), new Date(1.5e12)],
];

describe("a message in MessagePack", () => {
  test("holds its parts, whatever they are, and no longer does where its end is missing", () => {
    for (const value of values) {
      const bytes = encoded(value);
      expect(isWhole(bytes)).toBe(true);
      expect(isWhole(bytes.subarray(0, -1))).toBe(false);
    }
  });

  test.each([
    ["a list of 33 million", [0xdd, 0x01, 0xff, 0xff, 0xff]],
    ["a list of 65,535", [0xdc, 0xff, 0xff, 0x01, 0x02]],
    ["a list of two", [0x92, 0x01]],
    ["an object with a key and nothing else", [0x81, 0xa1, 0x61]],
    ["an object of 65,535", [0xde, 0xff, 0xff]],
    ["an object of four billion", [0xdf, 0xff, 0xff, 0xff, 0xff]],
    ["lists that share what is left", [0x94, 0x94, 0x94, 0x94, 0x01, 0x01, 0x01, 0x01]],
    ["a buffer of two gigabytes", [0xc9, 0x7f, 0xff, 0xff, 0xff, 0x00]],
    [
      "a buffer after a time that is longer than it says",
      [0x92, 0xc7, 0x00, 0xff, ...many.slice(0, 12), 0xc6, 1, 0, 0, 0],
    ],
    ["bytes that are not there", [0xc4, 0x05, 0x01]],
    ["a text that is not there", [0xd9, 0x05, 0x61]],
  ])("may not promise %s", (_what, bytes) => {
    expect(holds(...bytes)).toBe(false);
  });

  test("is looked at before it is decoded, once for all contracts of a server", () => {
    const decoded: unknown[] = [];
    class Decoder extends msgpack.Decoder {
      override add(message: unknown): void {
        decoded.push(message);
      }
    }
    const server = new Server({ parser: { Encoder: msgpack.Encoder, Decoder } });
    boundServer(server);
    const { Decoder: Bound } = Reflect.get(server, "_parser");
    boundServer(server);
    expect(Reflect.get(server, "_parser").Decoder).toBe(Bound);
    const decoder = new Bound();
    const right = encoded("typing", "general");
    decoder.add(right);
    expect(() => decoder.add(Buffer.from([0xdd, 0x01, 0xff, 0xff, 0xff]))).toThrow("invalid payload");
    expect(decoded).toEqual([right]);
  });

  test("is looked at under an application's own handlers, too", () => {
    const server = new Server({ parser: msgpack });
    guardServer(serverContract, server, {});
    const { Decoder } = Reflect.get(server, "_parser");
    expect(() => new Decoder().add(Buffer.from([0xdd, 0x01, 0xff, 0xff, 0xff]))).toThrow("invalid payload");
  });

  test("leaves other parsers alone", () => {
    const server = new Server();
    const parser: unknown = Reflect.get(server, "_parser");
    boundServer(server);
    expect(Reflect.get(server, "_parser")).toBe(parser);
  });
});
