import type { Emit } from "../../../../src/scan/model.js";
import { foundAfterEnds } from "./found.js";

const told = ({ role, event, to, args, openEnded, ack, rooms }: Emit): unknown[] => [
  role,
  event,
  to,
  args.map(({ type }) => type.getText()),
  openEnded ? "open" : "closed",
  ack,
  rooms,
];

const emitsOf = (code: string): unknown[][] => {
  const { emits, errors } = foundAfterEnds(code);
  expect(errors()).toEqual([]);
  return emits.map(told);
};

describe("emits", () => {
  it.each([
    ["of a server's socket", `socket.emit("msg:new", "a", 1)`, ["server", "msg:new", "peer", ['"a"', "1"], "closed", "none", []]],
    ["of a client", `client.emit("typing", true)`, ["client", "typing", "peer", ["true"], "closed", "none", []]],
    ["of a server", `io.emit("hello")`, ["server", "hello", "peer", [], "closed", "none", []]],
    ["with a callback", `client.emit("msg:send", "a", (id) => id)`, ["client", "msg:send", "peer", ['"a"'], "closed", "callback", []]],
    ["with a promise", `client.emitWithAck("msg:send", "a")`, ["client", "msg:send", "peer", ['"a"'], "closed", "promise", []]],
    ["with a timeout", `client.timeout(9).emit("msg:send", "a", (err, id) => id)`, ["client", "msg:send", "peer", ['"a"'], "closed", "callback", []]],
    ["with a timeout and a promise", `client.timeout(9).emitWithAck("msg:send", "a")`, ["client", "msg:send", "peer", ['"a"'], "closed", "promise", []]],
    ["that wait for many", `io.timeout(9).to("a").emit("ask", "q", (err, all) => all)`, ["server", "ask", "peer", ['"q"'], "closed", "callback", ["a"]]],
    ["volatile", `client.volatile.emit("typing", true)`, ["client", "typing", "peer", ["true"], "closed", "none", []]],
    ["compressed", `client.compress(true).emit("typing", true)`, ["client", "typing", "peer", ["true"], "closed", "none", []]],
    ["by send", `client.send("hi")`, ["client", "message", "peer", ["string"], "closed", "none", []]],
    ["by write", `socket.write("hi")`, ["server", "message", "peer", ["string"], "closed", "none", []]],
    ["to everybody else", `socket.broadcast.emit("hello")`, ["server", "hello", "peer", [], "closed", "none", []]],
    ["to rooms", `io.to("a").in(["b", "c"]).except("d").volatile.emit("hello")`, ["server", "hello", "peer", [], "closed", "none", ["a", "b", "c"]]],
    ["to a room with a name made at run time", "socket.to(`room:${socket.id}`).emit(\"hello\")", ["server", "hello", "peer", [], "closed", "none", [undefined]]],
    ["to a room in a variable", `const lobby = io.to("lobby"); lobby.emit("hello")`, ["server", "hello", "peer", [], "closed", "none", ["lobby"]]],
    ["between servers", `io.serverSideEmit("sync", 1)`, ["server", "sync", "servers", ["1"], "closed", "none", []]],
    ["between servers, with a promise", `io.serverSideEmitWithAck("count")`, ["server", "count", "servers", [], "closed", "promise", []]],
    ["of the sockets of a server", `io.sockets.emit("hello")`, ["server", "hello", "peer", [], "closed", "none", []]],
    ["through ?.", `const s = socket as typeof socket | undefined; s?.emit("hello")`, ["server", "hello", "peer", [], "closed", "none", []]],
    ["through []", `socket["emit"]("hello")`, ["server", "hello", "peer", [], "closed", "none", []]],
    ["of a destructured method", `const { emit } = client; emit("typing", true)`, ["client", "typing", "peer", ["true"], "closed", "none", []]],
    ["of one with a new name", `const { emit: tell } = client; tell("typing", true)`, ["client", "typing", "peer", ["true"], "closed", "none", []]],
    ["of a picked method", `declare const p: Pick<typeof client, "emit">; p.emit("typing", true)`, ["client", "typing", "peer", ["true"], "closed", "none", []]],
    ["of a parameter that is a method", `export const f = (emit: (typeof client)["emit"]) => emit("typing", true)`, ["client", "typing", "peer", ["true"], "closed", "none", []]],
    ["of an intersection", `declare const p: typeof socket & { user: string }; p.emit("hello")`, ["server", "hello", "peer", [], "closed", "none", []]],
    ["of an interface that extends", `interface Authed extends Socket<Up, Down> { user: string } declare const p: Authed; p.emit("hello")`, ["server", "hello", "peer", [], "closed", "none", []]],
    ["of a constrained type parameter", `export function f<S extends typeof socket>(s: S) { s.emit("hello") }`, ["server", "hello", "peer", [], "closed", "none", []]],
    ["of a remote socket", `export async function f() { for (const s of await io.fetchSockets()) s.emit("hello") }`, ["server", "hello", "peer", [], "closed", "none", []]],
    ["of a spread tuple", `declare const t: [text: string, at: number]; socket.emit("msg:new", ...t)`, ["server", "msg:new", "peer", ["string", "number"], "closed", "none", []]],
  ])("%s", (_, code, expected) => {
    expect(emitsOf(code)).toEqual([expected]);
  });

  it("of a subclass, through this and super", () => {
    const code = `
      export class Peer extends Socket<Up, Down> {
        greet() { this.emit("hello"); super.emit("msg:new", "a", 1); }
      }`.replaceAll("extends Socket", "extends (null as unknown as typeof import('socket.io').Socket)");
    expect(foundAfterEnds(code).emits.map(({ event, role }) => [event, role])).toEqual([
      ["hello", "server"],
      ["msg:new", "server"],
    ]);
  });

  it("whose spread has any length are open-ended", () => {
    const { emits } = foundAfterEnds(`declare const any: string[]; declare const io2: Server; io2.emit("x", 1, ...any, 2);`);
    expect(emits.map(told)).toEqual([["server", "x", "peer", ["1"], "open", "none", []]]);
  });

  it("whose last argument may be anything may wait for an answer", () => {
    const { emits } = foundAfterEnds(`declare const last: any; declare const io2: Server; io2.emit("x", 1, last);`);
    expect(emits.map(told)).toEqual([["server", "x", "peer", ["1", "any"], "closed", "unknown", []]]);
  });

  it("stand where their name stands", () => {
    const { emits, textAt } = foundAfterEnds(`io.emit("hello"); io.send("hi");`);
    expect(emits.map(({ at }) => textAt(at))).toEqual(['"hello"', 'io.send("hi")']);
  });

  it("know what the event map of their receiver names", () => {
    const { emits } = foundAfterEnds(`client.emit("typing", true); declare const io2: Server; io2.emit("x");`);
    expect(emits.map(({ mapped }) => mapped)).toEqual([["msg:send", "typing", "message"], undefined]);
  });
});
