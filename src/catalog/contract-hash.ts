/** The contract's hash: what server and clients of a namespace have to agree on, as a short text. */

import { createHash } from "node:crypto";
import type { Schema } from "../schema/model.js";
import type { Catalog, Namespace } from "./model.js";

/**
 * Of one namespace. Peers that differ in names in code, descriptions, examples, timeouts, or in the order of declarations
 * alone have the same, as they understand each other.
 * @returns 16 hexadecimal digits.
 */
export function contractHash(namespace: Namespace, { unknownProperties, recovery }: Catalog): string {
  const { template, handshake, clientToServer, serverToClient, errorEvents } = namespace;
  const agreed = { template, handshake, clientToServer, serverToClient, errorEvents, unknownProperties, recovery };
  return hashOf(agreed);
}

/** The same of one schema: equal where two schemas are written alike, whatever they are called. */
export function schemaHash(schema: Schema): string {
  return hashOf(schema);
}

function hashOf(agreed: object): string {
  const facts = JSON.stringify(new Facts().of(agreed, ""));
  return createHash("sha256").update(facts).digest("hex").slice(0, 16);
}

/** What the wire does not know of, wherever it stands in the model. */
const BESIDE_THE_POINT = new Set([
  "annotations",
  "argsAt",
  "at",
  "deprecated",
  "description",
  "examples",
  "extensions",
  "identifier",
  "idle",
  "madeFrom",
  "rooms",
  "text",
  "timeoutMs",
  "typeName",
  "volatile",
]);

/** Lists whose order means nothing. */
const UNORDERED = new Set([
  "clientToServer",
  "codes",
  "dependentRequired",
  "dependentSchemas",
  "enum",
  "errorEvents",
  "errors",
  "patternProperties",
  "properties",
  "required",
  "requires",
  "serverToClient",
  "type",
]);

/** Brings parts of the model into plain data that is equal where they mean the same. */
class Facts {
  /** Where there are cycles, and wherever something is used again, its number stands for it. */
  readonly #numbers = new Map<object, number>();

  of(value: unknown, key: string): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return (UNORDERED.has(key) ? sorted(value) : value).map((each) => this.of(each, ""));
    const number = this.#numbers.get(value);
    if (number !== undefined) return { again: number };
    this.#numbers.set(value, this.#numbers.size);
    const fields = Object.entries(value).filter(([field]) => isAgreed(value, field));
    // A keyword's list stands under its value.
    return fields.sort(byName).map(([field, part]) => [field, this.of(part, field === "value" ? key : field)]);
  }
}

/** The name of an argument is for people: only its position is on the wire. */
function isAgreed(value: object, field: string): boolean {
  return !BESIDE_THE_POINT.has(field) && !(field === "name" && "presence" in value);
}

function sorted(list: readonly unknown[]): readonly unknown[] {
  return list
    .map((each): [string, unknown] => [nameOf(each), each])
    .sort(byName)
    .map(([, each]) => each);
}

/** What tells the members of an unordered list apart: a name, a code, a pattern, or the value itself. */
function nameOf(member: unknown): string {
  if (typeof member !== "object" || member === null) return JSON.stringify(member);
  if ("name" in member) return String(member.name);
  if ("code" in member) return String(member.code);
  if ("pattern" in member) return nameOf(member.pattern);
  return JSON.stringify("value" in member ? member.value : member);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
