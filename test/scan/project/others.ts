/** Things with `emit` and `on` that are no sockets: nothing is to be found in them, and nothing is to be counted. */

const SERVER = "packages/server/src/others";
const CLIENT = "packages/client/src/others";
const SCRIPTS = "packages/scripts/src/others";

export const others: Readonly<Record<string, string>> = {
  [`${SERVER}/event-emitter.ts`]: `import { EventEmitter, once } from "node:events";
import type { Server } from "socket.io";
export const bus = new EventEmitter();
bus.emit("ordered", 1, 2);
bus.on("ordered", (a: number, b: number) => void [a, b]);
bus.once("paid", () => {});
void once(bus, "paid");
export class Orders extends EventEmitter {
  place(io: Server): void {
    this.emit("placed", io);
    super.emit("placed");
    io.emit("news", "x");
  }
}
new Orders().on("placed", () => {}).addListener("gone", () => {});
`,
  [`${SERVER}/typed-emitter.ts`]: `import { EventEmitter } from "node:events";
interface Events {
  ordered: [id: string];
}
const bus = new EventEmitter<Events>();
bus.emit("ordered", "1");
bus.on("ordered", (id) => void id);
export interface TypedBus<Map extends Record<string, (...args: never[]) => void>> {
  emit<Name extends keyof Map>(name: Name, ...args: Parameters<Map[Name]>): boolean;
  on<Name extends keyof Map>(name: Name, listener: Map[Name]): this;
}
export function use(typed: TypedBus<{ stored: (id: string) => void }>): void {
  typed.emit("stored", "1");
  typed.on("stored", (id) => void id);
}
export const pick = (target: Pick<EventEmitter, "emit">): boolean => target.emit("whatever", 1);
`,
  [`${SERVER}/named-like-a-socket.ts`]: `import { EventEmitter } from "node:events";
/** A socket of another kind. */
export class Socket extends EventEmitter {
  send(text: string): void {
    this.emit("message", text, "more");
  }
}
const socket = new Socket();
socket.emit("unheard", 1);
socket.on("unheard", () => {});
socket.send("x");
export class Client {
  emit(name: string, ...values: unknown[]): void {
    void [name, values];
  }
  on(name: string, listener: () => void): void {
    void [name, listener];
  }
}
const io = new Client();
io.emit("unheard", 1);
io.on("unheard", () => {});
`,
  [`${SERVER}/process.ts`]: `import { createServer } from "node:http";
import { Server as Net } from "node:net";
import { createReadStream } from "node:fs";
process.on("SIGTERM", () => process.exit());
process.emit("warning", new Error("x"));
const server = createServer();
server.on("listening", () => {}).on("error", () => {});
new Net().on("connection", (socket) => socket.on("data", () => {}).write("x"));
createReadStream("x").on("data", () => {}).once("end", () => {});
`,
  [`${SERVER}/lifecycle.ts`]: `import { Server, type Socket } from "socket.io";
const io = new Server();
io.engine.on("initial_headers", () => {});
io.engine.on("connection_error", (error) => void error);
io.on("new_namespace", (namespace) => void namespace.name);
io.of("/").adapter.on("create-room", (room) => void room);
io.on("connection", (socket: Socket) => {
  socket.conn.on("upgrade", () => {});
  socket.conn.once("close", () => {});
  socket.on("disconnect", (reason) => void reason);
  socket.onAny((name: string, ...args: unknown[]) => void [name, args]);
  socket.onAnyOutgoing((name: string) => void name);
  socket.use(([name], next) => void [name, next()]);
  socket.off("gone", () => {});
  socket.removeAllListeners("gone");
  void socket.join("lobby");
});
`,
  [`${SERVER}/ws-like.ts`]: `import { EventEmitter } from "node:events";
declare class WebSocketLike extends EventEmitter {
  send(data: string): void;
}
declare class WebSocketServer extends EventEmitter {
  readonly clients: Set<WebSocketLike>;
}
const io = new WebSocketServer();
io.on("connection", (socket: WebSocketLike) => {
  socket.on("message", (data: string) => socket.send(data));
  socket.emit("pong", 1);
});
for (const socket of io.clients) socket.send("x");
`,
  [`${CLIENT}/web-socket.ts`]: `const socket = new WebSocket("ws://localhost");
socket.send("x");
socket.addEventListener("message", (event) => void event.data);
socket.onmessage = () => {};
const channel = new BroadcastChannel("news");
channel.postMessage("x");
window.addEventListener("message", () => {});
export {};
`,
  [`${CLIENT}/mitt.ts`]: `import mitt from "mitt";
type Events = { opened: string; closed: undefined };
const bus = mitt<Events>();
bus.on("opened", (text) => void text);
bus.emit("opened", "x");
bus.emit("closed");
const socket = mitt<{ said: string }>();
socket.emit("said", "x");
socket.on("said", () => {});
`,
  [`${CLIENT}/manager.ts`]: `import { io, Manager } from "socket.io-client";
const socket = io();
socket.io.on("reconnect", (attempt) => void attempt);
socket.io.on("reconnect_attempt", () => {});
socket.io.on("ping", () => {});
socket.io.engine.on("packet", () => {});
socket.io.engine.once("upgrade", () => {});
const manager = new Manager("http://localhost");
manager.on("reconnect_failed", () => {});
manager.once("error", (error) => void error);
socket.on("connect", () => {});
socket.on("connect_error", (error) => void error);
socket.onAny((name: string) => void name);
`,
  [`${CLIENT}/component-emitter.ts`]: `import { Emitter } from "@socket.io/component-emitter";
interface Events {
  tick: (at: number) => void;
}
const bus = new Emitter<Events, Events>();
bus.on("tick", (at) => void at);
bus.emit("tick", 1);
export {};
`,
  [`${CLIENT}/subject.ts`]: `export class Subject<T> {
  readonly #listeners = new Set<(value: T) => void>();
  subscribe(listener: (value: T) => void): void {
    this.#listeners.add(listener);
  }
  next(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }
  emit(name: string, value: T): void {
    void name;
    this.next(value);
  }
}
new Subject<number>().emit("value", 1);
`,
  [`${SCRIPTS}/emitters.js`]: `const { EventEmitter } = require("node:events");
const socket = new EventEmitter();
socket.on("data", () => {});
socket.emit("data", 1);
process.on("exit", () => {});
class Bus {
  emit(name = "") { return name; }
  on(name = "") { return name; }
}
const io = new Bus();
io.emit("unheard");
io.on("unheard");
`,
};
