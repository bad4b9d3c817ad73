/** Names of schemas: declared types, anonymous objects in an event's place, and whatever a reference leads to. */

import type { Schema } from "../../schema/model.js";
import { reachable } from "../../schema/shape.js";
import type { Span } from "../../text/span.js";
import type { Catalog, Event, Namespace } from "../model.js";
import type { DecidedName } from "../output-names.js";
import { answerArguments, answerValue, schemaPlaces } from "../places.js";
import type { EventNames } from "./events.js";
import type { NamespaceNames } from "./facades.js";
import { reservedNames } from "./reserved.js";
import { typeName } from "./words.js";

/** A schema that is declared under a name of its own. */
export interface NamedSchema {
  readonly name: string;
  /** `MessageSchema`: the constant that gives libraries a declared type's checks. */
  readonly standard?: string;
  readonly schema: Schema;
  /** Declared under `types`; a namespace's `ChatAuth`; an anonymous object of an event; the target of a reference. */
  readonly role: "type" | "facade" | "event" | "reference";
  readonly at: Span;
  readonly origin: string;
}

interface Decided {
  readonly namespaces: ReadonlyMap<Namespace, NamespaceNames>;
  readonly events: ReadonlyMap<Event, EventNames>;
  /** Names that do not come from schemas. */
  readonly fixed: readonly DecidedName[];
}

/** In the order of their declarations, each schema once. */
export function namedSchemas(catalog: Catalog, { namespaces, events, fixed }: Decided): readonly NamedSchema[] {
  const found = new Map<Schema, NamedSchema>();
  const add = (named: NamedSchema): void => {
    if (!found.has(named.schema)) found.set(named.schema, named);
  };
  for (const { name: own, schema, at } of catalog.types) {
    const name = typeName(own);
    add({ name, standard: `${name}Schema`, schema, role: "type", at, origin: `the type "${own}"` });
  }
  for (const [namespace, names] of namespaces) for (const named of facadeSchemas(namespace, names)) add(named);
  for (const [event, names] of events) for (const named of eventSchemas(event, names)) add(named);
  const taken = new Set([...reservedNames.types, ...fixed.map(({ name }) => name)]);
  for (const { name, standard } of found.values()) {
    taken.add(name);
    if (standard !== undefined) taken.add(standard);
  }
  for (const [schema, text] of referenceTargets(catalog)) {
    if (found.has(schema)) continue;
    const name = unique(nameFromReference(text), taken);
    taken.add(name);
    add({ name, schema, role: "reference", at: schema.at, origin: `the reference "${text}"` });
  }
  return [...found.values()];
}

function* facadeSchemas(namespace: Namespace, { type }: NamespaceNames): Iterable<NamedSchema> {
  const { auth, query, headers } = namespace.handshake ?? {};
  const parts = { Auth: auth, Query: query, Headers: headers, SocketData: namespace.socketData };
  for (const [suffix, schema] of Object.entries(parts)) {
    const origin = `the namespace "${namespace.path}"`;
    if (schema) yield { name: type + suffix, schema, role: "facade", at: schema.at, origin };
  }
}

function* eventSchemas(event: Event, { base }: EventNames): Iterable<NamedSchema> {
  const rest = { role: "event", at: event.at, origin: `the event "${event.name}"` } as const;
  for (const { identifier, schema } of event.args) {
    if (isObjectLike(schema)) yield { name: base + typeName(identifier), schema, ...rest };
  }
  for (const { identifier, schema } of answerArguments(event)) {
    if (isObjectLike(schema)) yield { name: `${base}Answer${typeName(identifier)}`, schema, ...rest };
  }
  const returns = answerValue(event);
  if (returns && isObjectLike(returns)) yield { name: `${base}Value`, schema: returns, ...rest };
}

/** Whether an anonymous schema reads better under a name: an object with properties, or a choice between such. */
function isObjectLike(schema: Schema): boolean {
  if (schema.reference) return false;
  if (schema.properties && schema.properties.length > 0) return true;
  return [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].some(isObjectLike);
}

/** Every schema that a reference leads to, with the text of the first reference to it, in the order of the catalog. */
function referenceTargets(catalog: Catalog): ReadonlyMap<Schema, string> {
  const targets = new Map<Schema, string>();
  for (const { reference } of reachable(schemaPlaces(catalog))) {
    if (reference && !targets.has(reference.target)) targets.set(reference.target, reference.text);
  }
  return targets;
}

/** `#/$defs/node` → `Node`, `money.json` → `Money`, `#/anyOf/0` → `AnyOf0`. */
function nameFromReference(text: string): string {
  const [file = "", pointer = ""] = text.split("#").map(decoded);
  const tokens = pointer.split("/").filter((token) => token !== "");
  const word = tokens.findLastIndex((token) => /^\p{L}/u.test(token));
  if (word !== -1) return typeName(tokens.slice(word).join("-"));
  const base = file.split("/").at(-1) ?? "";
  const name = typeName(base.replace(/\..*$/, ""));
  return name === "_" ? "Schema" : name;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function unique(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(name + number)) number++;
  return name + number;
}
