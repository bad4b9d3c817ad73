/** The type of the values that a schema accepts: never narrower, and as narrow as TypeScript can say. */

import type { OutputNames } from "../../../catalog/output-names.js";
import { empty } from "../../../code/code.js";
import type { Json, JsonType, Property, Schema } from "../../../schema/model.js";
import { isRecursive, isUnknown, typeOfValue } from "../../../schema/shape.js";
import { annotationDoc } from "../docs.js";
import { intersection, keyword, type Member, never, type TypeNode, union, unknown } from "./node.js";

/** The type of a schema where it is used: its name, if it has one. */
export function typeOf(schema: Schema, names: OutputNames): TypeNode {
  return new Reader(names).use(schema, undefined);
}

/** The type that stands behind a schema's name. */
export function definitionOf(schema: Schema, names: OutputNames): TypeNode {
  return new Reader(names).define(schema, undefined);
}

/** `assumed`: what the schema around it already says of a value's type, since `allOf` and `anyOf` often leave it out. */
type Assumed = readonly JsonType[] | undefined;

class Reader {
  readonly #names: OutputNames;

  constructor(names: OutputNames) {
    this.#names = names;
  }

  use(schema: Schema, assumed: Assumed): TypeNode {
    const name = this.#names.typeOf(schema);
    return name === undefined ? this.define(schema, assumed) : { kind: "named", name };
  }

  define(schema: Schema, assumed: Assumed): TypeNode {
    if (schema.never || (schema.not && isUnknown(schema.not))) return never;
    const types = narrowed(schema.type?.value, assumed);
    const others: TypeNode[] = [];
    if (schema.reference) others.push(this.use(schema.reference.target, undefined));
    for (const each of schema.allOf ?? []) others.push(this.use(each, types));
    for (const branches of [schema.anyOf, schema.oneOf]) {
      if (branches) others.push(union(branches.map((each) => this.use(each, types))));
    }
    const beside = intersection(others);
    return intersection([this.#own(schema, types, beside), beside]);
  }

  /** What the schema says itself, without what it refers to. */
  #own(schema: Schema, types: Assumed, beside: TypeNode): TypeNode {
    const values = schema.const ? [schema.const.value] : schema.enum?.value;
    if (values) return union(values.filter((value) => isOf(value, types)).map(literalType));
    if (!types) return unknown;
    const shaped = types.filter((type) => saysMore(schema, type));
    if (shaped.length === 0 && (!schema.type || (beside !== unknown && isOnly(types, "object")))) return unknown;
    return union(types.map((type) => this.#ofType(schema, type)));
  }

  #ofType(schema: Schema, type: JsonType): TypeNode {
    switch (type) {
      case "integer":
      case "number":
        return keyword("number");
      case "null":
      case "boolean":
      case "string":
        return keyword(type);
      case "binary":
        return keyword("Uint8Array");
      case "array":
        return this.#array(schema);
      case "object":
        return this.#object(schema);
      default:
        return type satisfies never;
    }
  }

  #array(schema: Schema): TypeNode {
    const { prefixItems = [], items, minItems, maxItems } = schema;
    const item = items ? this.use(items, undefined) : unknown;
    if (prefixItems.length === 0 && !items?.never) return { kind: "array", item };
    const most = maxItems?.value ?? Infinity;
    const least = minItems?.value ?? 0;
    const fixed = prefixItems.slice(0, most).map((each, index) => {
      return { type: this.use(each, undefined), presence: index < least ? "required" : "optional" } as const;
    });
    const isClosed = items?.never === true || most <= prefixItems.length;
    return { kind: "tuple", items: fixed, rest: isClosed ? undefined : item };
  }

  #object(schema: Schema): TypeNode {
    const members = this.#members(schema);
    const index = this.#index(schema, members);
    const value = index ?? unknown;
    if (members.length > 0) return { kind: "object", members, index };
    return isRecursive(schema) ? { kind: "object", members, index: value } : { kind: "record", value };
  }

  #members(schema: Schema): readonly Member[] {
    const required = new Set(schema.required?.value.map((each) => each.value));
    const declared = (schema.properties ?? []).map((property) => this.#member(property, required));
    for (const { name } of schema.properties ?? []) required.delete(name);
    const undeclared = [...required].map((name): Member => {
      return { name, type: this.#undeclared(schema), presence: "required", doc: empty };
    });
    return [...declared, ...undeclared];
  }

  #member({ name, schema }: Property, required: ReadonlySet<string>): Member {
    const presence = required.has(name) ? "required" : "optional";
    const doc = this.#names.typeOf(schema) === undefined ? annotationDoc(schema.annotations) : empty;
    return { name, type: this.use(schema, undefined), presence, doc };
  }

  /** What may stand under a key that `properties` does not name. */
  #undeclared({ patternProperties = [], additionalProperties }: Schema): TypeNode {
    const rest = additionalProperties ? this.use(additionalProperties, undefined) : unknown;
    return union([...patternProperties.map(({ schema }) => this.use(schema, undefined)), rest]);
  }

  /** An index signature has to hold for the named members too. */
  #index(schema: Schema, members: readonly Member[]): TypeNode | undefined {
    if (!schema.patternProperties && !schema.additionalProperties) return undefined;
    const undeclared = this.#undeclared(schema);
    if (members.length === 0 || (undeclared.kind === "keyword" && undeclared.name === "never")) {
      return members.length === 0 ? undeclared : undefined;
    }
    const isPartial = members.some(({ presence }) => presence === "optional");
    return union([undeclared, ...members.map(({ type }) => type), ...(isPartial ? [keyword("undefined")] : [])]);
  }
}

/** Of two lists of types, what both allow; a whole number is a number. */
function narrowed(own: Assumed, assumed: Assumed): Assumed {
  if (!own || !assumed) return own ?? assumed;
  const both = own.filter((type) => assumed.includes(type) || (type === "integer" && assumed.includes("number")));
  return own.includes("number") && assumed.includes("integer") ? [...both, "integer"] : both;
}

function isOf(value: Json, types: Assumed): boolean {
  const type = typeOfValue(value);
  return !types || types.includes(type) || (type === "integer" && types.includes("number"));
}

/** Whether a schema's own keywords say more of values of this type than that they are of it. */
function saysMore(schema: Schema, type: JsonType): boolean {
  const { properties, patternProperties, additionalProperties, required, prefixItems, items } = schema;
  if (type === "object") return Boolean(properties?.length || patternProperties || additionalProperties || required);
  return type === "array" && Boolean(prefixItems || items);
}

function isOnly(types: readonly JsonType[], type: JsonType): boolean {
  return types.length === 1 && types[0] === type;
}

function literalType(value: Json): TypeNode {
  if (value === null) return keyword("null");
  if (typeof value !== "object") return { kind: "literal", value };
  if (isList(value)) {
    const items = value.map((each) => ({ type: literalType(each), presence: "required" }) as const);
    return { kind: "tuple", items, rest: undefined };
  }
  const members = Object.entries(value).map(([name, each]): Member => {
    return { name, type: literalType(each), presence: "required", doc: empty };
  });
  return members.length === 0 ? { kind: "record", value: never } : { kind: "object", members, index: undefined };
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
