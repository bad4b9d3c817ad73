/** The properties that a schema names, as members of an object's type. */

import { empty } from "../../../code/code.js";
import type { Schema } from "../../../schema/model.js";
import { resolved } from "../../../schema/shape.js";
import { annotationDoc } from "../docs.js";
import { type Inner, sharesPlace } from "./inner.js";
import { intersection } from "./intersection.js";
import { isKeyword, type Member, never, type TypeNode, union, unknown } from "./node.js";

/** First what `properties` declares, then what else is required, then what else `propertyNames` lists. */
export function membersOf(schema: Schema, inner: Inner): readonly Member[] {
  const required = requiredNames(schema);
  const declared = new Set(schema.properties?.map(({ name }) => name));
  const names = new Set([...declared, ...required, ...(listedNames(schema) ?? [])]);
  return [...names].flatMap((name) => {
    const type = typeUnder(name, schema, inner);
    if (required.has(name)) return [{ ...memberOf(name, type, "required"), doc: docOf(name, schema, inner) }];
    if (isKeyword(type, "never") && !declared.has(name)) return [];
    return [{ ...memberOf(name, type, "optional"), doc: docOf(name, schema, inner) }];
  });
}

/** What is required, and what that requires. */
export function requiredNames({ required, dependentRequired = [] }: Schema): ReadonlySet<string> {
  const names = new Set(required?.value.map(({ value }) => value));
  for (const name of names) {
    for (const dependent of dependentRequired) {
      if (dependent.name === name) for (const each of dependent.required) names.add(each.value);
    }
  }
  return names;
}

/** What may stand under a key. */
export function typeUnder(name: string, schema: Schema, inner: Inner): TypeNode {
  const { properties = [], patternProperties = [] } = schema;
  if (listedNames(schema)?.includes(name) === false) return never;
  const declared = properties.filter((property) => property.name === name);
  const matching = patternProperties.filter(({ pattern }) => new RegExp(pattern.value, "u").test(name));
  const own = [...declared, ...matching].map((property) => inner.use(property.schema));
  if (own.length > 0) return intersection(own);
  const others = othersOf(schema);
  return others ? inner.use(others) : unknown;
}

const INHERITED: ReadonlySet<string> = new Set([
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);

/** Where a property that every object inherits is left out, the inherited one is read. */
export function memberOf(name: string, type: TypeNode, presence: Member["presence"]): Member {
  const isInherited = presence === "optional" && INHERITED.has(name);
  return { name, type: isInherited ? union([type, { kind: "inherited", name }]) : type, presence, doc: empty };
}

function docOf(name: string, { properties = [] }: Schema, inner: Inner): Member["doc"] {
  const property = properties.find((each) => each.name === name);
  return property && !inner.isNamed(property.schema) ? annotationDoc(property.schema.annotations) : empty;
}

/** The only names that `propertyNames` allows, where it lists them. */
export function listedNames({ propertyNames }: Schema): readonly string[] | undefined {
  if (!propertyNames) return undefined;
  const { never: isNone, const: only, enum: listed } = resolved(propertyNames);
  if (isNone) return [];
  const values = only ? [only.value] : listed?.value;
  return values?.filter((value) => typeof value === "string");
}

/** The schema of the properties that neither `properties` nor `patternProperties` names, where one is known. */
export function othersOf(schema: Schema): Schema | undefined {
  return schema.additionalProperties ?? (sharesPlace(schema) ? undefined : schema.unevaluatedProperties);
}
