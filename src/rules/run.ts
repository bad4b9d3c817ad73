import type { Catalog } from "../catalog/model.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { rules } from "./index.js";
import { unusedType } from "./unused-type.js";

/**
 * Everything that any rule finds in the catalog, rule by rule. `state` says whether all of it could be read: what could
 * not may have been the use of a type.
 */
export async function runRules(catalog: Catalog, state: "whole" | "in-parts"): Promise<Diagnostic[]> {
  const judges = state === "whole" ? rules : rules.filter((rule) => rule !== unusedType);
  const found: Diagnostic[] = [];
  for (const rule of judges) {
    for await (const diagnostic of rule.run(catalog)) found.push(diagnostic);
  }
  return found;
}
