import type { Field, Shape } from "../../../../src/importing/draft.js";
import { undocumented } from "../../../../src/importing/draft.js";
import { envelopeIn } from "../../../../src/importing/envelopes/envelope.js";
import { expression } from "../../../../src/importing/write/expression.js";

const text: Shape = { kind: "built-in", name: "string" };
const number: Shape = { kind: "built-in", name: "number" };
const boolean: Shape = { kind: "built-in", name: "boolean" };
const never: Shape = { kind: "built-in", name: "never" };
const no: Shape = { kind: "literal", value: false };
const yes: Shape = { kind: "literal", value: true };
const user: Shape = { kind: "type", name: "User" };

/** `{ "error?": text }` */
function object(fields: Readonly<Record<string, Shape>>): Shape {
  return { kind: "object", fields: Object.entries(fields).map(([key, shape]) => field(key, shape)), others: undefined };
}

function field(key: string, shape: Shape): Field {
  const optional = key.endsWith("?");
  return { name: optional ? key.slice(0, -1) : key, shape, optional, documentation: undocumented };
}

function either(...members: readonly Shape[]): Shape {
  return { kind: "union", members };
}

const types: Readonly<Record<string, Shape>> = {
  User: object({ name: text }),
  Failure: object({ ok: no, error: text }),
  Both: either(object({ ok: yes }), { kind: "type", name: "Failure" }),
  Code: either({ kind: "literal", value: "GONE" }, { kind: "literal", value: "INTERNAL" }),
  Loop: { kind: "type", name: "Loop" },
};

/** `{ ok, data, error as message } User` */
function seen(shape: Shape): string | undefined {
  const found = envelopeIn(shape, (name) => types[name]);
  if (found === undefined) return undefined;
  const { ok = "none", value, error, errorAs } = found.envelope;
  const codes = found.errors.length > 0 ? ` [${found.errors.map(({ code }) => code).join(", ")}]` : "";
  const returns = found.returns === undefined ? "" : ` ${expression(found.returns)}`;
  const key = value.kind === "key" ? value.key : value.kind;
  return `{ ${ok}, ${key}, ${error} as ${errorAs} }${codes}${returns}${found.isLoose ? ", loosely" : ""}`;
}

describe("an envelope is", () => {
  const envelopes: Readonly<Record<string, readonly [Shape, string]>> = {
    "a boolean that tells a value from an error": [
      either(object({ ok: yes, data: user }), object({ ok: no, error: text })),
      "{ ok, data, error as message } User",
    ],
    "the same under any key": [
      either(object({ passed: yes, value: text }), object({ passed: no, why: text })),
      "{ passed, value, why as message } string",
    ],
    "success with properties beside the boolean": [
      either(object({ ok: yes, room: text, members: number }), object({ ok: no, error: text })),
      "{ ok, flat, error as message } { room: string; members: number }",
    ],
    "success with a value that may be left out": [
      either(object({ ok: yes, "data?": text }), object({ ok: no, error: text })),
      "{ ok, flat, error as message } { data?: string }",
    ],
    "success without a value": [
      either(object({ ok: yes }), object({ ok: no, error: text })),
      "{ ok, none, error as message }",
    ],
    "success as a type beside the boolean": [
      either({ kind: "intersection", members: [object({ ok: yes }), user] }, object({ ok: no, error: text })),
      "{ ok, flat, error as message } User",
    ],
    "properties that the other alternative has not": [
      either(object({ ok: yes, data: text, "error?": never }), object({ ok: no, error: text, "data?": never })),
      "{ ok, data, error as message } string",
    ],
    "behind a name": [{ kind: "type", name: "Both" }, "{ ok, none, error as message }"],
    "a value or an error": [
      either(object({ data: user }), object({ error: text })),
      "{ none, data, error as message } User",
    ],
    "a type or an error": [either(user, object({ error: text })), "{ none, flat, error as message } User"],
    "a boolean with an error that may be there": [
      object({ ok: boolean, "error?": text }),
      "{ ok, none, error as message }, loosely",
    ],
    "the same with a value that may be there": [
      object({ success: boolean, "message?": text, "item?": text }),
      "{ success, flat, message as message } { item?: string }, loosely",
    ],
    "an error that is a code": [
      either(object({ ok: yes }), object({ ok: no, error: { kind: "type", name: "Code" } })),
      "{ ok, none, error as code } [GONE]",
    ],
    "an error with a code and a message": [
      either(
        object({ ok: yes }),
        object({ ok: no, error: object({ code: { kind: "literal", value: "GONE" }, message: text }) }),
      ),
      "{ ok, none, error as object } [GONE]",
    ],
    "one failure for each code": [
      either(
        object({ ok: yes }),
        object({ ok: no, error: { kind: "literal", value: "GONE" } }),
        object({ ok: no, error: { kind: "literal", value: "FULL" } }),
      ),
      "{ ok, none, error as code } [GONE, FULL]",
    ],
  };

  test.each(Object.entries(envelopes))("%s", (_, [shape, expected]) => {
    expect(seen(shape)).toBe(expected);
  });
});

describe("no envelope is", () => {
  const others: Readonly<Record<string, Shape>> = {
    "a plain value": text,
    "an object without an error": object({ ok: boolean, data: text }),
    "an object without a boolean": object({ code: number, "error?": text, "warning?": text }),
    "an error that is always there": object({ ok: boolean, error: text }),
    "a value that failures have too": object({ ok: boolean, id: text, "error?": text }),
    "a failure with more than an error": either(
      object({ ok: yes }),
      object({ ok: no, error: text, retryAfter: number }),
    ),
    "a failure with nothing": either(object({ ok: yes }), object({ ok: no })),
    "two kinds of success": either(
      object({ ok: yes, a: text }),
      object({ ok: yes, b: text }),
      object({ ok: no, error: text }),
    ),
    "a text or an error": either(text, object({ error: text })),
    "something or an error or null": either(user, object({ error: text }), { kind: "built-in", name: "null" }),
    "an error without a code that is known": either(
      object({ ok: yes }),
      object({ ok: no, error: object({ code: text, message: text }) }),
    ),
    "an error with more than a contract's": either(
      object({ ok: yes }),
      object({ ok: no, error: object({ code: { kind: "literal", value: "GONE" }, message: text, at: number }) }),
    ),
    "an error whose message may be missing": either(
      object({ ok: yes }),
      object({ ok: no, error: object({ code: { kind: "literal", value: "GONE" }, "message?": text }) }),
    ),
    "a choice told by a text": either(
      object({ status: { kind: "literal", value: "ok" } }),
      object({ status: { kind: "literal", value: "failed" }, reason: text }),
    ),
    "a map": { kind: "object", fields: [field("ok", boolean), field("error?", text)], others: text },
    "a type that is itself": { kind: "type", name: "Loop" },
  };

  test.each(Object.entries(others))("%s", (_, shape) => {
    expect(seen(shape)).toBeUndefined();
  });
});
