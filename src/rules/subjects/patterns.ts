import type { Catalog } from "../../catalog/model.js";
import type { Keyword } from "../../schema/model.js";
import { unsafePattern } from "../../schema/unsafe-pattern.js";
import { everySchema } from "./every-schema.js";

/** A pattern that can stop a server, and why. */
export interface UnsafePattern {
  readonly pattern: Keyword<string>;
  readonly reason: string;
}

/** A catalog never changes, and judging a pattern takes its time. */
const known = new WeakMap<Catalog, Promise<readonly UnsafePattern[]>>();

export function unsafePatterns(catalog: Catalog): Promise<readonly UnsafePattern[]> {
  const found = known.get(catalog) ?? findUnsafe(catalog);
  known.set(catalog, found);
  return found;
}

async function findUnsafe(catalog: Catalog): Promise<readonly UnsafePattern[]> {
  const reasons = new Map<string, string | undefined>();
  const found: UnsafePattern[] = [];
  for (const pattern of patternsOf(catalog)) {
    if (!reasons.has(pattern.value)) reasons.set(pattern.value, await unsafePattern(pattern.value));
    const reason = reasons.get(pattern.value);
    if (reason !== undefined) found.push({ pattern, reason });
  }
  return found;
}

function* patternsOf(catalog: Catalog): Iterable<Keyword<string>> {
  for (const { pattern, patternProperties = [] } of everySchema(catalog)) {
    if (pattern) yield pattern;
    for (const property of patternProperties) yield property.pattern;
  }
}
