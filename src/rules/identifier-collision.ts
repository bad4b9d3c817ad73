import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { type CodeName, collisions } from "./subjects/code-names.js";

export const identifierCollision = defineRule<
  Catalog,
  { kind: CodeName["kind"]; name: string; other: string; identifier: string }
>({
  name: "identifier-collision",
  severity: "error",
  why: "In generated code each event, namespace, room and argument is a name of its own. Two that come out the same could not be told apart.",
  message: ({ kind, name, other, identifier }) =>
    `The ${kind}s "${other}" and "${name}" are both called "${identifier}" in code.`,
  help: ({ kind, identifier }) => mendOf(kind, identifier),
  *check(catalog) {
    for (const { later, earlier } of collisions(catalog)) {
      const { kind, name, identifier, at } = later;
      const related = [{ at: earlier.at, message: `"${earlier.name}" is declared here` }];
      yield { at, facts: { kind, name, other: earlier.name, identifier }, related };
    }
  },
});

function mendOf(kind: CodeName["kind"], identifier: string): string {
  switch (kind) {
    case "event":
    case "namespace":
      return `Give one of them another name there, such as "name: ${identifier}2".`;
    case "room":
    case "argument":
      return "Rename one of them.";
    default:
      return kind satisfies never;
  }
}
