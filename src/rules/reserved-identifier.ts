import { reservedIdentifiers, reservedWords } from "../catalog/identifiers.js";
import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { type CodeName, codeNames } from "./subjects/code-names.js";

export const reservedIdentifier = defineRule<Catalog, Pick<CodeName, "kind" | "name" | "identifier">>({
  name: "reserved-identifier",
  severity: "error",
  why: "Keywords of JavaScript, and members that every object has, cannot be the names of methods or parameters without surprises.",
  message: ({ kind, name, identifier }) =>
    `The ${kind} "${name}" cannot be called "${identifier}" in code: JavaScript has a meaning for that word.`,
  help: ({ kind, name, identifier }) =>
    kind === "event"
      ? `Give it another name there, such as "name: ${identifier}Event"; on the wire it stays "${name}".`
      : "Give it another name.",
  *check(catalog) {
    for (const { kind, name, identifier, at } of codeNames(catalog)) {
      if (reservedFor(kind).has(identifier)) yield { at, facts: { kind, name, identifier } };
    }
  },
});

const NONE: ReadonlySet<string> = new Set();

/** A parameter is not a member of anything, and a namespace's name is only ever a part of others. */
function reservedFor(kind: CodeName["kind"]): ReadonlySet<string> {
  switch (kind) {
    case "event":
    case "room":
      return reservedIdentifiers;
    case "argument":
      return reservedWords;
    case "namespace":
      return NONE;
    default:
      return kind satisfies never;
  }
}
