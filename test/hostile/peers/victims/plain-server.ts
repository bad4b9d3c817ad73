/** A server as tutorials write it. Each handler is code that is found in the wild. */

import { setImmediate as later } from "node:timers/promises";
import type { Namespace, Socket } from "socket.io";
import { listen } from "./listen.js";
import { ran, tell } from "./tell.js";
import { fail } from "./trap.js";

function serve(namespace: Namespace): void {
  namespace.use((socket, next) => {
    const { token, device } = socket.handshake.auth;
    if (device?.isTrusted) ran("authenticate", "a trusted device");
    if (token === "authenticate throws") throw new Error("no database");
    if (token.startsWith("wrong")) next(new Error("BAD_TOKEN"));
    else next();
  });
  namespace.use(async (socket, next) => {
    const { token } = socket.handshake.auth;
    if (token === "authenticate rejects") throw new Error("no database");
    next();
  });
  namespace.on("connection", (socket) => {
    const { token } = socket.handshake.auth;
    socket.data = { name: token, admin: token !== "ann" };
    connected(socket);
    if (token === "onConnection rejects") return Promise.reject(new Error("tripped"));
    return undefined;
  });
}

function connected(socket: Socket): void {
  const { name } = socket.data;
  socket.on("disconnect", () => {
    tell({ kind: "left", id: socket.id });
    if (name === "onDisconnect throws") throw new Error("tripped");
    if (name === "onDisconnect rejects") Promise.reject(new Error("tripped"));
  });
  if (name === "onConnection throws") throw new Error("tripped");
  authorization(socket);
  commands(socket);
  socket.on("error", (error) => ran("error", error.message));
  messages(socket);
  failures(socket);
}

function authorization(socket: Socket): void {
  const { name } = socket.data;
  socket.use(([event], next) => {
    if (event === "erase" && name === "authorize throws") throw new Error("no database");
    if (event === "erase" && name === "suspended") next(new Error("FORBIDDEN"));
    else next();
  });
  socket.use(async ([event], next) => {
    if (event === "erase" && name === "authorize rejects") throw new Error("no database");
    next();
  });
}

/** Whatever has no handler of its own is looked up in a table. */
function commands(socket: Socket): void {
  const table: Record<string, (...args: unknown[]) => unknown> = { "command:start": () => {} };
  socket.onAny((event, ...args) => {
    if (event.startsWith("log:")) return;
    const command = table[event];
    if (!command) return;
    ran(`the table's ${event}`);
    command(...args);
  });
}

function messages(socket: Socket): void {
  let posts = 0;
  socket.on("alive", (ack) => ack(4242));
  socket.on("say", (text) => ran("say", text.toUpperCase()));
  socket.on("post", ({ text, tags = [] }, ack) => {
    ran("post", { text: text.slice(0, 1000), tags: tags.join(" ") });
    ack({ ok: true, value: { id: ++posts } });
  });
  socket.on("count", ({ text }, ack) => {
    ran("count", text);
    ack(text.length);
  });
  socket.on("save", async ({ text }, ack) => {
    ran("save", text);
    ack(null, text.length);
  });
  socket.on("accept", (...args) => {
    const ack = args.pop();
    ran("accept", ...args);
    ack();
  });
  socket.on("note", (post, ack) => {
    ran("note", post.text);
    ack(post.text.length);
  });
  socket.on("anything", (value, ack) => {
    ran("anything", value);
    ack(value);
  });
  socket.on("erase", (what) => ran("erase", what));
  socket.on("move", (x, y, label = "") => ran("move", x.toFixed(1), y.toFixed(1), label.trim()));
  socket.on("relay", (value) => {
    ran("relay", value);
    socket.emit("relayed", value);
  });
  socket.on("configure", (changes) => {
    const settings: Record<string, unknown> = {};
    for (const key of Object.keys(changes)) settings[key] = changes[key];
    ran("configure", changes, { isAdmin: settings["isAdmin"] });
  });
  socket.on("upload", (file, data) => ran("upload", file, data.toString("hex")));
  socket.on("ask", (question) => {
    socket.emit("confirm", question, ({ sure }: { sure: boolean }) => ran("confirmed", sure));
  });
}

function failures(socket: Socket): void {
  socket.on("fail", (how, ack) => failing(how, socket, (value) => ack({ ok: true, value })));
  socket.on("failQuietly", (how) => failing(how, socket, () => {}));
  socket.on("wait", async (ack) => {
    while (socket.connected) await later();
    ack({ ok: true, value: "too late" });
  });
}

function failing(how: string, socket: Socket, ack: (answer: unknown) => void): unknown {
  if (how === "emit bigint") return socket.emit("relayed", 1n);
  const result = fail(how);
  return result instanceof Promise ? result : ack(result);
}

listen((io) => {
  for (const namespace of [io.of("/"), io.of("/staff"), io.of(/^\/boards\/.+$/)]) serve(namespace);
});
