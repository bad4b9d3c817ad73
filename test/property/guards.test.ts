import fc from "fast-check";
import { evaluate } from "../../src/schema/evaluate.js";
import type { Schema } from "../../src/schema/model.js";
import { type Guards, guardsOf } from "../support/guards/load.js";
import { withoutUnknown } from "../support/guards/unknown-properties.js";
import { ajvFor, documentOf, isAjvReliable } from "../support/schemas/ajv.js";
import { json, mutated, schemas, TREE } from "../support/schemas/arbitraries.js";
import { sampleOf } from "../support/schemas/sample.js";
import { accepts } from "../support/schemas/second-reading.js";

/** With each of the two seeds. */
const RUNS = Number(process.env["GUARD_RUNS"] ?? 200);
const CHOSEN = Number(process.env["GUARD_SEED"] ?? 20261123);
const PATIENCE_MS = 600_000;

const TYPES = (plain: unknown): string => `{ "T": ${JSON.stringify(plain)}, "Tree": ${JSON.stringify(TREE)} }`;

function guardsFor(plain: unknown, unknownProperties: "strip" | "reject"): Guards {
  return guardsOf(`{ "catalog": 1, "unknownProperties": "${unknownProperties}", "types": ${TYPES(plain)} }`);
}

function schemaOf({ catalog }: Guards): Schema {
  const type = catalog.types.find(({ name }) => name === "T");
  if (!type) throw new Error("There is no type T");
  return type.schema;
}

/** Half of them nearly right. */
function valuesFor(schema: Schema, [value, other, seed]: readonly [unknown, unknown, number]): readonly unknown[] {
  const sample = sampleOf(schema) ?? value;
  return [value, sample, mutated(sample, seed, other), mutated(sample, seed >> 3, value)];
}

/** Without keys that no message brings to a handler. */
function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "__proto__");
  return Object.fromEntries(entries.map(([key, each]) => [key, cleaned(each)]));
}

function issuesOf(guards: Guards, value: unknown): number {
  const report = guards.call("explainT", value);
  if (typeof report !== "object" || report === null || !("list" in report) || !Array.isArray(report.list)) return 0;
  return report.list.length;
}

describe.each([
  ["the seed 20240131", 20240131],
  [`the seed ${CHOSEN}`, CHOSEN],
])("emitted guards, with %s", (_title, seed) => {
  const seen = { accepted: 0, refused: 0, stripped: 0 };

  /** The same schemas and values, whatever is asked of them. */
  function forAll(ask: (plain: unknown, material: readonly [unknown, unknown, number]) => void): void {
    fc.assert(fc.property(schemas, fc.tuple(json, json, fc.nat()), ask), { numRuns: RUNS, seed });
  }

  test(
    "accept what the interpreter, the second reading and ajv accept, say why not where they refuse, strip and pick what is declared",
    () => {
      forAll((plain, material) => {
        const guards = guardsFor(plain, "strip");
        const schema = schemaOf(guards);
        const judge = ajvFor(plain);
        for (const value of valuesFor(schema, material)) {
          const isAccepted = guards.call("isT", value) === true;
          seen[isAccepted ? "accepted" : "refused"] += 1;
          const readings = {
            interpreter: evaluate(schema, value).length === 0,
            secondReading: accepts(plain, value, documentOf(plain)),
            ajv: isAjvReliable(plain, value) ? judge(value) : isAccepted,
          };
          const all = { interpreter: isAccepted, secondReading: isAccepted, ajv: isAccepted };
          expect({ value, ...readings }).toEqual({ value, ...all });
          expect({ value, hasIssues: issuesOf(guards, value) > 0 }).toEqual({ value, hasIssues: !isAccepted });
          expectStripped(guards, schema, cleaned(value));
          expectPicked(guards, schema, cleaned(value));
        }
      });
      // The test means something only while all of this is common.
      expect(Math.min(seen.accepted, seen.refused, 10 * seen.stripped)).toBeGreaterThan(RUNS / 4);
    },
    PATIENCE_MS,
  );

  function expectStripped(guards: Guards, schema: Schema, value: unknown): void {
    if (evaluate(schema, value).length > 0) return;
    const expected = withoutUnknown(schema, value);
    const copy = structuredClone(value);
    if (guards.has("stripT")) guards.call("stripT", copy);
    expect(copy).toEqual(expected);
    expect({ value, copy, accepted: guards.call("isT", copy) }).toEqual({
      value,
      copy,
      accepted: evaluate(schema, expected).length === 0,
    });
    if (JSON.stringify(expected) !== JSON.stringify(value)) seen.stripped += 1;
  }

  function expectPicked(guards: Guards, schema: Schema, value: unknown): void {
    if (!guards.has("pickT")) return;
    const before = structuredClone(value);
    const picked = guards.call("pickT", value);
    expect(value).toEqual(before);
    if (evaluate(schema, value).length === 0) expect(picked).toEqual(withoutUnknown(schema, value));
  }

  test(
    "refuse exactly what would be stripped, where the catalog says so",
    () => {
      forAll((plain, material) => {
        const guards = guardsFor(plain, "reject");
        const schema = schemaOf(guards);
        for (const value of valuesFor(schema, material).map(cleaned)) {
          const isValid = evaluate(schema, value).length === 0;
          const isKnown = isValid && JSON.stringify(withoutUnknown(schema, value)) === JSON.stringify(value);
          expect({ value, accepted: guards.call("isT", value) }).toEqual({ value, accepted: isKnown });
          expect({ value, hasIssues: issuesOf(guards, value) > 0 }).toEqual({ value, hasIssues: !isKnown });
        }
      });
    },
    PATIENCE_MS,
  );
});
