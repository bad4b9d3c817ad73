import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { isDynamic, overlaps } from "./subjects/namespace-overlaps.js";

export const overlappingNamespaces = defineRule<Catalog, { path: string; other: string; shared: string }>({
  name: "overlapping-namespaces",
  severity: "error",
  why: "Where two dynamic namespaces match one path, the order in which the server creates them decides which contract a client meets.",
  message: ({ path, other, shared }) =>
    `The namespaces "${other}" and "${path}" both match "${shared}": which of them a client meets is left to chance.`,
  help: () => 'Give one another path, or narrow its parameters with "params".',
  *check(catalog) {
    for (const { namespace, other, shared } of overlaps(catalog)) {
      if (!isDynamic(namespace) || !isDynamic(other)) continue;
      const related = [{ at: other.at, message: `"${other.path}" is declared here` }];
      yield { at: namespace.at, facts: { path: namespace.path, other: other.path, shared }, related };
    }
  },
});
