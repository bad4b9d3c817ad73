import fc from "fast-check";
import { evaluate } from "../../src/schema/evaluate.js";
import type { Schema } from "../../src/schema/model.js";
import { Sizes } from "../../src/schema/size.js";
import { withoutUnknown } from "../support/guards/unknown-properties.js";
import { json, mutated, schemas, TREE } from "../support/schemas/arbitraries.js";
import { sampleOf } from "../support/schemas/sample.js";
import { readTypes } from "../unit/schema/reading.js";

const RUNS = 400;
const PATIENCE_MS = 120_000;

function read(plain: unknown): Schema {
  return readTypes(`T: ${JSON.stringify(plain)}\nTree: ${JSON.stringify(TREE)}`).schema("T");
}

test.each([20240131, 20261123])(
  "nothing that a sender leaves of an accepted value is longer than the schema's longest text, with the seed %d",
  (seed) => {
    let limited = 0;
    fc.assert(
      fc.property(schemas, json, json, fc.nat(), (plain, value, other, number) => {
        const schema = read(plain);
        const { text } = new Sizes("strip").of(schema);
        const sample = sampleOf(schema) ?? value;
        for (const each of [value, other, sample, mutated(sample, number, other)]) {
          if (evaluate(schema, each).length > 0) continue;
          const sent = JSON.stringify(withoutUnknown(schema, each));
          expect({ sent, fits: Buffer.byteLength(sent) <= text.most }).toEqual({ sent, fits: true });
          if (!text.gap) limited += 1;
        }
      }),
      { numRuns: RUNS, seed },
    );
    // The test means something only while limits are common.
    expect(limited).toBeGreaterThan(RUNS / 10);
  },
  PATIENCE_MS,
);
