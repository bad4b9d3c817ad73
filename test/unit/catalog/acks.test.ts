import type { Answer } from "../../../src/catalog/model.js";
import { ackOf, seenIn } from "./loading.js";

const DEFAULT_ENVELOPE = { ok: "ok", value: { kind: "key", key: "value" }, error: "error", errorAs: "object" };

function kindOf(written: string, defaults = ""): Answer["kind"] {
  return ackOf(written, defaults).answer.kind;
}

/** Of an answer that can carry errors: its form, and its codes. */
function formOf(written: string, defaults = ""): unknown {
  const { answer } = ackOf(written, defaults);
  if (answer.kind === "envelope") return answer.envelope;
  return answer.kind === "error-first" ? `error-first, errors as ${answer.errorAs}` : answer.kind;
}

test.each([
  ["string", "value"],
  ["{ returns: string }", "value"],
  ["{ fields: { id: uuid } }", "value"],
  ["{ args: [a: string, b: number] }", "values"],
  ["{}", "nothing"],
  ["{ optional: true }", "nothing"],
  ["{ returns: string, errors: [NOPE] }", "envelope"],
  ["{ returns: string, errors: [] }", "envelope"],
  ["{ errors: [NOPE] }", "envelope"],
  ["{ style: error-first }", "error-first"],
  ["{ envelope: {} }", "envelope"],
])("ack: %s is an answer with %s", (written, kind) => {
  expect(kindOf(written)).toBe(kind);
});

test("success carries no value where returns is left out", () => {
  const { answer } = ackOf("{ errors: [NOPE] }");
  expect(answer.kind === "envelope" && answer.returns).toBeUndefined();
  expect(answer.kind === "envelope" && answer.errors.map(({ code }) => code)).toEqual(["NOPE"]);
});

test("several values keep their order and names", () => {
  const { answer } = ackOf('{ args: [b: string, a?: number, "...rest": "string[]"] }');
  expect(answer.kind === "values" && answer.args.map(({ name, presence }) => [name, presence])).toEqual([
    ["b", "required"],
    ["a", "optional"],
    ["rest", "rest"],
  ]);
});

describe("envelopes", () => {
  test.each([
    ["{ errors: [] }", DEFAULT_ENVELOPE],
    [
      "{ envelope: { ok: ok, value: none, error: msg, errorAs: message } }",
      { ok: "ok", value: { kind: "none" }, error: "msg", errorAs: "message" },
    ],
    [
      "{ envelope: { ok: success, value: data } }",
      { ok: "success", value: { kind: "key", key: "data" }, error: "error", errorAs: "object" },
    ],
    ["{ envelope: { value: flat } }", { ...DEFAULT_ENVELOPE, value: { kind: "flat" } }],
    [
      "{ envelope: { ok: none, value: data } }",
      { ...DEFAULT_ENVELOPE, ok: undefined, value: { kind: "key", key: "data" } },
    ],
    ["{ errors: [], errorAs: code }", { ...DEFAULT_ENVELOPE, errorAs: "code" }],
    ["{ style: error-first, errorAs: message }", "error-first, errors as message"],
  ])("%s", (written, form) => {
    expect(formOf(written)).toEqual(form);
  });

  test("two parts cannot have one key", () => {
    expect(seenIn("clientToServer: { a: { ack: { envelope: { ok: error } } } }")).toEqual([
      '1:41 envelope-keys Two parts of this envelope have the key "error". Give each a key of its own.',
    ]);
  });
});

describe("defaults", () => {
  const errorFirst = "defaults: { ack: { style: error-first, timeout: 2s, optional: true } }\n";
  const custom = "defaults: { ack: { envelope: { ok: success } } }\n";

  test("of style and envelope apply only to answers with errors", () => {
    expect(kindOf("string", errorFirst)).toBe("value");
    expect(kindOf("{}", custom)).toBe("nothing");
    expect(kindOf("{ errors: [NOPE] }", errorFirst)).toBe("error-first");
    expect(formOf("{ errors: [NOPE] }", custom)).toEqual({ ...DEFAULT_ENVELOPE, ok: "success" });
  });

  test("give way to what an ack says", () => {
    expect(formOf("{ envelope: {} }", errorFirst)).toEqual(DEFAULT_ENVELOPE);
    expect(formOf("{ style: error-first }", custom)).toBe("error-first, errors as object");
    const messages = "defaults: { ack: { envelope: { errorAs: message } } }\n";
    expect(formOf("{ errors: [], errorAs: code }", messages)).toEqual({ ...DEFAULT_ENVELOPE, errorAs: "code" });
    const { timeoutMs, optional } = ackOf("{ timeout: none, optional: false }", errorFirst);
    expect([timeoutMs, optional]).toEqual([Number.POSITIVE_INFINITY, false]);
  });

  test("hold for acks in every form", () => {
    for (const written of ["string", "{}", "{ returns: string }"]) {
      const { timeoutMs, optional } = ackOf(written, errorFirst);
      expect([timeoutMs, optional]).toEqual([2000, true]);
    }
  });
});

test.each([
  ["string", 10_000],
  ["{ timeout: 5s }", 5000],
  ["{ timeout: 200ms }", 200],
  ["{ timeout: none }", Number.POSITIVE_INFINITY],
])("the caller of ack: %s waits %d ms", (written, ms) => {
  expect(ackOf(written).timeoutMs).toBe(ms);
});

test("a refusal is kept with its place", () => {
  const { answer } = ackOf("{ returns: string, refusal: sorry }");
  expect(answer.kind === "value" && answer.refusal?.value).toBe("sorry");
});

test.each([
  [
    "{ returns: string, fields: { a: string } }",
    '"returns" and "fields" cannot stand together: say it in one of these ways.',
  ],
  [
    "{ args: [a: string], errors: [] }",
    '"args" and "errors" cannot stand together: an answer that can carry errors has one value. Return a tuple or an object instead.',
  ],
  [
    "{ style: error-first, envelope: {} }",
    '"style" and "envelope" cannot stand together: an answer has one form. Keep the one that your peers speak.',
  ],
  [
    "{ returns: string, refusal: a, errors: [] }",
    '"refusal" and "errors" cannot stand together: an answer that can carry errors needs no other way to refuse.',
  ],
  [
    "{ errorAs: code, envelope: { errorAs: code } }",
    '"errorAs" and "envelope.errorAs" cannot stand together: say it in one of these places.',
  ],
])("ack: %s contradicts itself", (written, message) => {
  const seen = seenIn(`clientToServer: { a: { ack: ${written} } }`);
  expect(seen).toHaveLength(1);
  expect(seen[0]).toContain(`conflicting-keys ${message}`);
});

test("a refusal needs a value that it stands in for", () => {
  expect(seenIn("clientToServer: { a: { ack: { refusal: sorry } } }")).toEqual([
    '1:40 missing-key The key "returns" is missing in an ack with "refusal".',
  ]);
});

describe("codes", () => {
  test("have to be declared", () => {
    expect(seenIn("errors: { NOT_FOUND: {} }\nclientToServer: { a: { ack: { errors: [NOT_FUOND] } } }")).toEqual([
      '2:40 unknown-error There is no error "NOT_FUOND". Did you mean "NOT_FOUND"?',
    ]);
  });

  test("that are built in are neither declared nor listed in an ack", () => {
    expect(seenIn("errors: { INTERNAL: {} }")).toEqual([
      '1:11 reserved-error-code "INTERNAL" is a built-in code. Give this error another one.',
    ]);
    expect(seenIn("clientToServer: { a: { ack: { errors: [FORBIDDEN] } } }")).toEqual([
      '1:40 reserved-error-code "FORBIDDEN" is a built-in code, which every answer with "errors" can carry. Remove it from the list.',
    ]);
  });

  test("of an error event may be built in", () => {
    expect(seenIn("errorEvents: { rejected: { codes: [INVALID_ARGUMENTS] } }")).toEqual([]);
  });
});
