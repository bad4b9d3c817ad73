import type { Catalog } from "../catalog/model.js";
import { type DecidedName, outputNames, reservedNames } from "../catalog/output-names.js";
import { defineRule } from "../diagnostics/rule.js";
import type { Span } from "../text/span.js";
import { collisions } from "./subjects/code-names.js";

export const outputNameClash = defineRule<Catalog, { identifier: string; origin: string; other: string | undefined }>({
  name: "output-name-clash",
  severity: "error",
  why: "Types, guards and factories are named after what the catalog declares. Two that come out the same could not stand in one file.",
  message: ({ identifier, origin, other }) =>
    other === undefined
      ? `In generated code ${origin} becomes "${identifier}", which is taken there.`
      : `In generated code ${other} and ${origin} both become "${identifier}".`,
  help: ({ origin, other }) => mendOf(other === undefined ? [origin] : [origin, other]),
  *check(catalog) {
    const first = new Map<string, DecidedName>();
    // What collides in the catalog's own terms is told there.
    const told = new Set([...collisions(catalog)].map(({ later, earlier }) => pair(earlier.at, later.at)));
    for (const decided of outputNames(catalog).decided) {
      const { scope, name: identifier, at, origin } = decided;
      const slot = `${scope} ${identifier}`;
      const earlier = first.get(slot);
      first.set(slot, earlier ?? decided);
      const isClash = earlier !== undefined || reservedNames[scope].has(identifier);
      if (!isClash || told.has(pair(earlier?.at, at))) continue;
      told.add(pair(earlier?.at, at));
      const related = earlier ? [{ at: earlier.at, message: `${earlier.origin} is declared here` }] : [];
      yield { at, facts: { identifier, origin, other: earlier?.origin }, related };
    }
  },
});

/** A clash between two declarations is told once, however many names they share. */
function pair(earlier: Span | undefined, later: Span): string {
  return `${earlier?.file} ${earlier?.start} ${later.file} ${later.start}`;
}

/** Events and namespaces have a key for it, everything else has to be renamed. */
function mendOf(origins: readonly string[]): string {
  const named = origins.find((origin) => /^the (event|namespace) /.test(origin));
  return named === undefined
    ? `Rename ${origins.length === 1 ? "it" : "one of them"}.`
    : `Give ${named} another name in code with "name:"${origins.length === 1 ? "" : ", or rename the other"}.`;
}
