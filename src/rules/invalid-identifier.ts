import { isIdentifier } from "../catalog/identifiers.js";
import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { type CodeName, codeNames } from "./subjects/code-names.js";

export const invalidIdentifier = defineRule<Catalog, Pick<CodeName, "kind" | "name" | "identifier">>({
  name: "invalid-identifier",
  severity: "error",
  why: "Events, namespaces, rooms and arguments become names in TypeScript: letters, digits, _ and $, and no digit first.",
  message: ({ kind, name, identifier }) =>
    identifier === ""
      ? `The ${kind} "${name}" has no letter and no digit to make a name in code of.`
      : `"${identifier}" cannot be the name of the ${kind} "${name}" in code.`,
  help: ({ kind, identifier }) =>
    identifier === "" ? mendOf(kind) : 'Use letters, digits, "_" and "$" only, and no digit first.',
  *check(catalog) {
    for (const { kind, name, identifier, at } of codeNames(catalog)) {
      if (!isIdentifier(identifier)) yield { at, facts: { kind, name, identifier } };
    }
  },
});

function mendOf(kind: CodeName["kind"]): string {
  return kind === "event" || kind === "namespace" ? 'Give it one with "name:".' : "Give it another name.";
}
