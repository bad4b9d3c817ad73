import { loadCatalog } from "../catalog/load.js";
import type { Catalog } from "../catalog/model.js";
import { type Diagnostic, sorted } from "../diagnostics/diagnostic.js";
import type { Host } from "../host/host.js";
import { runRules } from "../rules/run.js";
import { contextOf } from "./context.js";
import { applyPolicy, type Policy } from "./policy.js";
import type { Failure, Problem } from "./result.js";

/** A larger catalog is a mistake, or an attack on whoever reads it. */
export const MAX_CATALOG_BYTES = 64 * 1024 * 1024;

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
  const sources = new Map<string, string>();
  const found: Diagnostic[] = [];
  let failure: Failure | undefined;
  const read = (path: string): { readonly text: string } | { readonly failure: string } => {
    const result = host.readFile(path, MAX_CATALOG_BYTES);
    if ("value" in result) {
      sources.set(path, result.value);
      return { text: result.value };
    }
    if (path === file) failure = cannotRead(path, result.failure.message);
    return { failure: result.failure.message };
  };
  const catalog = loadCatalog(file, read, (diagnostic) => found.push(diagnostic));
  if (failure) return { catalog: undefined, problems: [], sources, failure };
  // What could not be understood cannot be agreed to: code made of the rest would not be what the catalog says.
  const firm = new Set(found.filter(({ severity }) => severity === "error"));
  if (catalog) found.push(...(await runRules(catalog, firm.size > 0 ? "in-parts" : "whole")));
  const problems = found.map((diagnostic) => ({
    diagnostic,
    context: { ...(contract === undefined ? {} : { contract }), ...contextOf(diagnostic, catalog) },
  }));
  const left = applyPolicy(
    problems.filter(({ diagnostic }) => !firm.has(diagnostic)),
    policy,
    sources,
  );
  const all = inOrder([...problems.filter(({ diagnostic }) => firm.has(diagnostic)), ...left]);
  return { catalog, problems: all, sources, failure: undefined };
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
