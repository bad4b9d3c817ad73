/** Where schemas stand in a catalog file as it is written. */

import type { Node } from "../../document/model.js";
import { entriesOf, itemsOf, valueAt } from "./nodes.js";

/** What stands at a place: a schema, a map or a list of places, or a map that has places under some of its keys. */
type Part =
  | "schema"
  | "argument"
  | { readonly entries: Part }
  | { readonly items: Part }
  | { readonly keys: Readonly<Record<string, Part>> };

const schemas: Part = { entries: "schema" };
const args: Part = { items: "argument" };
const ack: Part = { keys: { returns: "schema", fields: schemas, args } };
const events: Part = { entries: { keys: { payload: "schema", fields: schemas, args, ack } } };

const namespace = {
  params: schemas,
  handshake: { keys: { auth: "schema", query: "schema", headers: "schema" } },
  socketData: "schema",
  rooms: { entries: { keys: { params: schemas } } },
  clientToServer: events,
  serverToClient: events,
  errorEvents: events,
  serverToServer: events,
} as const satisfies Record<string, Part>;

const catalog: Part = {
  keys: {
    ...namespace,
    types: schemas,
    errors: { entries: { keys: { data: "schema" } } },
    namespaces: { entries: { keys: namespace } },
  },
};

/** The schemas at all places of a catalog file. */
export function schemasIn(root: Node): readonly Node[] {
  return schemasAt(root, catalog);
}

function schemasAt(node: Node, part: Part): readonly Node[] {
  if (part === "schema") return [node];
  if (part === "argument") return schemasOfArgument(node);
  if ("entries" in part) return entriesOf(node).flatMap(({ value }) => schemasAt(value, part.entries));
  if ("items" in part) return itemsOf(node).flatMap((item) => schemasAt(item, part.items));
  const { keys } = part;
  return entriesOf(node).flatMap(({ name, value }) => {
    const inner = Object.hasOwn(keys, name) ? keys[name] : undefined;
    return inner === undefined ? [] : schemasAt(value, inner);
  });
}

/** `name: schema`, or the long form. */
function schemasOfArgument(node: Node): readonly Node[] {
  const entries = entriesOf(node);
  if (entries.length === 1) return entries.map(({ value }) => value);
  const schema = node.kind === "map" ? valueAt(node, "schema") : undefined;
  return schema ? [schema] : [];
}
