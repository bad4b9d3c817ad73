/** A WebSocket in the hands of somebody who writes its bytes himself. */

import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

const PATIENCE_MS = 10_000;

export interface FrameShape {
  /** Final bit, reserved bits and opcode. Default: a whole text. */
  readonly first?: number;
  readonly isMasked?: boolean;
  /** What the header says of the length. */
  readonly claimed?: number;
}

/** One frame, as right or wrong as `shape` says. */
export function frame(payload: Buffer | string, { first = 0x81, isMasked = true, claimed }: FrameShape = {}): Buffer {
  const body = Buffer.from(payload);
  const header = Buffer.concat([Buffer.from([first]), lengthOf(claimed ?? body.length, isMasked)]);
  if (!isMasked) return Buffer.concat([header, body]);
  const mask = randomBytes(4);
  return Buffer.concat([header, mask, body.map((byte, at) => byte ^ (mask[at % 4] ?? 0))]);
}

function lengthOf(length: number, isMasked: boolean): Buffer {
  const mask = isMasked ? 0x80 : 0;
  if (length < 126) return Buffer.from([mask | length]);
  if (length < 2 ** 16) return Buffer.from([mask | 126, length >> 8, length & 0xff]);
  const long = Buffer.alloc(9);
  long[0] = mask | 127;
  long.writeBigUInt64BE(BigInt(length), 1);
  return long;
}

export class Wire {
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Nothing where the server does not want it. */
  static async open(port: number, path = "/socket.io/?EIO=4&transport=websocket"): Promise<Wire | undefined> {
    const socket = connect(port, "127.0.0.1");
    // Whoever hangs up on this peer is right.
    socket.on("error", () => {});
    socket.setTimeout(PATIENCE_MS * 6, () => socket.destroy());
    socket.write(
      [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
        "\r\n",
      ].join("\r\n"),
    );
    const answer = await firstBytes(socket);
    if (answer.includes(" 101 ")) return new Wire(socket);
    socket.destroy();
    return undefined;
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed;
  }

  write(bytes: Buffer): void {
    if (this.isOpen) this.#socket.write(bytes);
  }

  text(text: string): void {
    this.write(frame(text));
  }

  /** Reads no more, so that the other side has to keep what it wants to say. */
  stopReading(): void {
    this.#socket.pause();
  }

  /** Gone without a word. */
  vanish(): void {
    this.#socket.destroy();
  }

  /** As it should be. */
  leave(): void {
    this.write(frame(Buffer.from([0x03, 0xe8]), { first: 0x88 }));
    this.#socket.end();
    this.#socket.setTimeout(1_000);
  }
}

function firstBytes(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(""), PATIENCE_MS);
    const done = (text: string): void => {
      clearTimeout(timer);
      resolve(text);
    };
    socket.once("close", () => done(""));
    socket.once("data", (bytes) => done(bytes.toString("latin1")));
    socket.on("data", () => {});
  });
}

export function pause(ms: number): Promise<void> {
  return new Promise((over) => setTimeout(over, ms));
}
