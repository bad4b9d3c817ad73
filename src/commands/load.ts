import type { Catalog } from "../catalog/model.js";
import { sorted } from "../diagnostics/diagnostic.js";
import type { Host } from "../host/host.js";
import { runRules } from "../rules/run.js";
import { contextOf } from "./context.js";
import { applyPolicy, type Policy } from "./policy.js";
import { MAX_CATALOG_BYTES, readCatalog } from "./read.js";
import type { Failure, Problem } from "./result.js";

export interface Loaded {
  /** Absent where nothing sensible could be read. */
  readonly catalog: Catalog | undefined;
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, string>;
  /** The file that was asked for could not be read. */
  readonly failure: Failure | undefined;
}

/** Reads a catalog and everything that it includes, and runs every rule over it. */
export async function load(host: Host, file: string, contract: string | undefined, policy: Policy): Promise<Loaded> {
  const { catalog, found, sources, failure } = readCatalog(file, (key) => host.readFile(key, MAX_CATALOG_BYTES));
  if (failure) return { catalog, problems: [], sources, failure: cannotRead(file, failure.message) };
  // What could not be understood cannot be agreed to: code made of the rest would not be what the catalog says.
  const firm = new Set(found.filter(({ severity }) => severity === "error"));
  const all = catalog ? [...found, ...(await runRules(catalog, firm.size > 0 ? "in-parts" : "whole"))] : found;
  const problems = all.map((diagnostic) => ({
    diagnostic,
    context: { ...(contract === undefined ? {} : { contract }), ...contextOf(diagnostic, catalog) },
  }));
  const left = applyPolicy(
    problems.filter(({ diagnostic }) => !firm.has(diagnostic)),
    policy,
    sources,
  );
  const kept = inOrder([...problems.filter(({ diagnostic }) => firm.has(diagnostic)), ...left]);
  return { catalog, problems: kept, sources, failure: undefined };
}

function inOrder(problems: readonly Problem[]): Problem[] {
  const byDiagnostic = new Map(problems.map((problem) => [problem.diagnostic, problem]));
  return sorted([...byDiagnostic.keys()]).flatMap((diagnostic) => byDiagnostic.get(diagnostic) ?? []);
}

export function cannotRead(path: string, reason: string): Failure {
  return { kind: "file", message: `Cannot read "${path}": ${reason}.` };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ diagnostic }) => diagnostic.severity === "error");
}
