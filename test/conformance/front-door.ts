/** A schema through the tool as its users put it: a file that a catalog's type refers to, and the emitted guards. */

import { generate, memoryHost } from "../../src/index.js";
import type { Modules } from "../support/guards/modules.js";

export interface Guard {
  readonly isFormatChecked: boolean;
  accepts(value: unknown): boolean;
  /** How many reasons the emitted explainer gives against a value. */
  issues(value: unknown): number;
}

/** The first error. */
export interface Refusal {
  readonly rule: string;
  readonly message: string;
}

export type Outcome = { readonly guard: Guard } | { readonly refusal: Refusal };

const CATALOG = `catalog: 1
info: { title: Conformance }
types: { T: { $ref: ./schema.json } }
clientToServer: { ask: T }
`;

/** The guard of a schema, or the first error that the tool reports instead of making one. */
export async function guardOf(schema: unknown, modules: Modules): Promise<Outcome> {
  const files = new Map([
    ["catalog.events.yaml", CATALOG],
    ["schema.json", JSON.stringify(schema)],
  ]);
  const result = await generate(memoryHost(files), {
    catalogs: ["catalog.events.yaml"],
    out: "out",
    targets: ["server"],
    force: false,
    dryRun: false,
  });
  if (result.failures.length > 0) throw new Error(result.failures.map(({ message }) => message).join("\n"));
  const diagnostics = result.problems.map(({ diagnostic }) => diagnostic);
  const refusal = diagnostics.find(({ severity }) => severity === "error");
  if (refusal) return { refusal };
  const { isT, explainT } = modules.load(files, "out/guards.ts");
  if (typeof isT !== "function" || typeof explainT !== "function") throw new Error("There are no guards of T");
  return {
    guard: {
      isFormatChecked: !diagnostics.some(({ rule }) => rule === "format-not-checked"),
      accepts: (value) => Reflect.apply(isT, undefined, [value]) === true,
      issues: (value) => listOf(Reflect.apply(explainT, undefined, [value])).length,
    },
  };
}

function listOf(issues: unknown): readonly unknown[] {
  if (typeof issues === "object" && issues !== null && "list" in issues && Array.isArray(issues.list))
    return issues.list;
  throw new Error("An explainer gave no list of issues");
}
