import { Issues } from "../../../templates/issues.js";
import { type Guards, guardsOf } from "../../support/guards/load.js";

const CATALOG = `
catalog: 1
info: { title: Chat }
types:
  Message: { fields: { text: string, by?: string } }
errors:
  ROOM_NOT_FOUND: { data: { fields: { room: string } } }
  SLOW_DOWN: {}
handshake:
  auth: { fields: { token: string } }
  query: { fields: { v?: string } }
  errors: [SLOW_DOWN]
rooms:
  table: { name: "table:{number}", params: { number: { type: integer, minimum: 1 } } }
clientToServer:
  say:
    args: [text: string, note?: string, extra?: "string | null", ...tags: "string[]"]
  send: { payload: Message, ack: { returns: Message, errors: [ROOM_NOT_FOUND], timeout: 2s } }
  track: unknown
  locate: { payload: string, ack: { returns: string, errors: [SLOW_DOWN], style: error-first } }
  count: { payload: string, ack: { returns: integer, envelope: { errorAs: message } } }
serverToClient:
  notice: { args: [text: string, link?: string] }
  plot: { args: [...values: "number[]"] }
  measure: { ack: { args: [width: number, height?: number] } }
  seen: { payload: string, ack: {} }
errorEvents:
  rejected: { codes: [ROOM_NOT_FOUND, INVALID_ARGUMENTS] }
`;

function method(guards: Guards, constant: string, name: string): (...args: readonly unknown[]) => unknown {
  const called = guards.constant(constant)[name];
  if (typeof called !== "function") throw new Error(`${constant} has no ${name}`);
  return (...args) => Reflect.apply(called, undefined, args);
}

describe("guards of events", () => {
  const guards = guardsOf(CATALOG);
  const accepts = (constant: string, value: unknown): unknown => method(guards, constant, "is")(value);

  test("check argument lists with optional and rest arguments", () => {
    expect(guards.constant("sayArguments")).toMatchObject({ most: Number.POSITIVE_INFINITY, absent: [1] });
    expect(accepts("sayArguments", ["a"])).toBe(true);
    expect(accepts("sayArguments", ["a", undefined, null, "x", "y"])).toBe(true);
    expect(accepts("sayArguments", ["a", "b", null, "x", 1])).toBe(false);
    expect(accepts("sayArguments", [])).toBe(false);
  });

  test("explain arguments by their names", () => {
    const issues = new Issues();
    method(guards, "sayArguments", "explain")(["a", 1, null, "x", 2], issues);
    expect(issues.list.map(({ path }) => path)).toEqual(["/note", "/tags/1"]);
  });

  test("ask for a value where anything goes, and mark it as deep", () => {
    expect(guards.constant("trackArguments")).toMatchObject({ most: 1, deep: true, binary: true });
    expect(accepts("trackArguments", [])).toBe(false);
    expect(accepts("trackArguments", [null])).toBe(true);
    const issues = new Issues();
    method(guards, "trackArguments", "explain")([], issues);
    expect(issues.list).toEqual([{ path: "/payload", expected: "a value", actual: "undefined", rule: "required" }]);
    expect(guards.constant("sendArguments")).not.toHaveProperty("deep");
  });

  test("pick what leaves, and let a server fill what is left out", () => {
    expect(method(guards, "sendPick", "pick")([{ text: "a", secret: 1 }])).toEqual([{ text: "a" }]);
    expect(guards.constant("noticePick")).toEqual({ absent: [1], least: 2 });
    expect(guards.constant("sayPick")).toEqual({ absent: [1, 2] });
  });

  test("reckon with the string that recovery appends to a rest argument", () => {
    expect(guards.constant("plotArguments")).toMatchObject({ offset: 0 });
    expect(
      guardsOf(CATALOG.replace("catalog: 1", "catalog: 1\nrecovery: false")).constant("plotArguments"),
    ).not.toHaveProperty("offset");
  });

  test("read answers that can be errors", () => {
    expect(guards.constant("sendAnswer")).toMatchObject({ timeoutMs: 2000 });
    const error = { code: "ROOM_NOT_FOUND", message: "No", data: { room: "x" } };
    expect(accepts("sendAnswer", { ok: true, value: { text: "a" } })).toBe(true);
    expect(accepts("sendAnswer", { ok: false, error })).toBe(true);
    expect(accepts("sendAnswer", { ok: false, error: { code: "INTERNAL", message: "x" } })).toBe(true);
    expect(accepts("sendAnswer", { ok: false, error: { code: "OTHER", message: "x" } })).toBe(false);
    expect(accepts("sendAnswer", { ok: false, error: { ...error, data: {} } })).toBe(false);
    const answer = { ok: true, value: { text: "a", secret: 1 } };
    method(guards, "sendAnswer", "strip")(answer);
    expect(answer).toEqual({ ok: true, value: { text: "a" } });
    expect(accepts("locateAnswer", { ok: false, error: { code: "SLOW_DOWN", message: "x" } })).toBe(true);
    expect(accepts("countAnswer", { ok: false, error: { code: "FAILED", message: "x" } })).toBe(true);
    expect(accepts("countAnswer", { ok: false, error: { code: "INTERNAL", message: "x" } })).toBe(false);
  });

  test("read answers of several values, and of none", () => {
    expect(guards.constant("measureAnswer")).toMatchObject({ most: 2, absent: [1] });
    expect(accepts("measureAnswer", [1])).toBe(true);
    expect(accepts("measureAnswer", ["1"])).toBe(false);
    expect(accepts("measureAnswer", 1)).toBe(false);
    expect(accepts("seenAnswer", undefined)).toBe(true);
    expect(accepts("seenAnswer", null)).toBe(false);
  });

  test("check error events by their codes", () => {
    expect(accepts("rejectedArguments", [{ code: "ROOM_NOT_FOUND", message: "x", data: { room: "y" } }])).toBe(true);
    expect(accepts("rejectedArguments", [{ code: "SLOW_DOWN", message: "x" }])).toBe(false);
    const payload = { code: "ROOM_NOT_FOUND", message: "x", data: { room: "y", secret: 1 } };
    expect(method(guards, "rejectedPick", "pick")([payload])).toEqual([{ ...payload, data: { room: "y" } }]);
    expect(guards.call("pickRoomNotFoundData", { room: "y", secret: 1 })).toEqual({ room: "y" });
  });

  test("are marked as deep also by what conditions and dependents declare", () => {
    const anything = { properties: { data: true } };
    const certain = { type: "object", properties: { kind: "string" } };
    for (const more of [{ if: { required: ["kind"] }, else: anything }, { dependentSchemas: { kind: anything } }]) {
      const schema = { ...certain, ...more };
      const conditional = guardsOf(
        JSON.stringify({ catalog: 1, clientToServer: { go: { args: [{ value: schema }] } } }),
      );
      expect(conditional.constant("goArguments")).toMatchObject({ deep: true, binary: true });
    }
  });

  test("give pid and offset to what declares them, directly or by a reference", () => {
    for (const auth of ["{ fields: { pid: string } }", "Auth", "{ allOf: [Auth] }"]) {
      const declaring = guardsOf(`
catalog: 1
info: { title: Chat }
types: { Auth: { fields: { pid: string } } }
handshake: { auth: ${auth} }
clientToServer: { go: {} }
`);
      const handshake = { auth: { pid: "p", offset: "o" } };
      expect(method(declaring, "chatHandshake", "is")(handshake)).toBe(true);
      expect(method(declaring, "chatHandshake", "pick")(handshake)).toEqual({ auth: { pid: "p" } });
    }
  });

  test("take the declared parts of a handshake into a copy, and let recovery's own pass", () => {
    const strict = guardsOf(CATALOG.replace("catalog: 1", "catalog: 1\nunknownProperties: reject"));
    const handshake = {
      auth: { token: "t", pid: "p", offset: "o" },
      query: { v: "1", EIO: "4" },
      headers: { host: "h" },
    };
    const before = structuredClone(handshake);
    for (const each of [guards, strict]) {
      expect(method(each, "chatHandshake", "is")(handshake)).toBe(true);
      expect(method(each, "chatHandshake", "pick")(handshake)).toEqual({ auth: { token: "t" }, query: { v: "1" } });
    }
    expect(handshake).toEqual(before);
    expect(method(strict, "chatHandshake", "is")({ ...handshake, auth: { token: "t", admin: true } })).toBe(false);
    expect(method(guards, "chatHandshake", "is")({ ...handshake, auth: {} })).toBe(false);
  });

  test("know what a refused handshake carries, and the parameters of rooms", () => {
    expect(guards.call("isChatConnectError", { code: "SLOW_DOWN", message: "x" })).toBe(true);
    expect(guards.call("isChatConnectError", { code: "ROOM_NOT_FOUND", message: "x", data: { room: "" } })).toBe(false);
    expect(guards.call("isChatTableRoomNumber", 0)).toBe(false);
    expect(guards.call("isChatTableRoomNumber", 1)).toBe(true);
  });
});

describe("an output for clients alone", () => {
  const guards = guardsOf(CATALOG, { targets: ["client"] });

  test("holds what a client needs, and nothing of the server's", () => {
    expect(guards.has("noticeArguments")).toBe(true);
    expect(guards.has("sendPick")).toBe(true);
    expect(guards.has("sendAnswer")).toBe(true);
    for (const name of ["sendArguments", "noticePick", "chatHandshake", "isChatTableRoomNumber", "measureAnswer"]) {
      expect(guards.has(name)).toBe(false);
    }
  });

  test("checks what it sends where that is asked for", () => {
    expect(guardsOf(CATALOG, { targets: ["client"], outbound: "enforce" }).has("sendArguments")).toBe(true);
  });
});
