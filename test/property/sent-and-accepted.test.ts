import fc from "fast-check";
import { acceptedBy } from "../../src/containment/accepted.js";
import { sentBy } from "../../src/containment/sent.js";
import { evaluate } from "../../src/schema/evaluate.js";
import type { Schema } from "../../src/schema/model.js";
import { guardsOf } from "../support/guards/load.js";
import { withoutUnknown } from "../support/guards/unknown-properties.js";
import { json, mutated, schemas, TREE } from "../support/schemas/arbitraries.js";
import { sampleOf } from "../support/schemas/sample.js";

const RUNS = Number(process.env["SENT_RUNS"] ?? 100);
const SEED = Number(process.env["SENT_SEED"] ?? 20261123);
const PATIENCE_MS = 600_000;

function schemaOf(plain: unknown): Schema {
  const types = `{ "T": ${JSON.stringify(plain)}, "Tree": ${JSON.stringify(TREE)} }`;
  const type = guardsOf(`{ "catalog": 1, "types": ${types} }`).catalog.types.find(({ name }) => name === "T");
  if (!type) throw new Error("There is no type T");
  return type.schema;
}

function accepts(schema: Schema, value: unknown): boolean {
  return evaluate(schema, value).length === 0;
}

/** Without keys that no message brings to a handler. */
function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "__proto__");
  return Object.fromEntries(entries.map(([key, each]) => [key, cleaned(each)]));
}

test(
  "what a sender leaves of a value is one that it may send, and nothing that a rejecting receiver refuses is said to be accepted",
  () => {
    const seen = { sent: 0, exact: 0, open: 0, accepted: 0, refused: 0 };
    const material = fc.tuple(json, json, fc.nat());
    const ask = (plain: unknown, [value, other, seed]: readonly [unknown, unknown, number]): void => {
      const schema = schemaOf(plain);
      const [sent, accepted] = [sentBy(schema), acceptedBy(schema, "reject")];
      const sample = sampleOf(schema) ?? value;
      for (const each of [value, sample, mutated(sample, seed, other), mutated(sample, seed >> 3, value)].map(
        cleaned,
      )) {
        if (!accepts(schema, each)) {
          expect({ each, sent: accepts(sent, each), accepted: accepts(accepted, each) }).toEqual({
            each,
            sent: false,
            accepted: false,
          });
          seen.refused += 1;
          continue;
        }
        const left = withoutUnknown(schema, each);
        const isDeclared = JSON.stringify(left) === JSON.stringify(each);
        if (accepts(schema, left)) {
          expect({ each, left, sent: accepts(sent, left) }).toEqual({ each, left, sent: true });
          seen.sent += 1;
        }
        if (accepts(accepted, each)) {
          expect({ each, isDeclared }).toEqual({ each, isDeclared: true });
          seen.accepted += 1;
        }
        if (!isDeclared) seen[accepts(sent, each) ? "open" : "exact"] += 1;
      }
    };
    fc.assert(fc.property(schemas, material, ask), { numRuns: RUNS, seed: SEED });
    // The test means something only while all of this is common, and nearly everything that is undeclared is left out.
    expect(Math.min(seen.sent, seen.accepted, seen.refused, 4 * seen.exact)).toBeGreaterThan(RUNS / 2);
    expect(seen.open).toBeLessThan(seen.exact / 5);
  },
  PATIENCE_MS,
);
