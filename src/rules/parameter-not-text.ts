import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { acceptsType } from "../schema/shape.js";

export const parameterNotText = defineRule<Catalog, { parameter: string; template: string }>({
  name: "parameter-not-text",
  severity: "error",
  why: "A parameter becomes a part of a room's name or a namespace's path, and only texts, numbers and booleans can.",
  message: ({ parameter, template }) => `The parameter "${parameter}" of "${template}" cannot be written as text.`,
  help: () => "Use a string, a number or a boolean.",
  *check(catalog) {
    const templates = catalog.namespaces.flatMap(({ template, rooms }) => [
      template,
      ...rooms.map((room) => room.template),
    ]);
    for (const { parameters, text } of templates) {
      for (const { name, schema, at } of parameters) {
        const isText = (["string", "number", "boolean"] as const).some((type) => acceptsType(schema, type));
        if (!isText) yield { at, facts: { parameter: name, template: text } };
      }
    }
  },
});
