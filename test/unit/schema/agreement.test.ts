import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { evaluate } from "../../../src/schema/evaluate.js";
import { checkedFormats, formatCheck } from "../../../src/schema/formats.js";
import type { Schema } from "../../../src/schema/model.js";
import { json, mutated, schemas, TREE } from "../../support/schemas/arbitraries.js";
import { sampleOf } from "../../support/schemas/sample.js";
import { readTypes } from "./reading.js";

const ajv = new Ajv2020({ strict: false, validateFormats: true, allErrors: false, ownProperties: true, logger: false });
for (const format of checkedFormats()) ajv.addFormat(format, formatCheck(format) ?? (() => true));

function read(schema: unknown): { schema: Schema; findings: readonly string[] } {
  const types = readTypes(`T: ${JSON.stringify(schema)}\nTree: ${JSON.stringify(TREE)}`);
  return { schema: types.schema("T"), findings: types.findings };
}

describe("evaluate", () => {
  test("agrees with ajv on any schema and value", () => {
    const seen = { valid: 0, invalid: 0, sampled: 0 };
    fc.assert(
      fc.property(schemas, json, json, fc.nat(), (plainSchema, value, other, seed) => {
        const { schema, findings } = read(plainSchema);
        expect(findings).toEqual([]);
        const judge = ajv.compile({ $ref: "#/types/T", types: { T: plainSchema, Tree: TREE } });
        const sample = sampleOf(schema);
        if (sample !== undefined) {
          seen.sampled += 1;
          expect(judge(sample)).toBe(true);
        }
        for (const each of [value, mutated(sample ?? value, seed, other)]) {
          const accepted = evaluate(schema, each).length === 0;
          seen[accepted ? "valid" : "invalid"] += 1;
          if (accepted !== judge(each))
            throw new Error(`${JSON.stringify(each)}: ${JSON.stringify(evaluate(schema, each))}`);
        }
      }),
      { numRuns: Number(process.env["RUNS"] ?? 400), seed: Number(process.env["SEED"] ?? 20240131) },
    );
    // The test means something only while both answers, and samples, are common.
    expect(Math.min(seen.valid, seen.invalid, seen.sampled)).toBeGreaterThan(100);
  });
});
