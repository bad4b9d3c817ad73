import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadCatalog } from "../../src/catalog/load.js";
import type { Catalog } from "../../src/catalog/model.js";
import { outputNames } from "../../src/catalog/output-names.js";
import { paragraphs } from "../../src/code/code.js";
import { printCode } from "../../src/code/print.js";
import { evaluate } from "../../src/schema/evaluate.js";
import type { Schema } from "../../src/schema/model.js";
import { inFile } from "../../src/targets/typescript/emission.js";
import { declareSchema } from "../../src/targets/typescript/types/declarations.js";
import { Random } from "../hostile/random.js";
import { cases, GOLDEN } from "../support/golden/cases.js";
import { withoutUnknown } from "../support/guards/unknown-properties.js";
import { mutated } from "../support/schemas/arbitraries.js";
import { variantOf } from "../support/schemas/variants.js";
import { type Assignment, assigned } from "../support/types/assigned.js";
import { canTell } from "../support/types/telling.js";

const CHOSEN = Number(process.env["TYPES_SEED"] ?? 20261123);
/** For each type and seed; as many again are mutations of them. */
const SAMPLES = 30;
const PATIENCE_MS = 300_000;

/** What stands in the place of something else in a mutation. */
const OTHERS: readonly unknown[] = [null, true, 0, 1.5, "", "a", "other", [], ["a"], {}, { a: 1 }, { constructor: 1 }];

const catalogs = cases.map((name) => `${name}/${name}.events.yaml`).filter((path) => existsSync(join(GOLDEN, path)));

function load(path: string): Catalog {
  const read = (file: string): { readonly text: string } => ({ text: readFileSync(join(GOLDEN, file), "utf8") });
  const found: string[] = [];
  const catalog = loadCatalog(path, read, ({ severity, message }) => severity === "error" && found.push(message));
  if (!catalog || found.length > 0) throw new Error(found.join("\n"));
  return catalog;
}

interface Sample extends Assignment {
  readonly isAccepted: boolean;
  /** Whether TypeScript can say why not. */
  readonly isTold: boolean;
}

/** An accepted value as a handler gets it, for TypeScript takes an object of which it knows no property for a mistake. */
function sampled(type: string, schema: Schema, value: unknown): Sample {
  const isAccepted = evaluate(schema, value).length === 0;
  return {
    type,
    value: isAccepted ? withoutUnknown(schema, value) : value,
    isAccepted,
    isTold: !isAccepted && canTell(schema, value),
  };
}

function samplesOf(type: string, schema: Schema, random: Random): readonly Sample[] {
  const found = new Map<string, Sample>();
  for (let count = 0; count < SAMPLES; count++) {
    const value = variantOf(schema, random);
    const changed = mutated(value, random.below(2 ** 30), random.pick(OTHERS));
    for (const each of [value, changed]) {
      if (isJson(each)) found.set(JSON.stringify(each), sampled(type, schema, each));
    }
  }
  return [...found.values()];
}

/** Binary data counts. */
function isJson(value: unknown): boolean {
  return typeof value === "object" && value !== null ? Object.values(value).every(isJson) : value !== undefined;
}

function shown({ type, value }: Sample): string {
  return `${type} = ${JSON.stringify(value)}`;
}

describe.each([
  ["the seed 20240131", 20240131],
  [`the seed ${CHOSEN}`, CHOSEN],
])("with %s", (_title, seed) => {
  test.each(catalogs)(
    "in %s, types take the values that their schemas accept, and refuse where they can tell those that they do not",
    (path) => {
      const catalog = load(path);
      const names = outputNames(catalog);
      const emission = inFile("types", {
        catalog,
        names,
        settings: {
          targets: ["server", "client"],
          importExtension: ".js",
          outbound: "strip",
          runtimePath: "./runtime",
        },
      });
      const declarations = printCode(paragraphs(names.schemas.map((each) => declareSchema(each, emission))));
      const random = new Random(seed);
      const samples = names.schemas.flatMap(({ name, schema }) => samplesOf(name, schema, random));
      const verdict = assigned(declarations, samples);
      expect(verdict.declarations).toEqual([]);
      const wrong = samples.filter(({ isAccepted }, index) => isAccepted && verdict.assignments[index] !== undefined);
      const missed = samples.filter(({ isTold }, index) => isTold && verdict.assignments[index] === undefined);
      expect(wrong.map(shown)).toEqual([]);
      expect(missed.map(shown)).toEqual([]);
      // The test means something only while both are common.
      expect(samples.filter(({ isAccepted }) => isAccepted).length).toBeGreaterThan(names.schemas.length);
      expect(samples.filter(({ isTold }) => isTold).length).toBeGreaterThan(names.schemas.length);
    },
    PATIENCE_MS,
  );
});

test("a type that is too narrow, too wide, or does not compile is found", () => {
  const values = [{ a: "x" }, { a: 1 }];
  const verdictOn = (declared: string): readonly boolean[] =>
    assigned(
      declared,
      values.map((value) => ({ type: "T", value })),
    ).assignments.map((each) => each === undefined);
  expect(verdictOn("interface T { a: string }")).toEqual([true, false]);
  expect(verdictOn("interface T { a: 'y' }")).toEqual([false, false]);
  expect(verdictOn("interface T { a: unknown }")).toEqual([true, true]);
  expect(assigned("type T = T | string;", []).declarations).toHaveLength(1);
});
