import type { Argument, Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import type { Schema } from "../schema/model.js";
import { acceptsType, inPlace, resolved } from "../schema/shape.js";
import { everyEvent } from "./subjects/events.js";

export const restWithRecovery = defineRule<Catalog, { rest: string }>({
  name: "rest-with-recovery",
  severity: "error",
  why: "With connection state recovery, Socket.IO appends a string to what a server sends. Behind a rest argument that takes strings, nobody can tell it from a value.",
  message: ({ rest }) =>
    `Connection state recovery appends a string to what a server sends, and "...${rest}" would take it for a value.`,
  help: ({ rest }) =>
    `Make "${rest}" one argument that is an array, or say "recovery: false" at the top if the server does not use recovery.`,
  *check(catalog) {
    if (catalog.recovery) {
      for (const event of everyEvent(catalog)) {
        if (event.direction !== "serverToClient" && event.direction !== "errorEvents") continue;
        for (const argument of event.args) {
          if (takesString(argument)) yield { at: argument.at, facts: { rest: argument.name } };
        }
      }
    }
  },
});

/** A string may come where the array may be longer than its first elements. */
function takesString({ presence, schema }: Argument): boolean {
  return presence === "rest" && acceptsType(schema, "array") && elementsAcceptStrings(schema);
}

function elementsAcceptStrings(schema: Schema): boolean {
  const here = resolved(schema);
  const { prefixItems = [], reference, allOf = [] } = here;
  // What else stands in the schema may speak of the items that "unevaluatedItems" then says nothing of.
  const rest = here.items ?? (inPlace(here).length === 0 && !here.contains ? here.unevaluatedItems : undefined);
  const own = !rest || [...prefixItems, rest].some((element) => acceptsType(element, "string"));
  return own && allOf.every(elementsAcceptStrings) && (!reference || elementsAcceptStrings(reference.target));
}
