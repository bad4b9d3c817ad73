/** A schema with another one put in the place of one inside it. */

import type { Schema } from "../../../schema/model.js";
import { rebuild } from "../../../schema/rebuild.js";
import { children, reachable } from "../../../schema/shape.js";

/**
 * `root` with `replacement` wherever `original` stands in it, through references and round every cycle. What does not lead
 * to `original` is not copied.
 *
 * @returns nothing where `root` does not lead to `original`.
 */
export function putInPlace(root: Schema, original: Schema, replacement: Schema): Schema | undefined {
  const holders = holdersOf(root, original);
  if (!holders.has(root)) return undefined;
  const copies = new Map<Schema, Schema>();
  const copyOf = (schema: Schema): Schema => {
    if (!holders.has(schema)) return schema;
    const known = copies.get(schema);
    if (known) return known;
    const source = schema === original ? replacement : schema;
    // What holds nothing that is replaced stays the very schema that others may know.
    if (source === replacement && ![...within(source)].some((inside) => holders.has(inside))) return replacement;
    const copy = { ...source };
    // Before its parts, which may lead back to it.
    copies.set(schema, copy);
    return Object.assign(copy, rebuild(source, copyOf));
  };
  return copyOf(root);
}

/** All that lead from `root` to `original`, which is one of them. */
function holdersOf(root: Schema, original: Schema): ReadonlySet<Schema> {
  const users = knownUsers.get(root) ?? usersBelow(root);
  knownUsers.set(root, users);
  const found = new Set([original]);
  for (const schema of found) for (const user of users.get(schema) ?? []) found.add(user);
  return found;
}

type Users = ReadonlyMap<Schema, readonly Schema[]>;

/** Every part of a value asks for them. */
const knownUsers = new WeakMap<Schema, Users>();

/** Of each schema that `root` leads to, those that lead to it directly. */
function usersBelow(root: Schema): Users {
  const users = new Map<Schema, Schema[]>();
  for (const schema of reachable([root])) {
    for (const inside of within(schema)) {
      const known = users.get(inside);
      if (known) known.push(schema);
      else users.set(inside, [schema]);
    }
  }
  return users;
}

function* within(schema: Schema): Generator<Schema> {
  for (const child of children(schema)) yield child.schema;
  if (schema.reference) yield schema.reference.target;
}
