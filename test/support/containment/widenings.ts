/** For each keyword, schemas that become wider when it alone changes, and values near where they differ. */

import type { Random } from "../../hostile/random.js";

export type Plain = Readonly<Record<string, unknown>>;

export interface Widening {
  readonly keyword: string;
  readonly pairs: readonly (readonly [narrow: Plain, wide: Plain])[];
  /** Any value that tells such schemas apart, or that neither accepts. */
  value(random: Random): unknown;
}

const number = (random: Random): unknown => (random.below(25) - 12) / random.pick([1, 1, 2, 4]);
const text = (random: Random): string =>
  Array.from({ length: random.below(7) }, () => random.pick(["a", "b", "c", "x", "1", "é", "😀"])).join("");
const near = (random: Random): unknown => random.pick([0, 1, 2, 3, "a", "b"]);
const scalar = (random: Random): unknown =>
  random.pick([number, text, near, () => null, () => true, () => false])(random);
const list = (random: Random): unknown => Array.from({ length: random.below(6) }, () => scalar(random));
const object = (random: Random): unknown =>
  Object.fromEntries(["a", "b", "c", "x1"].filter(() => random.below(3) > 0).map((name) => [name, scalar(random)]));
const any = (random: Random): unknown => random.pick([scalar, list, object])(random);

const NUMBER = { type: "number" };
const INTEGER = { type: "integer" };
const TEXT = { type: "string" };

/** The keyword with one value and with another, beside what stays; `undefined` where it is not there. */
function changing(base: Plain, keyword: string, values: readonly (readonly [unknown, unknown])[]): Widening["pairs"] {
  const having = (value: unknown): Plain => (value === undefined ? base : { ...base, [keyword]: value });
  return values.map(([narrow, wide]) => [having(narrow), having(wide)]);
}

function widening(keyword: string, base: Plain, value: Widening["value"], ...values: [unknown, unknown][]): Widening {
  return { keyword, pairs: changing(base, keyword, values), value };
}

const LIST = { type: "array" };
const OBJECT = { type: "object", additionalProperties: true };

export const WIDENINGS: readonly Widening[] = [
  widening("minimum", NUMBER, number, [5, 4], [0, -0.5], [-3, -9], [1, undefined], [2.5, 2]),
  widening("maximum", NUMBER, number, [4, 5], [-0.5, 0], [-9, -3], [1, undefined], [2, 2.5]),
  widening("exclusiveMinimum", NUMBER, number, [5, 4], [0, -0.5], [-3, -9], [1, undefined], [2.5, 2]),
  widening("exclusiveMaximum", NUMBER, number, [4, 5], [-0.5, 0], [-9, -3], [1, undefined], [2, 2.5]),
  widening("multipleOf", NUMBER, number, [4, 2], [6, 3], [1, 0.5], [10, 5], [2, undefined]),
  widening("minLength", TEXT, text, [3, 2], [5, 1], [1, 0], [2, undefined], [4, 3]),
  widening("maxLength", TEXT, text, [2, 3], [0, 1], [4, 6], [3, undefined], [1, 5]),
  widening(
    "pattern",
    TEXT,
    (random) =>
      random.pick([text(random), "ab".repeat(random.below(4)), "a".repeat(random.below(9)), `x${text(random)}`]),
    ["^a+$", "a"],
    ["^[a-c]{2}$", "^[a-z]+$"],
    ["^(?:ab)+$", "^[ab]*$"],
    ["^x", undefined],
    ["^(?=.*a)[a-c]+$", "[ab]"],
  ),
  widening(
    "format",
    TEXT,
    (random) => {
      const digits = (count: number): string => String(random.below(10 ** count)).padStart(count, "0");
      const date = `20${digits(2)}-0${1 + random.below(9)}-1${digits(1)}`;
      return random.pick([
        `10.0.${random.below(256)}.${random.below(256)}`,
        date,
        `${date}T12:${random.below(60).toString().padStart(2, "0")}:00Z`,
        `a${digits(3)}@example.com`,
        `00000000-0000-4000-8000-${digits(12)}`,
      ]);
    },
    ["ipv4", "hostname"],
    ["ipv4", undefined],
    ["date", undefined],
    ["date-time", undefined],
    ["email", undefined],
    ["uuid", undefined],
  ),
  widening(
    "type",
    {},
    any,
    ["integer", "number"],
    ["string", ["string", "null"]],
    [
      ["null", "boolean"],
      ["null", "boolean", "integer"],
    ],
    ["array", ["array", "object"]],
    ["object", undefined],
  ),
  widening(
    "enum",
    {},
    scalar,
    [[1], [1, 2]],
    [
      ["a", null],
      [null, "a", "b"],
    ],
    [[true], [true, false]],
    [
      [0, 3],
      [0, 1, 2, 3],
    ],
    [[1, "a"], undefined],
  ),
  widening("const", {}, scalar, [1, undefined], ["a", undefined], [null, undefined], [true, undefined], [2, undefined]),
  widening(
    "items",
    LIST,
    list,
    [INTEGER, NUMBER],
    [TEXT, {}],
    [NUMBER, undefined],
    [{ type: "null" }, { type: ["null", "string"] }],
    [{ minimum: 2 }, { minimum: 1 }],
  ),
  widening(
    "prefixItems",
    LIST,
    list,
    [[INTEGER], [NUMBER]],
    [[TEXT, NUMBER], [TEXT]],
    [[NUMBER], undefined],
    [
      [{}, TEXT],
      [{}, {}],
    ],
    [[{ minimum: 2 }], [{ minimum: 1 }]],
  ),
  widening("minItems", LIST, list, [3, 2], [1, 0], [4, 1], [2, undefined], [5, 4]),
  widening("maxItems", LIST, list, [2, 3], [0, 1], [1, 4], [3, undefined], [4, 5]),
  {
    keyword: "uniqueItems",
    pairs: [
      LIST,
      { ...LIST, items: TEXT },
      { ...LIST, minItems: 1 },
      { ...LIST, maxItems: 3 },
      { ...LIST, items: NUMBER },
    ].map((base) => [{ ...base, uniqueItems: true }, base] as const),
    value: (random) =>
      random.pick([list(random), Array.from({ length: random.below(4) }, () => random.pick(["a", "b", "c", "x"]))]),
  },
  widening(
    "contains",
    LIST,
    list,
    [INTEGER, NUMBER],
    [TEXT, {}],
    [NUMBER, undefined],
    [{ const: null }, { enum: [null, true] }],
    [{ minimum: 2 }, { minimum: 1 }],
  ),
  widening("minContains", { ...LIST, contains: NUMBER }, list, [2, 1], [3, 2], [2, undefined], [1, 0], [3, 0]),
  widening("maxContains", { ...LIST, contains: NUMBER }, list, [1, 2], [2, 3], [2, undefined], [1, 3], [3, 4]),
  widening(
    "unevaluatedItems",
    { ...LIST, prefixItems: [NUMBER] },
    (random) => [number(random), ...(random.below(2) ? [scalar(random)] : [])],
    [false, true],
    [TEXT, undefined],
    [INTEGER, NUMBER],
    [false, TEXT],
    [{ const: null }, {}],
  ),
  widening(
    "properties",
    OBJECT,
    object,
    [{ a: INTEGER }, { a: NUMBER }],
    [{ a: TEXT }, { a: {} }],
    [{ a: NUMBER, b: TEXT }, { a: NUMBER }],
    [{ a: { minimum: 2 } }, { a: { minimum: 1 } }],
    [{ a: { type: "null" } }, { a: { type: ["null", "boolean"] } }],
  ),
  widening(
    "required",
    { type: "object", properties: { a: {}, b: {} } },
    object,
    [["a"], []],
    [["a", "b"], ["a"]],
    [["b"], undefined],
    [["b", "a"], ["b"]],
    [["a", "b"], undefined],
  ),
  widening(
    "additionalProperties",
    { type: "object", properties: { a: {} } },
    object,
    [false, true],
    [false, NUMBER],
    [INTEGER, NUMBER],
    [TEXT, true],
    [{ minimum: 2 }, { minimum: 1 }],
  ),
  widening(
    "patternProperties",
    OBJECT,
    object,
    [{ "^x": INTEGER }, { "^x": NUMBER }],
    [{ "^[a-c]$": TEXT }, { "^a$": TEXT }],
    [{ "^x": TEXT }, undefined],
    [{ "": NUMBER }, { "^[ab]": NUMBER }],
    [{ "^b": { minimum: 2 } }, { "^b": { minimum: 1 } }],
  ),
  widening(
    "propertyNames",
    OBJECT,
    object,
    [{ maxLength: 1 }, { maxLength: 2 }],
    [{ pattern: "^[ab]$" }, { pattern: "^[a-c]" }],
    [{ const: "a" }, { enum: ["a", "b"] }],
    [{ maxLength: 1 }, undefined],
    [{ enum: ["a", "b"] }, { maxLength: 1 }],
  ),
  widening("minProperties", OBJECT, object, [2, 1], [3, 2], [1, 0], [2, undefined], [4, 3]),
  widening("maxProperties", OBJECT, object, [1, 2], [2, 3], [0, 1], [2, undefined], [3, 4]),
  widening(
    "dependentRequired",
    OBJECT,
    object,
    [{ a: ["b"] }, {}],
    [{ a: ["b", "c"] }, { a: ["b"] }],
    [{ a: ["b"], b: ["c"] }, { a: ["b"] }],
    [{ c: ["a"] }, undefined],
    [{ a: ["b"] }, { a: [] }],
  ),
  widening(
    "dependentSchemas",
    OBJECT,
    object,
    [{ a: { required: ["b"] } }, {}],
    [{ a: { minProperties: 3 } }, { a: { minProperties: 2 } }],
    [{ a: { properties: { b: INTEGER } } }, { a: { properties: { b: NUMBER } } }],
    [{ b: { required: ["a"] } }, undefined],
    [{ a: { maxProperties: 2 } }, { a: { maxProperties: 3 } }],
  ),
  widening(
    "unevaluatedProperties",
    { type: "object", allOf: [{ properties: { a: NUMBER } }] },
    (random) => ({ a: number(random), ...(random.below(2) ? { b: scalar(random) } : {}) }),
    [false, true],
    [false, TEXT],
    [INTEGER, NUMBER],
    [{ const: null }, true],
    [{ minimum: 2 }, { minimum: 1 }],
  ),
  widening(
    "allOf",
    {},
    any,
    [[NUMBER, { minimum: 1 }], [NUMBER]],
    [[{ minimum: 2 }], [{ minimum: 1 }]],
    [[TEXT, { minLength: 1 }], [TEXT]],
    [[INTEGER], [NUMBER]],
    [[TEXT], undefined],
  ),
  widening(
    "anyOf",
    {},
    any,
    [[TEXT], [TEXT, NUMBER]],
    [[{ minimum: 2 }], [{ minimum: 1 }]],
    [
      [INTEGER, TEXT],
      [NUMBER, TEXT],
    ],
    [
      [{ const: 1 }, { const: "a" }],
      [{ const: 1 }, { const: "a" }, { const: null }],
    ],
    [[TEXT, NUMBER], undefined],
  ),
  widening(
    "oneOf",
    {},
    any,
    [[TEXT], [TEXT, NUMBER]],
    [
      [TEXT, INTEGER],
      [TEXT, NUMBER],
    ],
    [
      [{ const: 1 }, { const: "a" }],
      [{ const: 1 }, { const: "a" }, { const: null }],
    ],
    [
      [NUMBER, { type: "null" }],
      [NUMBER, { type: "null" }, { type: "boolean" }],
    ],
    [[TEXT, NUMBER], undefined],
  ),
  widening(
    "not",
    {},
    any,
    [NUMBER, INTEGER],
    [{ type: ["string", "null"] }, TEXT],
    [{ enum: [1, 2] }, { const: 1 }],
    [TEXT, undefined],
    [
      { minimum: 1, type: "number" },
      { minimum: 2, type: "number" },
    ],
  ),
  widening(
    "if",
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
    { then: { minimum: 5 } },
    scalar,
    [NUMBER, INTEGER],
    [{ type: ["number", "string"] }, INTEGER],
    [NUMBER, { const: 1 }],
    [{ minimum: 0 }, { minimum: 2 }],
    [{ maximum: 8 }, { maximum: 4 }],
  ),
  widening(
    "then",
    { if: NUMBER },
    scalar,
    [{ minimum: 2 }, { minimum: 1 }],
    [INTEGER, NUMBER],
    [{ minimum: 2 }, undefined],
    [false, { minimum: 3 }],
    [{ maximum: 1 }, { maximum: 3 }],
  ),
  widening(
    "else",
    { if: NUMBER },
    scalar,
    [TEXT, { type: ["string", "null"] }],
    [{ minLength: 2 }, { minLength: 1 }],
    [TEXT, undefined],
    [false, { type: "null" }],
    [{ const: "a" }, TEXT],
  ),
  widening(
    "$ref",
    {},
    scalar,
    ["#/types/One", "#/types/Two"],
    ["#/types/Two", "#/types/Three"],
    ["#/types/One", "#/types/Three"],
    ["#/types/One", "#/types/Any"],
    ["#/types/Three", "#/types/Any"],
  ),
  widening(
    "maxBytes",
    { type: "binary" },
    (random) => new Uint8Array(random.below(12)),
    [4, 5],
    [0, 1],
    [2, 8],
    [10, undefined],
    [1, 10],
  ),
];

/** What `$ref` leads to. */
export const TYPES: Readonly<Record<string, Plain>> = {
  One: { type: "integer", minimum: 1 },
  Two: { type: "integer", minimum: 0 },
  Three: { type: ["integer", "string"] },
  Any: {},
};

export interface Context {
  readonly name: string;
  schema(inner: Plain): Plain;
  value(inner: unknown, random: Random): unknown;
}

/** Where a schema may stand in another. */
export const CONTEXTS: readonly Context[] = [
  { name: "itself", schema: (inner) => inner, value: (inner) => inner },
  {
    name: "a property",
    schema: (inner) => ({ type: "object", properties: { here: inner, note: TEXT }, required: ["here"] }),
    value: (inner, random) => ({ here: inner, ...(random.below(2) ? { note: "n" } : {}) }),
  },
  {
    name: "items",
    schema: (inner) => ({ type: "array", items: inner }),
    value: (inner, random) => Array.from({ length: random.below(3) }, () => inner),
  },
  {
    name: "a record",
    schema: (inner) => ({ type: "object", additionalProperties: inner }),
    value: (inner, random) => (random.below(2) ? { k: inner } : { k: inner, l: inner }),
  },
  {
    name: "a variant",
    schema: (inner) => {
      const variant = (kind: string, more: Plain): Plain => ({
        type: "object",
        properties: { kind: { const: kind }, ...more },
        required: ["kind", ...Object.keys(more)],
      });
      return { anyOf: [variant("with", { data: inner }), variant("without", {})] };
    },
    value: (inner, random) => (random.below(8) ? { kind: "with", data: inner } : { kind: "without" }),
  },
];
