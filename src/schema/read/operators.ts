/** Record, Partial, Required, Pick, Omit and T['key'], on schemas that have been read. */

import { nearest } from "../../diagnostics/nearest.js";
import type { Span } from "../../text/span.js";
import { literalsOf } from "../literals.js";
import type { Keyword, Schema } from "../model.js";
import { invalidKeyType, notAnObjectType, unknownProperty } from "../problems.js";
import { assertionsOf, resolved } from "../shape.js";
import { copyInto, type Draft, draftAt, sharable } from "./draft.js";
import type { Reading } from "./reading.js";

/** A key as written, or a schema that lists keys. */
export type Key = { readonly at: Span } & ({ readonly name: string } | { readonly schema: Schema });

/** What an operator is applied to; `found` is how the author wrote it, and `text` the whole with the operator. */
export interface Subject {
  readonly target: Schema;
  readonly found: string;
  readonly text: string;
  readonly reading: Reading;
}

export type Change =
  | { readonly kind: "partial" | "required" }
  | { readonly kind: "pick" | "omit"; readonly keys: readonly Key[] };

const TITLES = { partial: "Partial", required: "Required", pick: "Pick", omit: "Omit" } as const;

/** `Record<'a' | 'b', T>` */
export function recordOf(draft: Draft, parts: { keys: readonly Key[]; value: Schema; reading: Reading }): void {
  const names = namesOf(draft, parts.keys, { operator: "Record", reading: parts.reading });
  if (!names) return;
  const { at } = draft;
  draft.type = { value: ["object"], at };
  const schema = sharable(parts.value, draft, "Record");
  draft.properties = names.map((key) => ({ name: key.value, schema, at: key.at }));
  draft.required = { value: names, at };
}

/** `Partial<T>`, `Required<T>`, `Pick<T, K>`, `Omit<T, K>` */
export function changed(draft: Draft, subject: Subject, change: Change): void {
  const parts = objectParts(draft, subject, TITLES[change.kind]);
  if (!parts) return;
  let keep = (_name: string): boolean => true;
  if ("keys" in change) {
    const keys = keysWithin(draft, change.keys, { parts, operator: TITLES[change.kind], reading: subject.reading });
    if (!keys) return;
    const names = new Set(keys.map((key) => key.value));
    keep = (name) => names.has(name) === (change.kind === "pick");
  }
  const done = parts.map((part) => {
    const into = draftAt(part.at);
    changePart(into, part, { kind: change.kind, keep });
    return into;
  });
  const [only] = done;
  if (done.length === 1 && only) copyInto(draft, only);
  else draft.allOf = done;
  for (const part of done.length === 1 ? [draft] : done)
    if (part.properties)
      part.properties = part.properties.map((each) => ({ ...each, schema: sharable(each.schema, draft, each.name) }));
}

/** `T['a' | 'b']` */
export function keyed(draft: Draft, subject: Subject, keys: readonly Key[]): void {
  const parts = objectParts(draft, subject, "T['key']");
  const names = parts && keysWithin(draft, keys, { parts, operator: "T['key']", reading: subject.reading });
  if (!names) return;
  const values = names.map((name) => {
    const schemas = parts.flatMap((part) => part.properties ?? []).filter((each) => each.name === name.value);
    return combined(
      schemas.map((each) => each.schema),
      "allOf",
      name.at,
    );
  });
  const value = combined(values, "anyOf", draft.at);
  subject.reading.settle(value);
  if (subject.reading.isBroken(draft)) return;
  copyInto(draft, sharable(value, draft, subject.text));
}

function combined(schemas: readonly Schema[], keyword: "allOf" | "anyOf", at: Span): Schema {
  const [only] = schemas;
  return schemas.length === 1 && only ? only : { ...draftAt(at), [keyword]: schemas };
}

/** The schemas that together describe an object: itself, what it refers to, and what stands in `allOf`. */
function objectParts(
  draft: Draft,
  { target, found, reading }: Subject,
  operator: string,
): readonly Schema[] | undefined {
  const all = new Set([target]);
  for (const part of all) {
    reading.settle(part);
    if (reading.isBroken(part)) reading.fail(draft, undefined);
    if (part.reference) all.add(part.reference.target);
    for (const each of part.allOf ?? []) all.add(each);
  }
  if (reading.isBroken(draft)) return undefined;
  const parts = [...all].filter((part) => part === resolved(part));
  const union = parts.some((part) => part.anyOf ?? part.oneOf);
  const more = unsuitable(parts, operator);
  const object = parts.some((part) => part.type?.value.join() === "object");
  if (object && !union && !more && !parts.some((part) => part.never))
    return parts.filter((part) => assertionsOf(part).some((keyword) => keyword !== "allOf"));
  const facts = { operator, found: union ? `a union, ${found}` : found, ...(object && more ? { says: more } : {}) };
  reading.fail(draft, notAnObjectType.found({ at: target.at, facts }));
  return undefined;
}

/** A keyword that would mean something else once properties are gone or their presence is another. */
function unsuitable(parts: readonly Schema[], operator: string): string | undefined {
  const always = ["not", "enum", "const", "if", "dependentSchemas"] as const;
  // Of one property alone these say nothing.
  const ofOthers = ["dependentRequired", "unevaluatedProperties"] as const;
  const keywords = operator === "T['key']" ? always : [...always, ...ofOthers];
  return keywords.find((keyword) => parts.some((part) => part[keyword] !== undefined));
}

/** One part with some properties left out, and others made optional or required. What is said of all others stays. */
function changePart(draft: Draft, part: Schema, how: { kind: Change["kind"]; keep: (name: string) => boolean }): void {
  copyInto(draft, part);
  delete draft.reference;
  delete draft.allOf;
  draft.annotations = { extensions: {} };
  if (part.properties) draft.properties = part.properties.filter((property) => how.keep(property.name));
  const required = requiredOf(part, how.kind).filter((name) => how.keep(name.value));
  delete draft.required;
  if (required.length > 0) draft.required = { value: required, at: part.required?.at ?? draft.at };
  if (how.kind !== "pick" && how.kind !== "omit") return;
  delete draft.minProperties;
  delete draft.maxProperties;
  if (how.kind === "pick" && !part.additionalProperties?.never) delete draft.additionalProperties;
}

function requiredOf(part: Schema, kind: Change["kind"]): readonly Keyword<string>[] {
  if (kind === "partial") return [];
  const required = part.required?.value ?? [];
  if (kind !== "required") return required;
  const more = (part.properties ?? []).filter(({ name }) => !required.some((each) => each.value === name));
  return [...required, ...more.map(({ name, at }) => ({ value: name, at }))];
}

function keysWithin(
  draft: Draft,
  keys: readonly Key[],
  { parts, ...rest }: { parts: readonly Schema[]; operator: string; reading: Reading },
): readonly Keyword<string>[] | undefined {
  const names = namesOf(draft, keys, rest);
  const known = new Set(parts.flatMap((part) => part.properties ?? []).map((property) => property.name));
  for (const { value: name, at } of names ?? []) {
    if (known.has(name)) continue;
    const facts = { name, suggestion: nearest(name, known) };
    rest.reading.fail(draft, unknownProperty.found({ at, facts }));
  }
  return rest.reading.isBroken(draft) ? undefined : names;
}

function namesOf(
  draft: Draft,
  keys: readonly Key[],
  { operator, reading }: { operator: string; reading: Reading },
): readonly Keyword<string>[] | undefined {
  const names = new Map<string, Keyword<string>>();
  for (const key of keys) {
    const literals = "name" in key ? [key.name] : listed(key.schema, reading);
    if (literals === undefined) reading.fail(draft, invalidKeyType.found({ at: key.at, facts: { operator } }));
    for (const name of literals ?? []) names.set(name, { value: name, at: key.at });
  }
  return reading.isBroken(draft) ? undefined : [...names.values()];
}

function listed(schema: Schema, reading: Reading): readonly string[] | undefined {
  reading.settle(schema);
  reading.settle(resolved(schema));
  if (reading.isBroken(resolved(schema))) return [];
  const literals = literalsOf(schema);
  return literals?.every((literal) => typeof literal === "string") ? literals : undefined;
}
