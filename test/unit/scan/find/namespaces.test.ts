import { foundInEach, type Told } from "./found.js";

type Case = readonly [what: string, code: string, expected: string | undefined];

const cases: readonly Case[] = [
  ["a server", `io.emit("hello")`, "/"],
  ["a server's rooms", `io.to("a").emit("hello")`, "/"],
  ["a server's sockets", `io.sockets.emit("hello")`, "/"],
  ["of", `io.of("/admin").emit("hello")`, "/admin"],
  ["of without a slash", `io.of("admin").emit("hello")`, "/admin"],
  ["of a constant", `const path = "/admin"; io.of(path).to("a").emit("hello")`, "/admin"],
  ["of a pattern", `io.of(/^\\/t-\\d+$/).emit("hello")`, undefined],
  ["of a name made at run time", `declare const path: string; io.of(path).emit("hello")`, undefined],
  ["a variable", `const admin = io.of("/admin"); admin.emit("hello")`, "/admin"],
  ["a destructured variable", `const { admin } = { admin: io.of("/admin") }; admin.emit("hello")`, undefined],
  ["a parameter", `export function f(n: Namespace<Up, Down>) { n.emit("hello") }`, undefined],
  ["a socket that is a parameter", `export function f(s: typeof socket) { s.emit("hello") }`, undefined],
  ["a connection", `io.on("connection", (s) => { s.emit("hello") })`, "/"],
  ["a connection to a namespace", `io.of("/admin").on("connection", (s) => { s.broadcast.emit("hello") })`, "/admin"],
  [
    "a connection to a namespace in a variable",
    `const a = io.of("/admin"); a.on("connection", (s) => { s.on("typing", () => { s.emit("hello") }) })`,
    "/admin",
  ],
  ["the callback of of", `io.of("/admin", (s) => { s.emit("hello") })`, "/admin"],
  ["a middleware", `io.of("/admin").use((s, next) => { s.emit("hello"); next() })`, "/admin"],
  ["the socket's own namespace", `io.of("/admin").on("connection", (s) => { s.nsp.to("a").emit("hello") })`, "/admin"],
  ["a new namespace", `io.on("new_namespace", (n) => { n.emit("hello") })`, undefined],
  ["the sockets of a namespace", `io.of("/admin").sockets.get("id")?.emit("hello")`, "/admin"],
  ["a loop over sockets", `for (const [, s] of io.of("/admin").sockets) s.emit("hello")`, "/admin"],
  [
    "a loop over remote sockets",
    `export async function f() { for (const s of await io.of("/admin").fetchSockets()) s.emit("hello") }`,
    "/admin",
  ],
  ["a callback over sockets", `io.of("/admin").sockets.forEach((s) => s.emit("hello"))`, "/admin"],
  ["a server in a property", `export class C { io = io; f() { this.io.of("/admin").emit("hello") } }`, "/admin"],
  [
    "a namespace in a property",
    `export class C { private n = io.of("/admin"); f() { this.n.emit("hello") } }`,
    "/admin",
  ],
  [
    "a namespace that the constructor keeps",
    `export class C { private readonly n; constructor(s: typeof io) { this.n = s.of("/admin"); } f() { this.n.emit("hello") } }`,
    "/admin",
  ],
  ["a destructured method", `const { emit } = io.of("/admin"); emit("hello")`, "/admin"],
  ["a cast", `(io.of("/admin") as any).emit("hello")`, "/admin"],
  ["a client", `connect().emit("hello")`, "/"],
  ["a client with options alone", `connect({ path: "/ws" }).emit("hello")`, "/"],
  ["a client with an address", `connect("https://example.org:3000").emit("hello")`, "/"],
  ["a client with an address and a path", `connect("https://example.org/admin?x=1").emit("hello")`, "/admin"],
  ["a client without a protocol", `connect("localhost:3000/admin").emit("hello")`, "/admin"],
  ["a client with a path", `connect("/admin", { auth: {} }).emit("hello")`, "/admin"],
  ["a client in a variable", `const c: ClientSocket = connect("/admin"); c.on("hello", () => {})`, "/admin"],
  ["a client with an address made at run time", `declare const url: string; connect(url).emit("hello")`, undefined],
  ["a manager", `new Manager().socket("/admin").emit("hello")`, "/admin"],
  ["a client's timeout", `const c = connect("/admin"); c.timeout(1).emit("hello")`, "/admin"],
  [
    "another process",
    `import { Emitter } from "@socket.io/redis-emitter"; new Emitter({}).of("/admin").to("a").emit("hello")`,
    "/admin",
  ],
  [
    "another process's main namespace",
    `import { Emitter } from "@socket.io/redis-emitter"; new Emitter({}).emit("hello")`,
    "/",
  ],
  [
    "another process, made for a namespace",
    `import { Emitter } from "@socket.io/redis-emitter"; new Emitter({}, {}, "/admin").emit("hello")`,
    "/admin",
  ],
  [
    "a function that is called in a listener",
    `function register(s: typeof socket) { s.emit("hello") } io.of("/admin").on("connection", (s) => register(s))`,
    "/admin",
  ],
  [
    "a listener that has a name",
    `const heard = (s: typeof socket): void => { s.emit("hello") }; io.of("/admin").on("connection", heard)`,
    "/admin",
  ],
  [
    "a function that a function calls",
    `function a(n: number, s: typeof socket) { s.emit("hello") } const b = (s: typeof socket) => a(1, s); io.of("/admin").use((s) => b(s))`,
    "/admin",
  ],
  [
    "a function that is called for one namespace alone",
    `function f(n: Namespace<Up, Down>) { n.emit("hello") } f(io.of("/a")); f(io.of("/a"))`,
    "/a",
  ],
  [
    "a function that is called for two namespaces",
    `function f(n: Namespace<Up, Down>) { n.emit("hello") } f(io.of("/a")); f(io.of("/b"))`,
    undefined,
  ],
  [
    "a function that also goes elsewhere",
    `function f(n: Namespace<Up, Down>) { n.emit("hello") } f(io.of("/a")); export const all = [f]`,
    undefined,
  ],
  [
    "a function that calls itself",
    `function f(n: Namespace<Up, Down>) { n.emit("hello"); f(n) } f(io.of("/a"))`,
    undefined,
  ],
  [
    "a listener to something else",
    `function heard(s: typeof socket) { s.emit("hello") } declare const other: { on(name: string, heard: (s: typeof socket) => void): void }; other.on("x", heard)`,
    undefined,
  ],
  [
    "what a class is made with",
    `class C { constructor(private readonly s: typeof socket) {} f() { this.s.emit("hello") } } io.of("/admin", (s) => new C(s).f())`,
    "/admin",
  ],
  [
    "a method",
    `class C { f(s: typeof socket) { s.emit("hello") } } const c = new C(); io.of("/admin").on("connection", (s) => c.f(s))`,
    "/admin",
  ],
];

describe("namespaces", () => {
  let found: readonly Told[];
  beforeAll(() => {
    found = foundInEach(cases.map(([, code]) => code));
  });

  it.each(cases.map(([what, , expected], at) => [what, at, expected] as const))("from %s", (_, at, expected) => {
    const { emits, listeners } = found[at] ?? { emits: [], listeners: [] };
    const hello = [...emits, ...listeners].filter(({ event }) => event === "hello");
    expect(hello.map(({ namespace }) => namespace)).toEqual([expected]);
  });
});
