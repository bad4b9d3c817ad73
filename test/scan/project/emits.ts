/** Ways of writing an emit: each with a mistake that must be found, and without it clean. A way is one entry. */

import type { Home } from "./homes.js";
import { type Snippet, UNKNOWN } from "./snippet.js";

const way = (name: string, home: Home, code: string, rule = UNKNOWN): Snippet => ({ name, home, code, rule });

const SERVERS: readonly Snippet[] = [
  way("socket", "server", `socket.emit("@news", "x"); //!`),
  way("socket with types", "typedServer", `socket.emit("@news", "x"); //!`),
  way("server", "server", `io.emit("@news", "x"); //!`),
  way("server with types", "typedServer", `io.emit("@news", "x"); //!`),
  way("single quotes", "server", `socket.emit('@news', "x"); //!`),
  way("template without holes", "server", "socket.emit(`@news`, 'x'); //!"),
  way("to a room", "server", `io.to("lobby").emit("@news", "x"); //!`),
  way("to rooms but not all", "server", `io.in(["lobby", "hall"]).except("cellar").emit("@news", "x"); //!`),
  way("every flag", "server", `io.local.volatile.compress(true).to("lobby").emit("@news", "x"); //!`),
  way("every flag with types", "typedServer", `io.local.volatile.compress(true).to("lobby").emit("@news", "x"); //!`),
  way("over lines", "server", `io\n  .to("lobby")\n  .volatile\n  .emit(\n    "@news", //!\n    "x",\n  );`),
  way("selection in a variable", "server", `const hall = io.to("hall");\n  hall.emit("@news", "x"); //!`),
  way("broadcast", "server", `socket.broadcast.emit("@news", "x"); //!`),
  way("broadcast to a room", "typedServer", `socket.broadcast.to("lobby").emit("@news", "x"); //!`),
  way("others in a room", "server", `socket.to("lobby").emit("@news", "x"); //!`),
  way("volatile", "server", `socket.volatile.emit("@news", "x"); //!`),
  way("callback", "server", `socket.emit("@confirm", "x", (answer: boolean) => void answer); //!`),
  way("callback with types", "typedServer", `socket.emit("@confirm", "x", (answer) => void answer); //!`),
  way(
    "callback by name",
    "server",
    `const done = (answer: boolean) => void answer;\n  socket.emit("@confirm", "x", done); //!`,
  ),
  way(
    "timeout and callback",
    "server",
    `socket.timeout(100).emit("@confirm", "x", (error: Error | null, answer: boolean) => void [error, answer]); //!`,
  ),
  way("emitWithAck", "server", `const answer: boolean = await socket.emitWithAck("@confirm", "x"); //!`),
  way("emitWithAck with types", "typedServer", `void (await socket.emitWithAck("@confirm", "x")); //!`),
  way("timeout and emitWithAck", "typedServer", `void (await socket.timeout(100).emitWithAck("@confirm", "x")); //!`),
  way(
    "answers of many",
    "server",
    `io.timeout(100).emit("@confirm", "x", (error: Error, answers: boolean[]) => void [error, answers]); //!`,
  ),
  way("emitWithAck of many", "server", `void (await io.to("lobby").timeout(100).emitWithAck("@confirm", "x")); //!`),
  way("send", "server", `socket.send("x"«|, "y"»); //!`, "too-many-arguments"),
  way("write", "typedServer", `socket.write(«"x"|1»); //!`, "argument-type"),
  way("send of the server", "server", `io.send("x"«|, "y"»); //!`, "too-many-arguments"),
  way("between servers", "server", `io.serverSideEmit("@refresh", "x"); //!`),
  way("between servers with types", "typedServer", `io.serverSideEmit("@refresh", "x"); //!`),
  way(
    "between servers with answers",
    "server",
    `void io.«serverSideEmit|serverSideEmitWithAck»("refresh", "x"); //!`,
    "ack-unexpected",
  ),
  way("namespace", "server", `io.of("/admin").emit("«kicked|news»", "x"); //!`),
  way("namespace without a slash", "server", `io.of("admin").emit("«kicked|news»", "x"); //!`),
  way(
    "namespace in a constant",
    "server",
    `const admin = io.of("/admin");\n  admin.to("lobby").emit("«kicked|news»", "x"); //!`,
  ),
  way("dynamic namespace", "server", `io.of("/orders/1").emit("«moved|news»", "x"); //!`),
  way(
    "socket of a dynamic namespace",
    "server",
    `io.of(/^\\/orders\\/\\w+$/).on("connection", (order) => {\n    order.emit("@moved", "x"); //!\n  });`,
  ),
  way("sockets", "server", `io.sockets.emit("@news", "x"); //!`),
  way("socket by its id", "server", `io.sockets.sockets.get("id")?.emit("@news", "x"); //!`),
  way("remote sockets", "server", `for (const other of await io.fetchSockets()) other.emit("@news", "x"); //!`),
  way(
    "remote sockets with types",
    "typedServer",
    `for (const other of await io.in("a").fetchSockets()) other.emit("@news", "x"); //!`,
  ),
  way(
    "remote socket in a callback",
    "server",
    `(await io.fetchSockets()).forEach((other) => other.emit("@news", "x")); //!`,
  ),
  way("optional chain", "server", `const maybe = condition ? socket : undefined;\n  maybe?.emit("@news", "x"); //!`),
  way("element access", "server", `socket["emit"]("@news", "x"); //!`),
  way("parentheses", "server", `(condition ? socket : io).emit("@news", "x"); //!`),
  way("asserted socket", "server", `(socket as unknown as Socket).emit("@news", "x"); //!`),
  way(
    "socket that is not null",
    "server",
    `const maybe: Socket | null = condition ? socket : null;\n  maybe!.emit("@news", "x"); //!`,
  ),
  way("array of sockets", "server", `const all = [socket];\n  all[0]?.emit("@news", "x"); //!`),
  way("map of sockets", "server", `const all = new Map([["a", socket]]);\n  all.get("a")!.emit("@news", "x"); //!`),
  way(
    "property of an object",
    "server",
    `const context = { connection: { socket } };\n  context.connection.socket.emit("@news", "x"); //!`,
  ),
  way("destructured socket", "server", `const { it } = { it: socket };\n  it.emit("@news", "x"); //!`),
  way("union", "server", `const target = condition ? socket : io.to("a");\n  target.emit("@news", "x"); //!`),
  way("chained emits", "server", `socket.compress(true).emit("@news", "x"); //!`),
  way("short circuit", "server", `condition && socket.emit("@news", "x"); //!`),
  way("later", "server", `setTimeout(() => socket.emit("@news", "x"), 10); //!`),
  way("after a promise", "server", `void Promise.resolve("x").then((text) => socket.emit("@news", text)); //!`),
  way(
    "in the handler of another event",
    "server",
    `socket.on("say", (text: string) => {\n    socket.broadcast.emit("@news", text); //!\n  });`,
  ),
  way(
    "function as a parameter's type",
    "serverModule",
    `import type { Socket } from "socket.io";
export function tell(target: Pick<Socket, "emit">): void {
  target.emit("@news", "x"); //!
}`,
  ),
  way(
    "intersection",
    "serverModule",
    `import type { Socket } from "socket.io";
export function tell(target: Socket & { userId: string }): void {
  target.emit("@news", target.userId); //!
}`,
  ),
  way(
    "interface that extends",
    "serverModule",
    `import type { Socket } from "socket.io";
import type { ClientToServer, ServerToClient } from "@shop/shared";
interface Session extends Socket<ClientToServer, ServerToClient> {
  userId: string;
}
export function tell(session: Session): void {
  session.emit("@news", session.userId); //!
}`,
  ),
  way(
    "constraint",
    "serverModule",
    `import type { Socket } from "socket.io";
export function tell<Target extends Socket>(target: Target): void {
  target.emit("@news", "x"); //!
}`,
  ),
  way(
    "alias",
    "serverModule",
    `import type { Socket } from "socket.io";
type Peer = { readonly socket: Socket };
export function tell({ socket }: Peer): void {
  socket.emit("@news", "x"); //!
}`,
  ),
  way(
    "subclass",
    "serverModule",
    `import { Server } from "socket.io";
export class Hub extends Server {
  tell(): void {
    this.emit("@news", "x"); //!
  }
}`,
  ),
  way(
    "super",
    "serverModule",
    `import { Server } from "socket.io";
export class LoudHub extends Server {
  tell(): void {
    super.emit("@news", "x"); //!
  }
}`,
  ),
  way(
    "field of a class",
    "serverModule",
    `import type { Server } from "socket.io";
export class Notifier {
  readonly #io: Server;
  constructor(io: Server) {
    this.#io = io;
  }
  tell(): void {
    this.#io.emit("@news", "x"); //!
  }
}`,
  ),
  way(
    "namespace of a field",
    "serverModule",
    `import type { Server } from "socket.io";
export class AdminNotifier {
  constructor(private readonly io: Server) {}
  tell(): void {
    this.io.of("/admin").emit("«kicked|news»", "x"); //!
  }
}`,
  ),
  way(
    "namespace kept in a field",
    "serverModule",
    `import type { Namespace, Server } from "socket.io";
export class AdminDesk {
  private readonly admin: Namespace;
  constructor(io: Server) {
    this.admin = io.of("/admin");
  }
  tell(): void {
    this.admin.emit("@kicked", "x"); //!
  }
}`,
  ),
  way(
    "decorated gateway",
    "serverModule",
    `import type { Server } from "socket.io";
const gateway = () => (target: undefined, context: ClassFieldDecoratorContext): void => void [target, context];
export class Gateway {
  @gateway() server!: Server;
  tell(): void {
    this.server.emit("@news", "x"); //!
  }
}`,
  ),
  way(
    "getter",
    "serverModule",
    `import { Server } from "socket.io";
const held = { get io(): Server { return new Server(); } };
held.io.emit("@news", "x"); //!`,
  ),
  way(
    "result of a function",
    "serverModule",
    `import { Server } from "socket.io";
const make = () => new Server();
let io: ReturnType<typeof make>;
export const tell = () => io.emit("@news", "x"); //!
io = make();`,
  ),
  way(
    "whole package imported",
    "serverModule",
    `import * as socketIo from "socket.io";
new socketIo.Server().emit("@news", "x"); //!`,
  ),
  way(
    "ES module by its extension",
    "serverModuleMts",
    `import { Server } from "socket.io";
new Server(3000).emit("@news", "x"); //!`,
  ),
  way(
    "socket in its connection",
    "serverModule",
    `import { Server } from "socket.io";
const io = new Server();
io.on("connection", (socket) => {
  socket.emit("«news|kicked»", "x"); //!
});`,
  ),
  way(
    "socket in the connection of a namespace",
    "serverModule",
    `import { Server } from "socket.io";
new Server().of("/admin").on("connection", async (socket) => {
  await socket.join("a");
  socket.emit("«kicked|news»", "x"); //!
});`,
  ),
  way(
    "namespace by its types",
    "serverModule",
    `import type { Socket } from "socket.io";
import type { AdminToServer, ServerToAdmin } from "@shop/shared";
export function tell(socket: Socket<AdminToServer, ServerToAdmin>): void {
  socket.emit("@kicked", "x"); //!
}`,
  ),
  way(
    "package of others",
    "shared",
    `import type { Socket } from "socket.io";
export const greet = (socket: Socket): boolean => socket.emit("@news", "x"); //!`,
  ),
  way(
    "emitter",
    "serverModule",
    `import { Emitter } from "@socket.io/redis-emitter";
new Emitter({}).emit("@news", "x"); //!`,
  ),
  way(
    "emitter to a room",
    "serverModule",
    `import { Emitter } from "@socket.io/redis-emitter";
const emitter = new Emitter({});
emitter.to("lobby").volatile.emit("@news", "x"); //!`,
  ),
  way(
    "emitter to a namespace",
    "serverModule",
    `import { Emitter } from "@socket.io/redis-emitter";
new Emitter({}).of("/admin").emit("«kicked|news»", "x"); //!`,
  ),
  way(
    "emitter between servers",
    "serverModule",
    `import { Emitter } from "@socket.io/redis-emitter";
new Emitter({}).serverSideEmit("@refresh", "x"); //!`,
  ),
];

const NAMES: readonly Snippet[] = [
  way("constant", "server", `const name = "@news";\n  socket.emit(name, "x"); //!`),
  way("constant of another package", "server", `socket.emit(condition ? NEWS : "@banner", "x"); //!`),
  way("constant object", "server", `socket.emit(EVENTS.«server.news|client.say», "x"); //!`, "wrong-direction"),
  way(
    "own constant object",
    "server",
    `const names = { news: "@news" } as const;\n  socket.emit(names.news, "x"); //!`,
  ),
  way(
    "constant object with types",
    "typedServer",
    `const names = { news: "@news" } as const;\n  socket.emit(names["news"], "x"); //!`,
  ),
  way("enum", "server", `enum Own {\n    News = "@news",\n  }\n  socket.emit(Own.News, "x"); //!`),
  way("enum of another package", "server", `socket.emit(Names.«News|Say», "x"); //!`, "wrong-direction"),
  way("either of two", "server", `socket.emit(condition ? "banner" : "@news", "x"); //!`),
  way(
    "union",
    "server",
    `const name: "banner" | "@news" = condition ? "banner" : "@news";\n  socket.emit(name, "x"); //!`,
  ),
  way("loop over names", "server", `for (const name of ["banner", "@news"] as const) socket.emit(name, "x"); //!`),
  way(
    "loop over a constant",
    "server",
    `for (const name of PAIR) socket.emit(name, "x"«|, "y"»); //!`,
    "too-many-arguments",
  ),
  way(
    "forEach over names",
    "typedServer",
    `(["banner", "@news"] as const).forEach((name) => socket.emit(name, "x")); //!`,
  ),
  way(
    "parameter of a union",
    "server",
    `const tell = (name: "banner" | "@news") => socket.emit(name, "x"); //!\n  tell("banner");`,
  ),
  way(
    "key of an object",
    "server",
    `const texts = { banner: "a", "@news": "b" };\n  for (const name of Object.keys(texts) as (keyof typeof texts)[]) socket.emit(name, texts[name]); //!`,
  ),
  way("asserted name", "server", `socket.emit("@news" as const, "x"); //!`),
  way("satisfied name", "server", `socket.emit("@news" satisfies string, "x"); //!`),
  way(
    "static field",
    "serverModule",
    `import type { Socket } from "socket.io";
class Own {
  static readonly NEWS = "@news";
}
export const tell = (socket: Socket) => socket.emit(Own.NEWS, "x"); //!`,
  ),
  way(
    "const type parameter",
    "serverModule",
    `import type { Socket } from "socket.io";
export function tell<Name extends "banner" | "@news">(socket: Socket, name: Name): void {
  socket.emit(name, "x"); //!
}`,
  ),
];

const ARGUMENTS: readonly Snippet[] = [
  way(
    "spread of a tuple",
    "server",
    `const point: [number, number] = [1, 2];\n  socket.emit("@cursor", ...point); //!`,
  ),
  way(
    "spread counts",
    "server",
    `const point = [1, 2«|, 3»] as const;\n  socket.emit("cursor", ...point); //!`,
    "too-many-arguments",
  ),
  way("spread of any length", "server", `const points: number[] = [1, 2];\n  socket.emit("@cursor", ...points); //!`),
  way("spread of the whole packet", "server", `const packet = ["@news", "x"] as const;\n  socket.emit(...packet); //!`),
  way("optional argument left out", "client", `socket.emit("rename", "1"«|, "t", "u"»); //!`, "too-many-arguments"),
  way("optional argument skipped", "client", `socket.emit("rename", "1", «null|1»); //!`, "argument-type"),
  way("rest arguments", "client", `socket.emit("label", "1", "a", "b", «"c"|3»); //!`, "argument-type"),
  way("no arguments", "client", `socket.emit("hello"«|, 1»); //!`, "too-many-arguments"),
  way(
    "object in a variable",
    "client",
    `const item = { id: "1", title: "a", price: «1|"1"» };\n  socket.emit("add", item); //!`,
    "argument-type",
  ),
  way(
    "narrowed constant",
    "client",
    `const found = [{ id: "1", title: "a", price: «1|"1"» }].find(({ id }) => id === "1");\n  if (!found) return;\n  socket.emit("add", found); //!`,
    "argument-type",
  ),
  way(
    "narrowed constant in an object",
    "client",
    `const title = [«"a"|1»].find(Boolean);\n  if (title === undefined) return;\n  socket.emit("add", { id: "1", title, price: 1 }); //!`,
    "argument-type",
  ),
  way("literal in an object", "client", `socket.emit("choose", «"open"|"shut"»); //!`, "argument-type"),
];

const CLIENTS: readonly Snippet[] = [
  way("socket", "client", `socket.emit("@say", "x"); //!`),
  way("socket with types", "typedClient", `socket.emit("@say", "x"); //!`),
  way("volatile", "client", `socket.volatile.emit("@say", "x"); //!`),
  way("compress", "client", `socket.compress(false).emit("@say", "x"); //!`),
  way("callback", "client", `socket.emit("@ask", "x", (answer: string) => void answer); //!`),
  way(
    "callback with types",
    "typedClient",
    `socket.emit("@buy", { id: "1", title: "a", price: 1 }, (bought) => void bought); //!`,
  ),
  way(
    "timeout and callback",
    "client",
    `socket.timeout(1).emit("@ask", "x", (error: Error, answer: string) => void [error, answer]); //!`,
  ),
  way(
    "timeout and callback with types",
    "typedClient",
    `socket.timeout(1).emit("@ask", "x", (error, answer) => void [error, answer]); //!`,
  ),
  way("emitWithAck", "client", `const answer: string = await socket.emitWithAck("@ask", "x"); //!`),
  way("timeout and emitWithAck", "typedClient", `void (await socket.timeout(1).emitWithAck("@ask", "x")); //!`),
  way("ack that may be left out", "client", `socket.emit("@touch", "x"); //!`),
  way("send", "client", `socket.send("x"«|, "y"»); //!`, "too-many-arguments"),
  way("chain", "client", `socket.emit("say", "x").emit("@shout", "x"); //!`),
  way("enum", "client", `socket.emit(Names.«Say|News», "x"); //!`, "wrong-direction"),
  way(
    "loop over a constant object",
    "client",
    `for (const name of Object.values(EVENTS.«client|server»)) socket.emit(name, "x"); //!`,
    "wrong-direction",
  ),
  way(
    "function of the package",
    "clientModule",
    `import { io } from "socket.io-client";
io("http://localhost:3000").emit("«say|kick»", "x"); //!`,
  ),
  way(
    "default import",
    "clientModule",
    `import connect from "socket.io-client";
export const socket = connect();
socket.emit("@say", "x"); //!`,
  ),
  way(
    "connect",
    "clientModule",
    `import { connect } from "socket.io-client";
connect({ path: "/socket" }).emit("@say", "x"); //!`,
  ),
  way(
    "whole package",
    "clientModule",
    `import * as client from "socket.io-client";
client.io().emit("@say", "x"); //!`,
  ),
  way(
    "namespace",
    "clientModule",
    `import { io } from "socket.io-client";
const admin = io("/admin");
admin.emit("«mute|say»", "x"); //!`,
  ),
  way(
    "namespace in a URL",
    "clientModule",
    `import { io } from "socket.io-client";
const admin = io("https://shop.example:3000/admin?token=1", { autoConnect: false });
admin.emit("«mute|say»", "x"); //!`,
  ),
  way(
    "namespace of a manager",
    "clientModule",
    `import { Manager } from "socket.io-client";
const manager = new Manager("http://localhost");
const admin = manager.socket("/admin");
admin.emit("«mute|say»", "x"); //!`,
  ),
  way(
    "URL that is not known",
    "clientModule",
    `import { io } from "socket.io-client";
const socket = io(process.env["URL"] ?? "http://localhost");
socket.emit("@say", "x"); //!`,
  ),
  way(
    "exported socket",
    "clientModule",
    `import { socket } from "./emits-client-default-import.js";
export const say = (text: string): void => void socket.emit("@say", text); //!`,
  ),
  way(
    "hook",
    "clientModuleTsx",
    `import type { Socket } from "socket.io-client";
declare function useEffect(effect: () => void): void;
export function useGreeting(socket: Socket | undefined): void {
  useEffect(() => {
    if (!socket) return;
    socket.emit("@say", "x"); //!
  });
}`,
  ),
  way(
    "store",
    "clientModule",
    `import type { Socket } from "socket.io-client";
export const store: { socket: Socket | null; say(text: string): void } = {
  socket: null,
  say(text) {
    this.socket?.emit("@say", text); //!
  },
};`,
  ),
];

const SCRIPTS: readonly Snippet[] = [
  way(
    "client module",
    "scriptModule",
    `import { io } from "socket.io-client";
const socket = io("http://localhost:3000");
socket.emit("@say", "x"); //!`,
  ),
  way(
    "client required",
    "script",
    `const { io } = require("socket.io-client");
const socket = io("http://localhost:3000");
socket.emit("@say", "x"); //!`,
  ),
  way(
    "server required",
    "scriptCommonJs",
    `const { Server } = require("socket.io");
const io = new Server(3000);
io.to("lobby").emit("@news", "x"); //!`,
  ),
  way(
    "server required as a whole",
    "script",
    `const socketIo = require("socket.io");
const io = new socketIo.Server();
io.on("connection", (socket) => {
  socket.emit("@news", "x"); //!
});`,
  ),
  way(
    "documented type",
    "script",
    `/** @param {import("socket.io").Socket} socket */
module.exports = function tell(socket) {
  socket.emit("@news", "x"); //!
};`,
  ),
  way(
    "constants",
    "script",
    `const { io } = require("socket.io-client");
const EVENTS = Object.freeze({ SAY: "@say" });
io().emit(EVENTS.SAY, "x"); //!`,
  ),
];

const titled = (title: string, snippets: readonly Snippet[]): readonly Snippet[] =>
  snippets.map((snippet) => ({ ...snippet, name: `emits ${title} ${snippet.name}` }));

export const emits: readonly Snippet[] = [
  ...titled("server", SERVERS),
  ...titled("name", NAMES),
  ...titled("arguments", ARGUMENTS),
  ...titled("client", CLIENTS),
  ...titled("script", SCRIPTS),
];
