import { foundInEach, type Told } from "./found.js";

const told = (found: Told | undefined): unknown[] | undefined =>
  found?.emits.map(({ role, event, to, args, openEnded, ack, rooms }) => [
    role,
    to,
    event,
    args.map(({ type }) => found.typeText(type)),
    openEnded ? "open" : "closed",
    ack,
    rooms,
  ]);

type Case = readonly [what: string, code: string, expected: readonly unknown[]];

const typing = ["client", "peer", "typing", ["true"], "closed", "none", []];
const hello = ["server", "peer", "hello", [], "closed", "none", []];
const helloTo = (...rooms: readonly unknown[]): unknown[] => [...hello.slice(0, -1), rooms];
const asking = (ack: string): unknown[] => ["client", "peer", "msg:send", ['"a"'], "closed", ack, []];

const cases: readonly Case[] = [
  [
    "of a server's socket",
    `socket.emit("msg:new", "a", 1)`,
    ["server", "peer", "msg:new", ['"a"', "1"], "closed", "none", []],
  ],
  ["of a client", `client.emit("typing", true)`, typing],
  ["of a server", `io.emit("hello")`, hello],
  ["with a callback", `client.emit("msg:send", "a", (id) => id)`, asking("callback")],
  [
    "with a callback that has a name",
    `function done(id: number) {} client.emit("msg:send", "a", done)`,
    asking("callback"),
  ],
  ["with a promise", `client.emitWithAck("msg:send", "a")`, asking("promise")],
  ["with a timeout", `client.timeout(9).emit("msg:send", "a", (err, id) => id)`, asking("callback")],
  ["with a timeout and a promise", `client.timeout(9).emitWithAck("msg:send", "a")`, asking("promise")],
  [
    "that many answer",
    `io.timeout(9).to("a").emit("ask", "q", (err, all) => all)`,
    ["server", "peer", "ask", ['"q"'], "closed", "callback", ["a"]],
  ],
  ["volatile", `client.volatile.emit("typing", true)`, typing],
  ["compressed", `client.compress(true).emit("typing", true)`, typing],
  ["by send", `client.send("hi")`, ["client", "peer", "message", ['"hi"'], "closed", "none", []]],
  ["by write", `socket.write("hi")`, ["server", "peer", "message", ['"hi"'], "closed", "none", []]],
  ["to everybody else", `socket.broadcast.emit("hello")`, hello],
  ["to rooms", `io.to("a").in(["b", "c"]).except("d").volatile.emit("hello")`, helloTo("a", "b", "c")],
  ["to a room whose name is made at run time", `socket.to(\`room:\${socket.id}\`).emit("hello")`, helloTo(undefined)],
  ["to a room in a constant", `const room = "a" as const; socket.to(room).emit("hello")`, helloTo("a")],
  ["of rooms in a constant", `const lobby = io.to("lobby"); lobby.emit("hello")`, helloTo("lobby")],
  ["between servers", `io.serverSideEmit("sync", 1)`, ["server", "servers", "sync", ["1"], "closed", "none", []]],
  [
    "between servers, with a promise",
    `io.serverSideEmitWithAck("count")`,
    ["server", "servers", "count", [], "closed", "promise", []],
  ],
  ["of the sockets of a server", `io.sockets.emit("hello")`, hello],
  ["through ?.", `declare const s: typeof socket | undefined; s?.emit("hello")`, hello],
  ["through []", `socket["emit"]("hello")`, hello],
  ["through !", `declare const s: typeof socket | undefined; s!.emit("hello")`, hello],
  ["of a destructured method", `const { emit } = client; emit("typing", true)`, typing],
  ["of a destructured method with a new name", `const { emit: tell } = client; tell("typing", true)`, typing],
  ["of a picked method", `declare const p: Pick<typeof client, "emit">; p.emit("typing", true)`, typing],
  [
    "of a method in an interface of one's own",
    `interface Port { emit: (typeof client)["emit"] } declare const p: Port; p.emit("typing", true)`,
    typing,
  ],
  [
    "of a method that is a parameter",
    `export const f = (emit: (typeof client)["emit"]) => emit("typing", true)`,
    typing,
  ],
  ["of an intersection", `declare const p: typeof socket & { user: string }; p.emit("hello")`, hello],
  [
    "of an interface that extends",
    `interface Own extends Socket<Up, Down> { user: string } declare const p: Own; p.emit("hello")`,
    hello,
  ],
  ["of a constrained type parameter", `export function f<S extends typeof socket>(s: S) { s.emit("hello") }`, hello],
  [
    "of a class's own socket",
    `export class C { constructor(private readonly s: typeof socket) {} f() { this.s.emit("hello") } }`,
    hello,
  ],
  ["of a subclass", `export class C extends Socket<Up, Down> { f() { this.emit("hello") } }`, hello],
  ["of a base class", `export class C extends Socket<Up, Down> { f() { super.emit("hello") } }`, hello],
  [
    "of remote sockets",
    `export async function f() { for (const s of await io.fetchSockets()) s.emit("hello") }`,
    hello,
  ],
  [
    "of another process",
    `import { Emitter } from "@socket.io/redis-emitter"; new Emitter<Down>({}).to("a").emit("hello")`,
    helloTo("a"),
  ],
  [
    "of a spread tuple",
    `declare const t: [string, number]; socket.emit("msg:new", ...t)`,
    ["server", "peer", "msg:new", ["string", "number"], "closed", "none", []],
  ],
  [
    "of a tuple that begins with the name",
    `declare const t: ["msg:new", string, number]; socket.emit(...t)`,
    ["server", "peer", "msg:new", ["string", "number"], "closed", "none", []],
  ],
  [
    "of a spread tuple that ends in a callback",
    `declare const t: [string, () => void]; client.emit("msg:send", ...t)`,
    ["client", "peer", "msg:send", ["string"], "closed", "callback", []],
  ],
  [
    "of a spread of any length",
    `declare const t: string[]; plain.emit("x", 1, ...t)`,
    ["server", "peer", "x", ["1"], "open", "unknown", []],
  ],
  [
    "of a spread with a callback behind it",
    `declare const t: string[]; declare const s: Socket; s.emit("x", ...t, () => {})`,
    ["server", "peer", "x", [], "open", "callback", []],
  ],
  [
    "whose last argument may be anything",
    `declare const last: any; plain.emit("x", 1, last)`,
    ["server", "peer", "x", ["1", "any"], "closed", "unknown", []],
  ],
  [
    "whose callback may be absent",
    `declare const done: (() => void) | undefined; declare const s: Socket; s.emit("x", 1, done)`,
    ["server", "peer", "x", ["1"], "closed", "callback", []],
  ],
  [
    "of a function for every event",
    `export function f<E extends "typing">(name: E, ...args: Parameters<Up[E]>) { client.emit(name, ...args) }`,
    ["client", "peer", "typing", [], "open", "unknown", []],
  ],
  ["past a cast", `(socket as any).emit("typo", 1)`, ["server", "peer", "typo", ["1"], "closed", "none", []]],
  ["further past a cast", `(io as any).to("a").emit("hello")`, helloTo("a")],
];

describe("emits", () => {
  let found: readonly Told[];
  beforeAll(() => {
    found = foundInEach(cases.map(([, code]) => code));
  });

  it.each(cases.map(([what, , expected], at) => [what, at, expected] as const))("%s", (_, at, expected) => {
    expect(told(found[at])).toEqual([expected]);
  });

  it("of a function for every event and payload leave open which belongs to which", () => {
    const [each] = foundInEach([
      `interface Payloads { move: { x: number }; say: string }
       export function f<E extends keyof Payloads>(name: E, id: number, payload: Payloads[E]) { plain.emit(name, id, payload) }`,
    ]);
    expect(told(each)).toEqual([
      ["server", "peer", "move", ["number"], "open", "unknown", []],
      ["server", "peer", "say", ["number"], "open", "unknown", []],
    ]);
  });

  it("of a helper that takes a name and whatever goes with it leave open whether that fits", () => {
    const [each] = foundInEach([
      `declare const loose: import("socket.io-client").Socket;
       export const send = (name: "typing" | "leave", data?: any) => loose.emit(name, data);
       export const ask = (name: "typing" | "leave", ...args: any[]) => loose.emitWithAck(name, ...args);
       export const tell = (name: "typing" | "leave", on: boolean) => loose.emit(name, on);`,
    ]);
    const open = (name: string): unknown[] => ["client", "peer", name, [], "open", "unknown", []];
    const certain = (name: string): unknown[] => ["client", "peer", name, ["boolean"], "closed", "none", []];
    expect(told(each)).toEqual([
      ...[open("leave"), open("typing")],
      ...[open("leave"), open("typing")],
      ...[certain("leave"), certain("typing")],
    ]);
  });

  it("stand where their name stands, or where the call does", () => {
    const placeOf = (what: string): string | undefined => {
      const of = found[cases.findIndex(([name]) => name === what)];
      const [emit] = of?.emits ?? [];
      return emit && of?.textAt(emit.at);
    };
    expect(placeOf("of a server")).toBe('"hello"');
    expect(placeOf("by send")).toBe('client.send("hi")');
  });

  it("know what the event map of their receiver names", () => {
    const [typed, untyped] = foundInEach([`client.emit("typing", true);`, `plain.emit("typing", true)`]);
    expect(typed?.emits[0]?.mapped).toEqual(["msg:send", "typing", "message"]);
    expect(untyped?.emits[0]?.mapped).toBeUndefined();
  });
});
