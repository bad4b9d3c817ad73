import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { acceptsType } from "../schema/shape.js";
import { argumentLists } from "./subjects/events.js";

export const restNotArray = defineRule<Catalog, { rest: string }>({
  name: "rest-not-array",
  severity: "error",
  why: "As in TypeScript, the type of a rest argument is that of the whole array.",
  message: ({ rest }) => `The type of the rest argument "...${rest}" is not an array's.`,
  help: ({ rest }) =>
    `Write the type of the whole array, as in TypeScript: ...${rest}: "string[]" takes any number of strings.`,
  *check(catalog) {
    for (const args of argumentLists(catalog)) {
      for (const { presence, schema, name, at } of args) {
        if (presence === "rest" && !acceptsType(schema, "array")) yield { at, facts: { rest: name } };
      }
    }
  },
});
