/** A hostile server: a Socket.IO server that also speaks by hand. */

import { createServer } from "node:http";
import { Server, type Socket } from "socket.io";
import * as msgpack from "socket.io-msgpack-parser";
import { within } from "../../live/rig.js";
import { shownValues } from "./outcome.js";
import { type Packet, packetText } from "./packet.js";
import type { Victim } from "./victim.js";
import type { Callable, ParserName } from "./victims/lines.js";

type Settle = (...values: unknown[]) => void;

export class HostileServer {
  readonly parser: ParserName;
  /** What the client that is attacked sent, and answered. */
  heard: string[] = [];
  /** Tells clients this instead of letting them in. */
  refusal: { readonly data: unknown } | undefined;
  readonly #io: Server;
  readonly #url: Promise<string>;
  #victim: Victim | undefined;
  #socket: Socket | undefined;
  #hasHungUp = false;
  #called: { readonly arrived: (settle: Settle) => void } | undefined;

  constructor(parser: ParserName) {
    this.parser = parser;
    const http = createServer();
    this.#io = new Server(http, parser === "msgpack" ? { parser: msgpack } : {});
    for (const path of ["/", "/staff", /^\/boards\/\d+$/]) this.#serve(path);
    this.#url = new Promise((resolve) => {
      http.listen(0, "127.0.0.1", () => {
        const address = http.address();
        if (typeof address === "object" && address) resolve(`http://127.0.0.1:${address.port}`);
      });
    });
  }

  /** Has the victim come in, or turns it away. */
  async receive(victim: Victim, path: string): Promise<void> {
    this.heard = [];
    this.#socket = undefined;
    this.#hasHungUp = false;
    this.#victim = victim;
    victim.order({ kind: "join", url: (await this.#url) + path, parser: this.parser });
    await victim.told(({ kind }) => kind === "decided");
  }

  send(event: string, ...args: unknown[]): void {
    this.#socket?.emit(event, ...args);
  }

  /** Sends with a callback, and notes the answer. */
  ask(event: string, ...args: unknown[]): void {
    this.#socket?.emit(event, ...args, (...values: unknown[]) => this.heard.push(`answers ${shownValues(values)}`));
  }

  packet({ nsp = this.path, ...packet }: Packet): void {
    this.#socket?.conn.send(packetText(this.parser, { ...packet, nsp }));
  }

  /** A packet by hand: what comes before and after the namespace. */
  frame(before: string, after: string): void {
    this.text(before + (this.path === "/" ? "" : `${this.path},`) + after);
  }

  text(text: string): void {
    this.#socket?.conn.send(text);
  }

  bytes(bytes: Buffer): void {
    this.#socket?.conn.send(bytes);
  }

  /** Has the victim call, and gives what answers it. */
  calls(event: Callable): Promise<Settle> {
    const called = new Promise<Settle>((arrived) => {
      this.#called = { arrived };
    });
    this.#victim?.order({ kind: "call", event });
    return within("the victim's call", called);
  }

  get path(): string {
    return this.#socket?.nsp.name ?? "/";
  }

  get isClosed(): boolean {
    return this.#socket?.connected === false && !this.#hasHungUp;
  }

  /** Waits until all that was sent has arrived, or the connection has ended. */
  async arrived(): Promise<void> {
    const socket = this.#socket;
    if (!socket?.connected) return;
    const echo = new Promise<void>((resolve) => {
      socket.emit("alive", () => resolve());
      socket.once("disconnect", () => resolve());
    });
    await within("the client to go on", echo);
  }

  /** Ends the connection, and waits until the victim has seen it. */
  async hangUp(): Promise<void> {
    this.#hasHungUp = true;
    this.#socket?.conn.close();
    await this.#victim?.told(({ kind }) => kind === "left");
  }

  async close(): Promise<void> {
    await this.#io.close();
  }

  #serve(path: string | RegExp): void {
    const namespace = this.#io.of(path);
    namespace.use((_socket, next) => {
      const { refusal } = this;
      if (refusal) next(Object.assign(new Error("refused"), refusal));
      else next();
    });
    namespace.on("connection", (socket) => {
      this.#socket = socket;
      socket.onAny((...packet) => {
        const settle: unknown = packet.at(-1);
        if (typeof settle === "function") this.#called?.arrived((...values) => settle(...values));
      });
    });
  }
}
