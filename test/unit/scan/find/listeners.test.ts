import { foundInEach, type Told } from "./found.js";

type Case = readonly [what: string, code: string, expected: readonly unknown[]];

const cases: readonly Case[] = [
  ["of a server's socket", `socket.on("typing", (on) => on)`, ["server", "peer", "typing", ["on"]]],
  ["of a client", `client.on("msg:new", (text, at) => at)`, ["client", "peer", "msg:new", ["text", "at"]]],
  ["that hear once", `client.once("hello", () => {})`, ["client", "peer", "hello", []]],
  [
    "of Node's emitters",
    `socket.prependListener("typing", (on: boolean) => on)`,
    ["server", "peer", "typing", ["on: boolean"]],
  ],
  ["of servers among themselves", `io.on("sync", (id) => id)`, ["server", "servers", "sync", ["id"]]],
  ["of namespaces among themselves", `io.of("/x").on("sync", (id) => id)`, ["server", "servers", "sync", ["id"]]],
  [
    "with an ack",
    `socket.on("msg:send", async (text, ack) => ack(1))`,
    ["server", "peer", "msg:send", ["text", "ack"]],
  ],
  [
    "with an optional parameter",
    `socket.on("typing", (on?: boolean) => on)`,
    ["server", "peer", "typing", ["on?: boolean"]],
  ],
  [
    "with a destructured parameter",
    `plain.on("x", ({ a }: { a: number }, b = 1) => b)`,
    ["server", "servers", "x", ["{ a }: { a: number }", "b = 1"]],
  ],
  ["with any number of parameters", `socket.on("typing", (...all) => all)`, ["server", "peer", "typing", undefined]],
  [
    "that are a function elsewhere",
    `function heard(on: boolean) {} socket.on("typing", heard)`,
    ["server", "peer", "typing", ["heard"]],
  ],
  [
    "that are a function elsewhere, with more for others than sockets",
    `function reload(on: boolean, force?: boolean, times = 1) {} socket.on("typing", reload)`,
    ["server", "peer", "typing", ["reload"]],
  ],
  [
    "that are a method",
    `class C { h(on: boolean) {} } const c = new C(); socket.on("typing", c.h.bind(c))`,
    ["server", "peer", "typing", ["c.h.bind(c)"]],
  ],
  ["that are any", `declare const h: any; socket.on("typing", h)`, ["server", "peer", "typing", undefined]],
  [
    "of a picked method",
    `declare const p: Pick<typeof client, "on">; p.on("hello", () => {})`,
    ["client", "peer", "hello", []],
  ],
  ["of a destructured method", `const { on } = socket; on("typing", (on) => on)`, ["server", "peer", "typing", ["on"]]],
  [
    "of a function for every event",
    `export function f<E extends "typing">(name: E, heard: Up[E]) { plain.addListener(name, heard) }`,
    ["server", "servers", "typing", undefined],
  ],
  ["chained to others", `client.on("connect", () => {}).on("hello", () => {})`, ["client", "peer", "hello", []]],
];

describe("listeners", () => {
  let found: readonly Told[];
  beforeAll(() => {
    found = foundInEach(cases.map(([, code]) => code));
  });

  it.each(cases.map(([what, , expected], at) => [what, at, expected] as const))("%s", (_, at, expected) => {
    const told = found[at];
    expect(
      told?.listeners.map(({ role, from, event, parameters }) => [role, from, event, parameters?.map(told.textAt)]),
    ).toEqual([expected]);
  });

  it("know what the event map of their receiver names", () => {
    expect(found.slice(0, 2).map(({ listeners }) => listeners[0]?.mapped)).toEqual([
      ["msg:send", "typing", "message"],
      ["msg:new", "ask", "hello", "message"],
    ]);
  });

  it("are none of an event, where they stop, hear all, or hear of connections", () => {
    const [told] = foundInEach([
      `socket.off("typing", () => {}); client.off(); socket.removeListener("typing", () => {});
       socket.onAny(() => {}); client.onAnyOutgoing(() => {}); socket.use((event, next) => next());
       io.on("connection", () => {}); io.on("new_namespace", () => {});
       socket.on("disconnect", () => {}); socket.on("disconnecting", () => {}); socket.on("error", () => {});
       client.on("connect", () => {}); client.on("connect_error", () => {}); client.on("disconnect", () => {});`,
    ]);
    expect(told).toMatchObject({ emits: [], listeners: [], gaps: [] });
  });
});
