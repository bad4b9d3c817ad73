/** The same server on generated code. */

import { setImmediate as later } from "node:timers/promises";
import {
  BoardError,
  type BoardHandlers,
  type BoardServerOptions,
  type BoardSocket,
  createBoardNumberedServer,
  createBoardServer,
  createBoardStaffServer,
  type Denial,
  fail as refuse,
  type Violation,
} from "../../../../fixtures/golden/hostile/expected/server.js";
import { listen } from "./listen.js";
import { ran, tell, thrown, violated } from "./tell.js";
import { fail } from "./trap.js";

/** What sockets of all three namespaces have in common. */
type Guest = Pick<BoardSocket, "id" | "data" | "emit" | "handle" | "onDisconnect" | "connected">;

/** What one and the same authenticate may rely on in all three. */
interface Entering {
  readonly auth: { readonly token: string; readonly device?: unknown };
}

const options = {
  authenticate({ auth: { token, device } }: Entering) {
    if (Object(device).isTrusted) ran("authenticate", "a trusted device");
    if (token === "authenticate throws") throw new Error("no database");
    if (token === "authenticate rejects") return Promise.reject<never>(new Error("no database"));
    if (token.startsWith("wrong")) return refuse("BAD_TOKEN");
    return { name: token, admin: token !== "ann" };
  },
  onViolation: ({ event, issues, refused }: Violation) => {
    const name = event.length > 20 ? `${event.slice(0, 20)}…` : event || "''";
    tell({ kind: refused ? "refused" : "reported", text: `${name}${violated(issues)}` });
    if (event === "erase") throw new Error("onViolation tripped");
  },
  onDenied({ event, code }: Denial) {
    tell({ kind: "refused", text: `${event} (${code})` });
    if (code === "UNAUTHENTICATED") throw new Error("onDenied tripped");
  },
  onError(error: unknown, { event }: { readonly event: string }) {
    tell({ kind: "error", text: `${event}: ${thrown(error)}` });
    if (event === "failQuietly") throw new Error("onError tripped");
  },
  ...(process.argv[3] === "none" ? {} : { authorize }),
  unknownEvents: "refuse",
  maxViolations: 100,
} satisfies Partial<BoardServerOptions>;

function authorize(event: string, socket: Pick<Guest, "data">): boolean | Promise<boolean> {
  const { name } = socket.data;
  if (event !== "erase") return true;
  if (name === "authorize throws") throw new Error("no database");
  if (name === "authorize rejects") return Promise.reject<never>(new Error("no database"));
  return name === "suspended" ? Promise.resolve(false) : true;
}

function connected(socket: Guest): unknown {
  const { name } = socket.data;
  socket.onDisconnect(() => {
    tell({ kind: "left", id: socket.id });
    if (name === "onDisconnect throws") throw new Error("tripped");
    return name === "onDisconnect rejects" ? Promise.reject(new Error("tripped")) : undefined;
  });
  if (name === "onConnection throws") throw new Error("tripped");
  socket.handle({ ...messages(socket), ...failures(socket) });
  return name === "onConnection rejects" ? Promise.reject(new Error("tripped")) : undefined;
}

function messages(socket: Guest) {
  let posts = 0;
  return {
    alive: () => 4242,
    say: (text) => ran("say", text.toUpperCase()),
    post({ text, tags = [] }) {
      ran("post", { text: text.slice(0, 1000), tags: tags.join(" ") });
      return { id: ++posts };
    },
    count({ text }) {
      ran("count", text);
      return text.length;
    },
    async save({ text }) {
      ran("save", text);
      return text.length;
    },
    accept: (...args) => ran("accept", ...args),
    note(post) {
      ran("note", post.text);
      return post.text.length;
    },
    anything(value) {
      ran("anything", value);
      return value;
    },
    erase: ({ admin }, what) => ran("erase", admin, what),
    move: (x, y, label = "") => ran("move", x.toFixed(1), y.toFixed(1), label.trim()),
    relay(value) {
      ran("relay", value);
      socket.emit.relayed(value);
    },
    configure(changes) {
      const settings: Record<string, unknown> = {};
      for (const key of Object.keys(changes)) settings[key] = changes[key];
      ran("configure", changes, { isAdmin: settings["isAdmin"] });
    },
    upload: (file, data) => ran("upload", file, Buffer.from(data).toString("hex")),
    async ask(question) {
      const { sure } = await socket.emit.confirm(question);
      ran("confirmed", sure);
    },
  } satisfies Partial<BoardHandlers>;
}

function failures(socket: Guest) {
  return {
    fail: (how) => failing(how, socket),
    failQuietly: (how) => failing(how, socket),
    async wait() {
      while (socket.connected) await later();
      return "too late";
    },
  } satisfies Partial<BoardHandlers>;
}

function failing(how: string, socket: Guest): Record<string, unknown> | Promise<never> {
  if (how === "undeclared") throw new BoardError("CLOSED");
  if (how === "emit bigint") socket.emit.relayed(1n);
  const result = fail(how);
  return result instanceof Promise ? result : { result };
}

listen((io) => {
  createBoardServer(io, options).onConnection(connected);
  createBoardStaffServer(io, options).onConnection(connected);
  createBoardNumberedServer(io, options).onConnection(connected);
});
