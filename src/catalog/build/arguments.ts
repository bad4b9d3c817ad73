/** Argument lists: `name: schema`, or the long form with `name` and `schema`. */

import { entryOf, type MapNode, type Node } from "../../document/model.js";
import type { Span } from "../../text/span.js";
import { eventIdentifier } from "../identifiers.js";
import type { Argument } from "../model.js";
import { conflictingKeys } from "../problems/contract.js";
import { duplicateArgument } from "../problems/names.js";
import type { Context } from "./context.js";
import type { CatalogFile } from "./includes.js";
import { isTrue, itemsOf, textAt } from "./nodes.js";

export function readArguments(node: Node | undefined, file: CatalogFile, context: Context): readonly Argument[] {
  const found = new Map<string, Argument>();
  for (const item of itemsOf(node)) {
    const argument = item.kind === "map" ? readArgument(item, file, context) : undefined;
    if (!argument) continue;
    const first = found.get(argument.name);
    if (!first) found.set(argument.name, argument);
    else {
      const related = [{ at: first.at, message: "first declared here" }];
      context.report(duplicateArgument.found({ at: argument.at, facts: { name: argument.name }, related }));
    }
  }
  return [...found.values()];
}

/** An argument as it is written, with the marks of its name still on it. */
interface Written {
  readonly name: string;
  readonly at: Span;
  readonly schema: Node;
  readonly optional: boolean;
  readonly rest: boolean;
  readonly description: string | undefined;
}

function readArgument(item: MapNode, file: CatalogFile, context: Context): Argument | undefined {
  const written = writtenIn(item);
  if (!written) return undefined;
  const { at, schema, description } = written;
  const name = written.name.replace(/^\.\.\.(?=.)/, "").replace(/(?<=.)\?$/, "");
  const rest = written.rest || (written.name.length > 3 && written.name.startsWith("..."));
  const optional = written.optional || (written.name.length > 1 && written.name.endsWith("?"));
  if (rest && optional) {
    const reason = "a rest argument takes any number of values, none among them. Keep the rest.";
    context.report(conflictingKeys.found({ at, facts: { one: "optional", other: "rest", reason } }));
  }
  const presence = rest ? "rest" : optional ? "optional" : "required";
  return {
    name,
    identifier: eventIdentifier(name),
    schema: context.schemas.read(schema, file),
    presence,
    description,
    at,
  };
}

function writtenIn(item: MapNode): Written | undefined {
  const [only] = item.entries;
  if (only && item.entries.length === 1) {
    return {
      name: only.name,
      at: only.key.at,
      schema: only.value,
      optional: false,
      rest: false,
      description: undefined,
    };
  }
  const name = textAt(item, "name");
  const at = entryOf(item, "name")?.value.at;
  const schema = entryOf(item, "schema")?.value;
  if (name === undefined || !at || !schema) return undefined;
  const description = textAt(item, "description");
  return { name, at, schema, optional: isTrue(item, "optional"), rest: isTrue(item, "rest"), description };
}
