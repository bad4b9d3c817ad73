import { foundInEach, type Told } from "./found.js";

const OTHERS: readonly (readonly [what: string, code: string])[] = [
  [
    "Node's emitter",
    `import { EventEmitter } from "node:events"; const socket2 = new EventEmitter(); socket2.on("typo", () => {}); socket2.emit("typo", 1);`,
  ],
  [
    "a class that extends it",
    `import { EventEmitter } from "node:events"; class Socket2 extends EventEmitter {} const s = new Socket2(); s.once("typo", () => {}); s.emit("typo");`,
  ],
  [
    "a WebSocket",
    `import WebSocket from "ws"; const s = new WebSocket("ws://x"); s.on("message", () => {}); s.send("typo"); s.emit("typo");`,
  ],
  [
    "a mitt bus",
    `import mitt from "mitt"; const bus = mitt<{ typo: number }>(); bus.on("typo", () => {}); bus.emit("typo", 1);`,
  ],
  [
    "a manager",
    `const m = new Manager(); m.on("reconnect", () => {}); client.io.on("reconnect_attempt", () => {}); m.once("open", () => {});`,
  ],
  [
    "the engine",
    `io.engine.on("connection_error", () => {}); client.io.engine.on("upgrade", () => {}); socket.conn.on("close", () => {});`,
  ],
  [
    "the process and its streams",
    `process.on("exit", () => {}); process.emit("warning", new Error()); process.stdout.write("typo"); process.stdout.on("drain", () => {});`,
  ],
  [
    "a socket of the network",
    `import { Socket as Net } from "node:net"; const socket3 = new Net(); socket3.on("data", () => {}); socket3.write("typo"); socket3.emit("typo");`,
  ],
  [
    "a class of one's own",
    `class Socket4 { emit(name: string) {} on(name: string) {} send() {} } const s = new Socket4(); s.emit("typo"); s.on("typo"); s.send();`,
  ],
  [
    "an interface of one's own",
    `interface Socket5 { emit(name: string): void } declare const socket5: Socket5; socket5.emit("typo");`,
  ],
  ["a function of one's own", `function emit(name: string) {} function on(name: string) {} emit("typo"); on("typo");`],
  [
    "a method that a subclass has of its own",
    `class Own extends Server { override send(...texts: string[]) { return this } } new Own().send("typo");`,
  ],
  [
    "an answer",
    `declare const res: { send(body: string): void; write(body: string): void }; res.send("typo"); res.write("typo");`,
  ],
  [
    "something of type any",
    `declare const bus: any; bus.emit("typo"); bus.on("typo"); declare const socket6: any; socket6.write("typo"); socket6.send("typo");`,
  ],
  [
    "connections of something of type any",
    `declare const socket7: any; socket7.on("disconnect", () => {}); declare const nsp: any; nsp.on("connection", () => {});`,
  ],
];

type Case = readonly [what: string, code: string, kind: string, at: string];

const GAPS: readonly Case[] = [
  ["a socket cast to any", `(socket as any).to("a").emit("hello")`, "cast-socket", "(socket as any)"],
  ["a call", `socket.emit.call(socket, "hello")`, "indirect-call", "socket.emit"],
  ["an application", `client.emit.apply(client, ["typing", true])`, "indirect-call", "client.emit"],
  ["a binding", `export const emit = socket.emit.bind(socket)`, "indirect-call", "socket.emit"],
  ["a method in a variable", `export const emit = io.emit`, "indirect-call", "io.emit"],
  [
    "a method that is passed on",
    `declare function give(f: unknown): void; give(client.emit)`,
    "indirect-call",
    "client.emit",
  ],
  ["a method in an object", `export const o = { tell: client.emit }`, "indirect-call", "client.emit"],
  ["a socket in a variable of type any", `const s: any = socket; s.emit("typo")`, "untyped-receiver", `s.emit("typo")`],
  [
    "a parameter of type any",
    `export function f(socket: any) { socket.on("typo", () => {}) }`,
    "untyped-receiver",
    `socket.on("typo", () => {})`,
  ],
  [
    "a property of type any",
    `declare const app: any; app.io.to("a").emit("typo")`,
    "untyped-receiver",
    `app.io.to("a").emit("typo")`,
  ],
];

describe("what only has the names of sockets' methods", () => {
  let found: readonly Told[];
  beforeAll(() => {
    found = foundInEach([...OTHERS, ...GAPS].map(([, code]) => code));
  });

  it.each(OTHERS.map(([what], at) => [what, at] as const))("is not found: %s", (_, at) => {
    expect(found[at]).toMatchObject({ emits: [], listeners: [], gaps: [] });
  });

  it.each(GAPS.map(([what, , ...gap], at) => [what, at + OTHERS.length, gap] as const))(
    "is a gap: %s",
    (_, at, gap) => {
      const told = found[at];
      expect(told?.gaps.map(({ kind, at: place }) => [kind, told.textAt(place)])).toEqual([gap]);
    },
  );

  it("is a gap, where it was made of a required package, whose types are not there then", () => {
    const [told] = foundInEach([
      `const app = require("socket.io")(80); app.on("connection", (peer: any) => {}); app.emit("typo");`,
    ]);
    expect(told?.gaps.map(({ kind, at }) => [kind, told.textAt(at)])).toEqual([
      ["missing-types", `"socket.io"`],
      ["untyped-receiver", `app.emit("typo")`],
    ]);
  });

  it("is no gap, where a test asserts something of it, or replaces it", () => {
    const [told] = foundInEach([
      `declare function expect(value: unknown): { toBe(value: unknown): void };
       expect(socket.emit).toBe(1); if (typeof client.emit === "function") client.emit = client.volatile.emit;`,
    ]);
    expect(told?.gaps.map(({ kind, at }) => [kind, told.textAt(at)])).toEqual([
      ["indirect-call", "client.volatile.emit"],
    ]);
  });
});
