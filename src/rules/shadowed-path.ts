import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { isDynamic, overlaps } from "./subjects/namespace-overlaps.js";

export const shadowedPath = defineRule<Catalog, { fixed: string; dynamic: string }>({
  name: "shadowed-path",
  severity: "warning",
  why: "Socket.IO prefers a fixed namespace to a dynamic one, but only on a server that has created it. On any other, clients of the fixed one meet the dynamic one's contract.",
  message: ({ fixed, dynamic }) =>
    `"${dynamic}" matches "${fixed}" too, and takes its clients wherever a server has not created "${fixed}".`,
  help: () => 'Give one another path, or narrow the parameters with "params".',
  *check(catalog) {
    for (const { namespace, other } of overlaps(catalog)) {
      const [fixed, dynamic] = isDynamic(namespace) ? [other, namespace] : [namespace, other];
      if (isDynamic(fixed)) continue;
      const related = [{ at: dynamic.at, message: `"${dynamic.path}" is declared here` }];
      yield { at: fixed.at, facts: { fixed: fixed.path, dynamic: dynamic.path }, related };
    }
  },
});
