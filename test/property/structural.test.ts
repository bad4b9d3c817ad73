import fc from "fast-check";
import { isContained } from "../../src/containment/containment.js";
import { Containments } from "../../src/containment/structural.js";
import type { Schema } from "../../src/schema/model.js";
import { guardsOf } from "../support/guards/load.js";

const RUNS = Number(process.env["STRUCTURAL_RUNS"] ?? 100);
const SEED = Number(process.env["STRUCTURAL_SEED"] ?? 20261123);

interface Plain {
  readonly [keyword: string]: unknown;
}

const scalars: fc.Arbitrary<Plain> = fc.constantFrom(
  { type: "string" },
  { type: "string", maxLength: 2 },
  { type: "integer" },
  { type: "number", minimum: 0 },
  { type: ["string", "null"] },
  { type: ["object", "string"] },
  { const: "a" },
  { enum: ["a", "b", 1] },
  {},
);

/** Objects, arrays and unions of few small parts, so that one is often contained in another. */
const { plain } = fc.letrec<{ plain: Plain; object: Plain; array: Plain; union: Plain }>((tie) => ({
  plain: fc.oneof({ depthSize: "small", withCrossShrink: true }, scalars, tie("object"), tie("array"), tie("union")),
  object: fc
    .record({
      properties: fc.dictionary(fc.constantFrom("a", "b", "kind"), tie("plain"), { maxKeys: 3 }),
      required: fc.subarray(["a", "b", "kind"]),
      additionalProperties: fc.option(fc.oneof(fc.boolean(), tie("plain")), { nil: undefined }),
      type: fc.option(fc.constant("object"), { nil: undefined, freq: 8 }),
    })
    .map(defined),
  array: fc
    .record({ items: tie("plain"), type: fc.option(fc.constant("array"), { nil: undefined, freq: 8 }) })
    .map(defined),
  union: fc
    .tuple(fc.constantFrom("anyOf", "oneOf"), fc.array(tie("plain"), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([keyword, variants, isTagged]) => ({ [keyword]: isTagged ? variants.map(tagged) : variants })),
}));

function defined(schema: object): Plain {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
}

/** What tells a variant from the others. */
function tagged(variant: Plain, index: number): Plain {
  const { properties = {}, required = [] } = variant;
  const kind = { const: `kind ${index}` };
  return {
    type: "object",
    properties: { ...Object(properties), kind },
    required: [...new Set([...(Array.isArray(required) ? required : []), "kind"])],
  };
}

/** The same schema with one of the schemas in it replaced. */
function changed(schema: Plain, by: Plain, which: number): Plain {
  const copy = structuredClone(schema);
  const isSchema = (key: string, value: unknown): boolean =>
    typeof value === "object" && value !== null && !Array.isArray(value) && key !== "properties";
  const places: unknown[] = [];
  JSON.stringify(copy, (key, value) => {
    if (isSchema(key, value)) places.push(value);
    return value;
  });
  const place = places[which % places.length];
  return JSON.parse(JSON.stringify(copy, (_key, value) => (value === place ? by : value)));
}

function typesOf(types: Readonly<Record<string, Plain>>): Readonly<Record<string, Schema>> {
  const { catalog } = guardsOf(JSON.stringify({ catalog: 1, types }));
  return Object.fromEntries(catalog.types.map(({ name, schema }) => [name, schema]));
}

test("what the structure of schemas tells is what the search for a counterexample tells", () => {
  const seen = { proved: 0, refuted: 0 };
  const pairs = fc.tuple(plain, plain, fc.nat());
  fc.assert(
    fc.property(pairs, ([before, part, which]) => {
      const after = changed(before, part, which);
      const { A, B } = typesOf({ A: before, B: after });
      if (!A || !B) throw new Error("A type is missing");
      for (const [inner, outer] of [
        [A, B],
        [B, A],
      ] as const) {
        const told = new Containments().of(inner, outer);
        const found = isContained(inner, outer);
        const contradicts = [told.answer, found.answer].sort().join() === "proved,refuted";
        expect(contradicts ? { before, after, told, found } : undefined).toBeUndefined();
        if (told.answer !== "unknown") seen[told.answer] += 1;
      }
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  expect(Math.min(seen.proved, seen.refuted)).toBeGreaterThan(RUNS / 4);
}, 600_000);
