/** A hostile client: a Socket.IO client that also speaks by hand. */

import { io, type Socket } from "socket.io-client";
import * as msgpack from "socket.io-msgpack-parser";
import { within } from "../../live/rig.js";
import { shownValues } from "./outcome.js";
import { type Packet, packetText } from "./packet.js";
import type { ParserName } from "./victims/lines.js";

/** Nobody serves it: whoever asks for it is answered in turn, so that all sent before has arrived by then. */
const NOWHERE = "/nowhere";

export interface Joining {
  readonly url: string;
  readonly path: string;
  readonly parser: ParserName;
  readonly auth: object;
}

export class Peer {
  readonly socket: Socket;
  readonly path: string;
  readonly parser: ParserName;
  /** What the server sent, a packet each. */
  readonly heard: string[] = [];
  /** The id of what the server asked last. */
  question: unknown;
  /** Its id at the server, once it was let in. */
  id: string | undefined;
  #asked = 0;
  #answered = 0;
  #hasLeft = false;
  readonly #gone: Promise<void>;

  private constructor({ url, path, parser, auth }: Joining) {
    this.path = path;
    this.parser = parser;
    const options = { auth, forceNew: true, reconnection: false, transports: ["websocket"] };
    this.socket = io(url + path, parser === "msgpack" ? { ...options, parser: msgpack } : options);
    this.socket.io.on("packet", (packet) => this.#hear(packet));
    this.#gone = new Promise((resolve) => this.socket.io.on("close", () => resolve()));
  }

  /** A peer that was let in, or turned away. */
  static async join(joining: Joining): Promise<Peer> {
    const peer = new Peer(joining);
    const { socket } = peer;
    const decided = new Promise<void>((resolve) => {
      socket.once("connect", resolve);
      socket.once("connect_error", () => resolve());
    });
    await within("a decision about the handshake", Promise.race([decided, peer.#gone]));
    peer.id = socket.id;
    return peer;
  }

  /** Requests that nobody has answered. */
  get unanswered(): number {
    return this.#hasLeft || this.isClosed ? 0 : this.#asked - this.#answered;
  }

  /** Whether the server hung up. */
  get isClosed(): boolean {
    return !this.#hasLeft && this.id !== undefined && !this.socket.connected;
  }

  send(event: string, ...args: unknown[]): void {
    this.socket.emit(event, ...args);
  }

  /** Sends with a callback. */
  ask(event: string, ...args: unknown[]): void {
    this.#asked++;
    this.socket.emit(event, ...args, () => this.#answered++);
  }

  /** A packet that Socket.IO's client would never make. */
  packet({ nsp = this.path, ...packet }: Packet): void {
    this.socket.io.engine.send(packetText(this.parser, { ...packet, nsp }));
  }

  /** A packet by hand: what comes before and after the namespace. */
  frame(before: string, after: string): void {
    this.text(before + (this.path === "/" ? "" : `${this.path},`) + after);
  }

  /** A message of Engine.IO's as it is. */
  text(text: string): void {
    this.socket.io.engine.send(text);
  }

  bytes(bytes: Uint8Array): void {
    this.socket.io.engine.send(bytes);
  }

  leave(): void {
    this.#hasLeft = true;
    this.socket.io.engine.close();
  }

  /** Waits until all that was sent has arrived, or the connection has ended. */
  async arrived(): Promise<void> {
    if (this.#hasLeft || !this.socket.io.engine || this.socket.io.engine.readyState !== "open") return;
    const echo = new Promise<void>((resolve) => {
      this.socket.io.on("packet", ({ nsp }) => {
        if (nsp === NOWHERE) resolve();
      });
    });
    this.packet({ type: 0, nsp: NOWHERE });
    await within("the server to go on", Promise.race([echo, this.#gone]));
  }

  #hear({ type, nsp, data, id }: Packet): void {
    if (nsp === NOWHERE || type === 0) return;
    if (type === 2 && id !== undefined) {
      this.question = id;
      return;
    }
    if (type === 4) this.heard.push(`refuses the handshake with ${refusalText(data)}`);
    else if (type === 1) this.heard.push("disconnects");
    else if (type === 3 || type === 6) this.heard.push(`answers ${shownValues(data)}`);
    else this.heard.push(`sends ${shownValues(data)}`);
  }
}

/** The code where there is one, else what Socket.IO says. */
function refusalText(data: unknown): string {
  const { data: error, message }: { data?: unknown; message?: unknown } = Object(data);
  const { code }: { code?: unknown } = Object(error);
  return `\`${code ?? message}\``;
}
