/** Rows of the matrix about what a value may be. Each is replayed as an event's payload, and as an answer to one. */

import type { Verdict } from "../../../src/judges/model.js";
import type { Case, Expectation } from "../case.js";

/** What becomes of it in mixes A and B. */
type Row = readonly [Verdict, Verdict];

interface ValueCase {
  readonly row: string;
  readonly before: unknown;
  readonly after: unknown;
  /** A value that the older version sends, what becomes of it, and the same for the newer one. */
  readonly old: readonly [value: unknown, seen: "delivered" | "refused"];
  readonly new: readonly [value: unknown, seen: "delivered" | "refused"];
  /** Of the matrix. */
  readonly c2s: Row;
  readonly s2c: Row;
  readonly sections?: Case["sections"];
}

const widened = { c2s: ["safe", "breaking"], s2c: ["breaking", "safe"] } as const;
const narrowed = { c2s: ["breaking", "safe"], s2c: ["safe", "breaking"] } as const;
const harmless = { c2s: ["safe", "safe"], s2c: ["safe", "safe"] } as const;
const broken = { c2s: ["breaking", "breaking"], s2c: ["breaking", "breaking"] } as const;
const rejecting = { both: { unknownProperties: "reject" } };

const a = { fields: { a: "string" } };
const ab = { fields: { a: "string", b: "string" } };
const optional = { fields: { a: "string", "b?": "string" } };
const tree = (value: string) => ({ types: { Tree: { fields: { value, children: "Tree[]" } } } });
const binary = (maxBytes: number) => ({ type: "binary", maxBytes });
const shape = (kind: string, field: string) => ({ fields: { kind: `'${kind}'`, [field]: "number" } });

const rows: readonly ValueCase[] = [
  {
    row: "payload widened",
    before: "string",
    after: "string | integer",
    old: ["x", "delivered"],
    new: [1, "refused"],
    ...widened,
  },
  {
    row: "payload narrowed",
    before: "string | integer",
    after: "string",
    old: [1, "refused"],
    new: ["x", "delivered"],
    ...narrowed,
  },
  {
    row: "null allowed",
    before: "string",
    after: "string | null",
    old: ["x", "delivered"],
    new: [null, "refused"],
    ...widened,
  },
  {
    row: "optional property added",
    before: a,
    after: optional,
    old: [{ a: "x" }, "delivered"],
    new: [{ a: "x", b: "y" }, "delivered"],
    ...harmless,
  },
  {
    row: "optional property added under reject",
    sections: rejecting,
    before: a,
    after: optional,
    old: [{ a: "x" }, "delivered"],
    new: [{ a: "x", b: "y" }, "refused"],
    ...widened,
  },
  {
    row: "required property added",
    before: a,
    after: ab,
    old: [{ a: "x" }, "refused"],
    new: [{ a: "x", b: "y" }, "delivered"],
    ...narrowed,
  },
  {
    row: "required property added under reject",
    sections: rejecting,
    before: a,
    after: ab,
    old: [{ a: "x" }, "refused"],
    new: [{ a: "x", b: "y" }, "refused"],
    ...broken,
  },
  {
    row: "optional property removed",
    before: optional,
    after: a,
    old: [{ a: "x", b: "y" }, "delivered"],
    new: [{ a: "x" }, "delivered"],
    c2s: ["safe", "safe"],
    s2c: ["dangerous", "safe"],
  },
  {
    row: "optional property removed under reject",
    sections: rejecting,
    before: optional,
    after: a,
    old: [{ a: "x", b: "y" }, "refused"],
    new: [{ a: "x" }, "delivered"],
    c2s: ["breaking", "safe"],
    s2c: ["dangerous", "breaking"],
  },
  {
    row: "required property removed",
    before: ab,
    after: a,
    old: [{ a: "x", b: "y" }, "delivered"],
    new: [{ a: "x" }, "refused"],
    ...widened,
  },
  {
    row: "required property removed under reject",
    sections: rejecting,
    before: ab,
    after: a,
    old: [{ a: "x", b: "y" }, "refused"],
    new: [{ a: "x" }, "refused"],
    ...broken,
  },
  {
    row: "property made required",
    before: optional,
    after: ab,
    old: [{ a: "x" }, "refused"],
    new: [{ a: "x", b: "y" }, "delivered"],
    ...narrowed,
  },
  {
    row: "enum value added",
    before: "'on' | 'off'",
    after: "'on' | 'off' | 'idle'",
    old: ["on", "delivered"],
    new: ["idle", "refused"],
    ...widened,
  },
  {
    row: "enum value removed",
    before: { enum: ["on", "off"] },
    after: { enum: ["on"] },
    old: ["off", "refused"],
    new: ["on", "delivered"],
    ...narrowed,
  },
  {
    row: "variant added",
    before: { oneOf: [shape("circle", "radius")] },
    after: { oneOf: [shape("circle", "radius"), shape("square", "side")] },
    old: [{ kind: "circle", radius: 1 }, "delivered"],
    new: [{ kind: "square", side: 1 }, "refused"],
    ...widened,
  },
  {
    row: "variant removed",
    before: { oneOf: [shape("circle", "radius"), shape("square", "side")] },
    after: { oneOf: [shape("circle", "radius")] },
    old: [{ kind: "square", side: 1 }, "refused"],
    new: [{ kind: "circle", radius: 1 }, "delivered"],
    ...narrowed,
  },
  {
    row: "integer to number",
    before: "integer",
    after: "number",
    old: [1, "delivered"],
    new: [0.5, "refused"],
    ...widened,
  },
  {
    row: "number to integer",
    before: "number",
    after: "integer",
    old: [0.5, "refused"],
    new: [1, "delivered"],
    ...narrowed,
  },
  {
    row: "minimum raised",
    before: { type: "number", minimum: 0 },
    after: { type: "number", minimum: 1 },
    old: [0, "refused"],
    new: [1, "delivered"],
    ...narrowed,
  },
  {
    row: "maximum raised",
    before: { type: "number", maximum: 9 },
    after: { type: "number", maximum: 10 },
    old: [9, "delivered"],
    new: [10, "refused"],
    ...widened,
  },
  {
    row: "maximum made exclusive",
    before: { type: "number", maximum: 9 },
    after: { type: "number", exclusiveMaximum: 9 },
    old: [9, "refused"],
    new: [8, "delivered"],
    ...narrowed,
  },
  {
    row: "multipleOf added",
    before: "integer",
    after: { type: "integer", multipleOf: 5 },
    old: [3, "refused"],
    new: [5, "delivered"],
    ...narrowed,
  },
  {
    row: "multipleOf loosened",
    before: { type: "integer", multipleOf: 6 },
    after: { type: "integer", multipleOf: 3 },
    old: [6, "delivered"],
    new: [3, "refused"],
    ...widened,
  },
  {
    row: "maxLength lowered",
    before: { type: "string", maxLength: 5 },
    after: { type: "string", maxLength: 4 },
    old: ["12345", "refused"],
    new: ["1234", "delivered"],
    ...narrowed,
  },
  {
    row: "minLength lowered",
    before: { type: "string", minLength: 2 },
    after: { type: "string", minLength: 1 },
    old: ["12", "delivered"],
    new: ["1", "refused"],
    ...widened,
  },
  {
    row: "pattern tightened",
    before: { type: "string", pattern: "^[a-z]+$" },
    after: { type: "string", pattern: "^[a-f]+$" },
    old: ["xyz", "refused"],
    new: ["abc", "delivered"],
    ...narrowed,
  },
  {
    row: "pattern removed",
    before: { type: "string", pattern: "^[a-z]+$" },
    after: "string",
    old: ["abc", "delivered"],
    new: ["123", "refused"],
    ...widened,
  },
  {
    row: "pattern rewritten",
    before: { type: "string", pattern: "^(?:a|b)+$" },
    after: { type: "string", pattern: "^[ab]+$" },
    old: ["ab", "delivered"],
    new: ["ba", "delivered"],
    ...harmless,
  },
  {
    row: "maxItems lowered",
    before: { type: "array", items: "integer", maxItems: 2 },
    after: { type: "array", items: "integer", maxItems: 1 },
    old: [[1, 2], "refused"],
    new: [[1], "delivered"],
    ...narrowed,
  },
  {
    row: "uniqueItems added",
    before: "integer[]",
    after: { type: "array", items: "integer", uniqueItems: true },
    old: [[1, 1], "refused"],
    new: [[1], "delivered"],
    ...narrowed,
  },
  {
    row: "items widened",
    before: "integer[]",
    after: "(integer | string)[]",
    old: [[1], "delivered"],
    new: [["x"], "refused"],
    ...widened,
  },
  {
    row: "format added",
    before: "string",
    after: "uuid",
    old: ["x", "refused"],
    new: ["6ba7b810-9dad-41d1-80b4-00c04fd430c8", "delivered"],
    ...narrowed,
  },
  {
    row: "format removed",
    before: "date",
    after: "string",
    old: ["2026-01-01", "delivered"],
    new: ["x", "refused"],
    ...widened,
  },
  {
    row: "format changed",
    before: "date",
    after: "datetime",
    old: ["2026-01-01", "refused"],
    new: ["2026-01-01T00:00:00Z", "refused"],
    ...broken,
  },
  {
    row: "explicitly open object closed",
    before: { type: "object", properties: { a: "string" }, additionalProperties: true },
    after: { type: "object", properties: { a: "string" }, additionalProperties: false },
    old: [{ a: "x", b: 1 }, "refused"],
    new: [{ a: "x" }, "delivered"],
    ...narrowed,
  },
  {
    row: "closed object opened explicitly",
    before: { type: "object", properties: { a: "string" }, additionalProperties: false },
    after: { type: "object", properties: { a: "string" }, additionalProperties: true },
    old: [{ a: "x" }, "delivered"],
    new: [{ a: "x", b: 1 }, "refused"],
    ...widened,
  },
  {
    row: "values of a record narrowed",
    before: "Record<string, string | integer>",
    after: "Record<string, string>",
    old: [{ a: 1 }, "refused"],
    new: [{ a: "x" }, "delivered"],
    ...narrowed,
  },
  {
    row: "maxBytes lowered",
    before: binary(4),
    after: binary(3),
    old: [Buffer.from("1234"), "refused"],
    new: [Buffer.from("123"), "delivered"],
    ...narrowed,
  },
  {
    row: "maxBytes raised",
    before: binary(3),
    after: binary(4),
    old: [Buffer.from("123"), "delivered"],
    new: [Buffer.from("1234"), "refused"],
    ...widened,
  },
  {
    row: "binary becomes JSON",
    before: "binary",
    after: "string",
    old: [Buffer.from("123"), "refused"],
    new: ["123", "refused"],
    ...broken,
  },
  {
    row: "const changed",
    before: { const: 1 },
    after: { const: 2 },
    old: [1, "refused"],
    new: [2, "refused"],
    ...broken,
  },
  {
    row: "discriminator changed",
    before: { oneOf: [shape("circle", "radius"), shape("square", "side")] },
    after: { oneOf: [shape("round", "radius"), shape("square", "side")] },
    old: [{ kind: "circle", radius: 1 }, "refused"],
    new: [{ kind: "round", radius: 1 }, "refused"],
    ...broken,
  },
  {
    row: "recursive type narrowed",
    sections: { before: tree("number"), after: tree("integer") },
    before: "Tree",
    after: "Tree",
    old: [{ value: 1, children: [{ value: 0.5, children: [] }] }, "refused"],
    new: [{ value: 1, children: [{ value: 2, children: [] }] }, "delivered"],
    ...narrowed,
  },
  {
    row: "unknownProperties from strip to reject",
    sections: { before: { unknownProperties: "strip" }, after: { unknownProperties: "reject" } },
    before: a,
    after: a,
    old: [{ a: "x", surplus: 1 }, "delivered"],
    new: [{ a: "x", surplus: 1 }, "delivered"],
    c2s: ["dangerous", "safe"],
    s2c: ["safe", "dangerous"],
  },
  {
    row: "unknownProperties from reject to strip",
    sections: { before: { unknownProperties: "reject" }, after: { unknownProperties: "strip" } },
    before: a,
    after: a,
    old: [{ a: "x", surplus: 1 }, "delivered"],
    new: [{ a: "x", surplus: 1 }, "delivered"],
    ...harmless,
  },
  {
    row: "default changed",
    before: { type: "object", properties: { a: { type: "string", default: "x" } } },
    after: { type: "object", properties: { a: { type: "string", default: "y" } } },
    old: [{}, "delivered"],
    new: [{}, "delivered"],
    c2s: ["dangerous", "dangerous"],
    s2c: ["dangerous", "dangerous"],
  },
  {
    row: "array becomes a tuple",
    before: "integer[]",
    after: "[integer, integer]",
    old: [[1], "refused"],
    new: [[1, 2], "delivered"],
    ...narrowed,
  },
  {
    row: "schema written otherwise",
    before: { allOf: [{ type: "string", minLength: 1 }, { maxLength: 3 }] },
    after: { type: "string", minLength: 1, maxLength: 3 },
    old: ["abc", "delivered"],
    new: ["a", "delivered"],
    ...harmless,
  },
  {
    row: "optional property added under keep",
    sections: { both: { unknownProperties: "keep" } },
    before: a,
    after: optional,
    old: [{ a: "x" }, "delivered"],
    new: [{ a: "x", b: "y" }, "delivered"],
    ...harmless,
  },
  {
    row: "type renamed, and moved into types",
    sections: { before: { types: { Note: a } }, after: { types: { Memo: a } } },
    before: "Note",
    after: { allOf: [{ $ref: "#/types/Memo" }] },
    old: [{ a: "x" }, "delivered"],
    new: [{ a: "x" }, "delivered"],
    ...harmless,
  },
];

export const values: readonly Case[] = rows.flatMap((row) => [asPayload(row), asAnswer(row)]);

/** Contracts are the same for both. */
function eventsWith(schema: unknown): Case["before"] {
  return { message: { payload: schema }, question: { payload: "string", ack: { returns: schema } } };
}

function asPayload(each: ValueCase): Case {
  const [older, newer] = [each.old[1], each.new[1]];
  return {
    row: `${each.row}, of a payload`,
    event: "message",
    before: eventsWith(each.before),
    after: eventsWith(each.after),
    sends: { old: [each.old[0]], new: [each.new[0]] },
    clientToServer: { A: [older, each.c2s[0]], B: [newer, each.c2s[1]] },
    serverToClient: { A: [newer, each.s2c[0]], B: [older, each.s2c[1]] },
    ...(each.sections ? { sections: each.sections } : {}),
  };
}

/** An answer runs against its event's direction. */
function asAnswer(each: ValueCase): Case {
  const [older, newer] = [answered(each.old[1]), answered(each.new[1])];
  return {
    row: `${each.row}, of an answer`,
    event: "question",
    before: eventsWith(each.before),
    after: eventsWith(each.after),
    sends: { old: ["x"], new: ["x"] },
    returns: { old: { value: each.old[0] }, new: { value: each.new[0] } },
    clientToServer: { A: [newer, each.s2c[0]], B: [older, each.s2c[1]] },
    serverToClient: { A: [older, each.c2s[0]], B: [newer, each.c2s[1]] },
    ...(each.sections ? { sections: each.sections } : {}),
  };
}

function answered(seen: "delivered" | "refused"): Expectation[0] {
  return seen === "delivered" ? "answered" : "answer refused";
}
