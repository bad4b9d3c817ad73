/** Ways of writing a listener: each with a mistake that must be found, and without it clean. A way is one entry. */

import type { Home } from "./homes.js";
import { type Snippet, UNKNOWN } from "./snippet.js";

const way = (name: string, home: Home, code: string, rule = UNKNOWN): Snippet => ({ name, home, code, rule });
const TOO_MANY = "too-many-parameters";

const SERVERS: readonly Snippet[] = [
  way("on", "server", `socket.on("@say", (text: string) => void text); //!`),
  way("on with types", "typedServer", `socket.on("@say", (text) => void text); //!`),
  way("once", "server", `socket.once("@say", (text: string) => void text); //!`),
  way("addListener", "server", `socket.addListener("@say", (text: string) => void text); //!`),
  way("prependListener", "server", `socket.prependListener("@say", (text: string) => void text); //!`),
  way("prependOnceListener", "server", `socket.prependOnceListener("@say", (text: string) => void text); //!`),
  way("with an ack", "server", `socket.on("@ask", (text: string, ack: (answer: string) => void) => ack(text)); //!`),
  way("with an ack and types", "typedServer", `socket.on("@ask", (text, ack) => ack(text)); //!`),
  way("async", "server", `socket.on("@ask", async (text: string, ack) => ack(await Promise.resolve(text))); //!`),
  way("fewer parameters", "server", `socket.on("ask", («|a, b, c») => void 0); //!`, TOO_MANY),
  way("rest parameters", "server", `socket.on("@label", (id: string, ...labels: string[]) => void [id, labels]); //!`),
  way("any parameters", "server", `socket.on("@ask", (...args: unknown[]) => void args); //!`),
  way("function expression", "server", `socket.on("say", function (text«|, more») { void text; }); //!`, TOO_MANY),
  way(
    "function by name",
    "server",
    `function onSay(text: string«|, more: string»): void { void text; }\n  socket.on("say", onSay); //!`,
    TOO_MANY,
  ),
  way(
    "function in a constant",
    "server",
    `const onSay = (text: string«|, more: string»): void => void text;\n  socket.on("say", onSay); //!`,
    TOO_MANY,
  ),
  way("function with defaults", "server", `socket.on("say", (text = "x"«|, more = "y"») => void text); //!`, TOO_MANY),
  way(
    "destructured parameter",
    "server",
    `socket.on("add", ({ id, title }: { id: string; title: string }«|, more: string») => void [id, title]); //!`,
    TOO_MANY,
  ),
  way("chained", "server", `socket.on("say", () => {}).on("@shout", () => {}); //!`),
  way("chained over lines", "server", `socket\n    .on("say", () => {})\n    .once("@shout", () => {}); //!`),
  way("optional chain", "server", `const maybe = condition ? socket : undefined;\n  maybe?.on("@say", () => {}); //!`),
  way("element access", "server", `socket["on"]("@say", () => {}); //!`),
  way(
    "loop over names",
    "server",
    `for (const name of ["say", "@shout"] as const) socket.on(name, (text: string) => void text); //!`,
  ),
  way("enum", "server", `socket.on(Names.«Say|News», () => {}); //!`, "wrong-direction"),
  way("constant object", "server", `socket.on(EVENTS.«client.say|server.news», () => {}); //!`, "wrong-direction"),
  way("between servers", "server", `io.on("@refresh", (key: string) => void key); //!`),
  way("between servers with types", "typedServer", `io.on("@refresh", (key) => void key); //!`),
  way("between servers of a namespace", "server", `io.of("/").on("@refresh", (key: string) => void key); //!`),
  way(
    "in the connection",
    "serverModule",
    `import { Server } from "socket.io";
const io = new Server();
io.on("connection", (socket) => {
  socket.on("«say|kick»", (text: string) => void text); //!
  socket.on("disconnect", () => {});
  socket.on("disconnecting", (reason) => void reason);
  socket.on("error", (error) => void error);
});`,
  ),
  way(
    "in the connection by its old name",
    "serverModule",
    `import { Server } from "socket.io";
new Server().on("connect", (socket) => {
  socket.on("«say|kick»", (text: string) => void text); //!
});`,
  ),
  way(
    "in the connection of sockets",
    "serverModule",
    `import { Server } from "socket.io";
new Server().sockets.on("connection", (socket) => {
  socket.on("«say|kick»", (text: string) => void text); //!
});`,
  ),
  way(
    "in the connection by a function",
    "serverModule",
    `import { Server, type Socket } from "socket.io";
function onConnection(socket: Socket): void {
  socket.on("@say", (text: string) => void text); //!
}
new Server().on("connection", onConnection);`,
  ),
  way(
    "in the connection by a method",
    "serverModule",
    `import { Server, type Socket } from "socket.io";
export class Connections {
  constructor(io: Server) {
    io.on("connection", this.onConnection.bind(this));
  }
  onConnection(socket: Socket): void {
    socket.on("@say", (text: string) => this.say(socket, text)); //!
  }
  say(socket: Socket, text: string): void {
    socket.broadcast.emit("news", text);
  }
}`,
  ),
  way(
    "method",
    "serverModule",
    `import type { Socket } from "socket.io";
export class Sayings {
  constructor(private readonly socket: Socket) {
    this.socket.on("say", this.say); //!
  }
  say = (text: string«|, more: string»): void => void text;
}`,
    TOO_MANY,
  ),
  way(
    "bound method",
    "serverModule",
    `import type { Socket } from "socket.io";
export class BoundSayings {
  constructor(socket: Socket) {
    socket.on("say", this.say.bind(this)); //!
  }
  say(text: string«|, more: string»): void {
    void text;
  }
}`,
    TOO_MANY,
  ),
  way(
    "curried",
    "serverModule",
    `import type { Socket } from "socket.io";
const onSay = (socket: Socket) => (text: string«|, more: string»): void => void socket.emit("news", text);
export const listen = (socket: Socket): void => void socket.on("say", onSay(socket)); //!`,
    TOO_MANY,
  ),
  way(
    "namespace",
    "serverModule",
    `import { Server } from "socket.io";
const admin = new Server().of("/admin");
admin.on("connection", (socket) => {
  socket.on("«kick|say»", (id: string, ack: () => void) => ack()); //!
});`,
  ),
  way(
    "dynamic namespace",
    "serverModule",
    `import { Server } from "socket.io";
new Server().of(/^\\/orders\\/\\w+$/).on("connection", (socket) => {
  socket.on("@cancel", (why: string) => void why); //!
});`,
  ),
  way(
    "middleware",
    "serverModule",
    `import { Server } from "socket.io";
const io = new Server();
io.use((socket, next) => {
  socket.on("@say", () => {}); //!
  next();
});`,
  ),
  way(
    "subclass",
    "serverModule",
    `import { Server } from "socket.io";
export class ListeningHub extends Server {
  constructor() {
    super();
    this.on("@refresh", (key: string) => void key); //!
  }
}`,
  ),
];

const CLIENTS: readonly Snippet[] = [
  way("on", "client", `socket.on("@news", (text: string) => void text); //!`),
  way("on with types", "typedClient", `socket.on("@news", (text) => void text); //!`),
  way("once", "client", `socket.once("@news", (text: string) => void text); //!`),
  way("once with types", "typedClient", `socket.once("@news", (text) => void text); //!`),
  way(
    "with an ack",
    "client",
    `socket.on("@confirm", (text: string, ack: (answer: boolean) => void) => ack(text !== "")); //!`,
  ),
  way("error event", "client", `socket.on("@failure", (text: string) => console.error(text)); //!`),
  way("message", "client", `socket.on("message", (text: string«|, more: string») => void text); //!`, TOO_MANY),
  way(
    "fewer parameters with types",
    "typedClient",
    `socket.on("confirm", («|a: string, b: unknown, c: unknown») => {}); //!`,
    TOO_MANY,
  ),
  way(
    "function by name",
    "client",
    `function onNews(text: string«|, more: string»): void { void text; }\n  socket.on("news", onNews); //!`,
    TOO_MANY,
  ),
  way("chained", "client", `socket.on("connect", () => {}).on("@news", () => {}).on("disconnect", () => {}); //!`),
  way(
    "loop over a constant",
    "client",
    `for (const name of PAIR) socket.on(name, (text: string«|, more: string») => void text); //!`,
    TOO_MANY,
  ),
  way("constant", "typedClient", `socket.on(condition ? NEWS : "@banner", () => {}); //!`),
  way(
    "emitter as a parameter's type",
    "clientModule",
    `import type { Socket } from "socket.io-client";
export const listen = (target: Pick<Socket, "on">): void => void target.on("@news", () => {}); //!`,
  ),
  way(
    "namespace",
    "clientModule",
    `import { io } from "socket.io-client";
io("/admin").on("«kicked|news»", (id: string) => void id); //!`,
  ),
  way(
    "namespace of a manager",
    "clientModule",
    `import { Manager } from "socket.io-client";
new Manager("http://localhost").socket("/admin").on("«kicked|news»", (id: string) => void id); //!`,
  ),
  way(
    "hook",
    "clientModuleTsx",
    `import { io } from "socket.io-client";
declare function useEffect(effect: () => void): void;
const socket = io();
export function useNews(onNews: (text: string) => void): void {
  useEffect(() => {
    socket.on("@news", onNews); //!
    return () => {
      socket.off("news", onNews);
    };
  });
}`,
  ),
  way(
    "promise",
    "clientModule",
    `import type { Socket } from "socket.io-client";
export const nextNews = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    socket.once("@news", resolve); //!
  });`,
  ),
];

const SCRIPTS: readonly Snippet[] = [
  way(
    "client module",
    "scriptModule",
    `import { io } from "socket.io-client";
io().on("@news", (text) => console.log(text)); //!`,
  ),
  way(
    "server required",
    "scriptCommonJs",
    `const { Server } = require("socket.io");
new Server(3000).on("connection", (socket) => {
  socket.on("@say", (text) => console.log(text)); //!
});`,
  ),
  way(
    "server with a documented type",
    "script",
    `/** @param {import("socket.io").Server} io */
exports.listen = (io) => {
  io.on("connection", (socket) => {
    socket.on("@say", (text) => console.log(text)); //!
  });
};`,
  ),
];

const titled = (title: string, snippets: readonly Snippet[]): readonly Snippet[] =>
  snippets.map((snippet) => ({ ...snippet, name: `listeners ${title} ${snippet.name}` }));

export const listeners: readonly Snippet[] = [
  ...titled("server", SERVERS),
  ...titled("client", CLIENTS),
  ...titled("script", SCRIPTS),
];
