import {
  type AckStyle,
  customEnvelope,
  customErrorFirst,
  emptyEnvelope,
  emptyErrorFirst,
  envelope,
  errorFirst,
  nothing,
  one,
  several,
  silent,
} from "../../../templates/acks.js";

const error = { code: "GONE", message: "It is gone.", data: { id: 1 } };

/** What lies on the wire. */
function answered(style: AckStyle, value: unknown): unknown[] {
  let wire: unknown[] = [];
  style.answer((...values) => {
    wire = values;
  }, value);
  return wire;
}
function refused(style: AckStyle): unknown[] {
  let wire: unknown[] = [];
  style.refuse((...values) => {
    wire = values;
  }, error);
  return wire;
}

describe("a plain ack", () => {
  test("carries one value, and nothing where it is refused", () => {
    expect(answered(one, "yes")).toEqual(["yes"]);
    expect(one.read(["yes", "surplus"])).toBe("yes");
    expect(refused(one)).toEqual([]);
    expect(one.read([])).toBe(silent);
  });

  test("carries several values in their order", () => {
    expect(answered(several, [1, "b"])).toEqual([1, "b"]);
    expect(several.read([1, "b"])).toEqual([1, "b"]);
    expect(several.read(refused(several))).toBe(silent);
    expect(() => answered(several, "no array")).toThrow("several values");
  });

  test("without a value says something only where it is refused", () => {
    expect(answered(nothing, "ignored")).toEqual([]);
    expect(nothing.read([])).toBeUndefined();
    expect(refused(nothing)).toEqual([{ ok: false, error }]);
    expect(nothing.read(refused(nothing))).toEqual({ ok: false, error });
  });
});

describe.each<[string, AckStyle, unknown[], unknown[]]>([
  ["the default envelope", envelope, [{ ok: true, value: { a: 1 } }], [{ ok: false, error }]],
  ["error-first", errorFirst, [null, { a: 1 }], [error]],
  [
    "{ success, data, error }",
    customEnvelope({ ok: "success", value: { key: "data" }, error: "error", errorAs: "object" }),
    [{ success: true, data: { a: 1 } }],
    [{ success: false, error }],
  ],
  [
    "a flat value",
    customEnvelope({ ok: "ok", value: "flat", error: "error", errorAs: "object" }),
    [{ ok: true, a: 1 }],
    [{ ok: false, error }],
  ],
  [
    "{ data } or { error }",
    customEnvelope({ value: { key: "data" }, error: "error", errorAs: "object" }),
    [{ data: { a: 1 } }],
    [{ error }],
  ],
  [
    "a flat value or { error }",
    customEnvelope({ value: "flat", error: "error", errorAs: "object" }),
    [{ a: 1 }],
    [{ error }],
  ],
])("%s", (_name, style, success, failure) => {
  test("lies on the wire as declared", () => {
    expect(answered(style, { a: 1 })).toEqual(success);
    expect(refused(style)).toEqual(failure);
  });

  test("is read back in one form", () => {
    expect(style.read(success)).toEqual({ ok: true, value: { a: 1 } });
    expect(style.read(failure)).toEqual({ ok: false, error });
    expect(style.read([])).toBe(silent);
  });
});

describe("success without a value", () => {
  const none = customEnvelope({ value: "none", error: "msg", errorAs: "object" });
  test.each([
    [emptyEnvelope, [{ ok: true }]],
    [emptyErrorFirst, [null]],
    [none, [{}]],
  ])("says only that it is one", (style, wire) => {
    expect(answered(style, "ignored")).toEqual(wire);
    expect(style.read(wire)).toEqual({ ok: true });
    expect(style.read(refused(style))).toEqual({ ok: false, error });
  });
});

describe("an error told by less than an object", () => {
  test("reads back with its code as message", () => {
    const style = customErrorFirst({ value: "second", errorAs: "code" });
    expect(refused(style)).toEqual(["GONE"]);
    expect(style.read(["GONE"])).toEqual({ ok: false, error: { code: "GONE", message: "GONE" } });
  });

  test("reads back as FAILED where only the message is told", () => {
    const style = customEnvelope({ ok: "ok", value: "none", error: "msg", errorAs: "message" });
    expect(refused(style)).toEqual([{ ok: false, msg: "It is gone." }]);
    expect(style.read([{ ok: false, msg: "It is gone." }])).toEqual({
      ok: false,
      error: { code: "FAILED", message: "It is gone." },
    });
  });
});

describe("an answer in another form", () => {
  const style = customEnvelope({ ok: "success", value: { key: "data" }, error: "error", errorAs: "object" });
  test.each([[{ ok: true, value: 1 }], [{}], [{ success: "yes" }]])("%j is no success", (answer) => {
    expect(style.read([answer])).not.toHaveProperty("ok", true);
    expect(style.read([answer])).not.toHaveProperty("ok", false);
  });

  test("is left to the guard where it is no object", () => {
    expect(style.read(["hello"])).toBe("hello");
    expect(envelope.read([null])).toBeNull();
  });

  test("cannot be forged through a prototype", () => {
    expect(envelope.read([JSON.parse('{"__proto__":{"ok":true,"value":1}}')])).not.toHaveProperty("ok", true);
  });
});
