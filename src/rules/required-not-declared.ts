import type { Catalog } from "../catalog/model.js";
import { eventPlaces } from "../catalog/places.js";
import { defineRule } from "../diagnostics/rule.js";
import type { Keyword, Schema } from "../schema/model.js";
import { allInPlace, children, inPlace } from "../schema/shape.js";
import { everyEvent } from "./subjects/events.js";

export const requiredNotDeclared = defineRule<Catalog, { property: string }>({
  name: "required-not-declared",
  severity: "warning",
  why: "What a contract does not declare is left out by whoever sends it. A property that is required and not declared never arrives, and the receiver refuses a message that lacks it.",
  message: ({ property }) =>
    `"${property}" is required, but nothing declares it: a sender leaves it out, and a receiver refuses what lacks it.`,
  help: ({ property }) => `Declare it under "properties" ("${property}: true" takes any value), or do not require it.`,
  *check(catalog) {
    const found = new Set<Keyword<string>>();
    for (const value of sentValues(catalog)) for (const name of undeclared(value)) found.add(name);
    for (const { value, at } of found) yield { at, facts: { property: value } };
  },
});

/** What describes a whole value in a message, the message itself or something inside. */
function sentValues(catalog: Catalog): ReadonlySet<Schema> {
  const errors = catalog.errors.flatMap(({ data }) => data ?? []);
  const events = [...everyEvent(catalog)].flatMap((event) => [...eventPlaces(event)]);
  const values = new Set([...errors, ...events]);
  for (const value of values) {
    for (const part of allInPlace(value)) for (const inside of insideOf(part)) values.add(inside);
  }
  return values;
}

function insideOf(part: Schema): readonly Schema[] {
  return [...children(part)].flatMap(({ keyword, schema }) => {
    switch (keyword) {
      case "prefixItems":
      case "items":
      case "unevaluatedItems":
      case "properties":
      case "patternProperties":
      case "additionalProperties":
      case "unevaluatedProperties":
        return [schema];
      default:
        return [];
    }
  });
}

function undeclared(value: Schema): readonly Keyword<string>[] {
  const parts = [...allInPlace(value)];
  // An object of which no property is named is sent as it is.
  if (!parts.some(({ properties }) => properties)) return [];
  return requiredOf(value).filter(({ value: name }) => !parts.some((part) => declares(part, name)));
}

/** The names that some part asks for. A condition asks for nothing. */
function requiredOf(value: Schema): readonly Keyword<string>[] {
  const parts = new Set([value]);
  for (const part of parts) for (const each of inPlace(part)) if (each !== part.if) parts.add(each);
  return [...parts].flatMap((part) => [
    ...(isClosedObject(part) ? [] : (part.required?.value ?? [])),
    ...(part.dependentRequired ?? []).flatMap((each) => each.required),
  ]);
}

/** A closed object that requires what it does not declare is no value's type, which `empty-type` says. */
function isClosedObject({ type, additionalProperties }: Schema): boolean {
  return type !== undefined && additionalProperties?.never === true;
}

function declares(part: Schema, name: string): boolean {
  const { properties = [], patternProperties = [], additionalProperties, unevaluatedProperties } = part;
  if (properties.some((property) => property.name === name)) return true;
  if (patternProperties.some(({ pattern }) => new RegExp(pattern.value, "u").test(name))) return true;
  return [additionalProperties, unevaluatedProperties].some((others) => others && !others.never);
}
