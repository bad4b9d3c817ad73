/** The type of the values that a schema accepts: never narrower, and as narrow as TypeScript can say. */

import type { OutputNames } from "../../../catalog/output-names.js";
import { evaluate } from "../../../schema/evaluate.js";
import type { Json, JsonType, Schema } from "../../../schema/model.js";
import { acceptsType, isUnknown, resolved, typeOfValue } from "../../../schema/shape.js";
import { arrayType } from "./array-type.js";
import { type Assumed, type Inner, sharesPlace } from "./inner.js";
import { intersection } from "./intersection.js";
import { literalType } from "./literal-type.js";
import { keyword, never, type TypeNode, union, unknown } from "./node.js";
import { objectType } from "./object-type.js";
import { isWithin } from "./within.js";

/** The type of a schema where it is used: its name, if it has one. */
export function typeOf(schema: Schema, names: OutputNames): TypeNode {
  return new Reader(names).use(schema);
}

/** The type that stands behind a schema's name. */
export function definitionOf(schema: Schema, names: OutputNames): TypeNode {
  return new Reader(names).define(schema, undefined);
}

class Reader implements Inner {
  readonly #names: OutputNames;

  constructor(names: OutputNames) {
    this.#names = names;
  }

  use(schema: Schema, assumed?: Assumed): TypeNode {
    const name = this.#names.typeOf(schema);
    if (name === undefined) return this.define(schema, assumed);
    return { kind: "named", name, types: TYPES.filter((type) => acceptsType(schema, type)) };
  }

  isNamed(schema: Schema): boolean {
    return this.#names.typeOf(schema) !== undefined;
  }

  define(schema: Schema, assumed: Assumed): TypeNode {
    if (schema.never || (schema.not && isUnknown(resolved(schema.not)))) return never;
    const types = possible(schema, narrowed(schema.type?.value, assumed));
    const listed = listedValues(schema);
    if (listed) return union(listed.filter((value) => isOf(value, types)).map(literalType));
    const beside = this.#beside(schema, types);
    return intersection([this.#own(schema, types, beside), beside]);
  }

  /** What other schemas say of the same value. */
  #beside(schema: Schema, types: Assumed): TypeNode {
    const parts = (schema.allOf ?? []).map((each) => this.use(each, types));
    if (schema.reference) parts.unshift(this.use(schema.reference.target, types));
    for (const branches of [schema.anyOf, schema.oneOf]) {
      if (branches) parts.push(union(branches.map((each) => this.use(each, types))));
    }
    if (schema.if) parts.push(this.#conditional(schema.if, schema, types));
    return intersection(parts);
  }

  /** TypeScript cannot say what does not meet a condition: only `else` says something of that. */
  #conditional(condition: Schema, { then, else: otherwise }: Schema, types: Assumed): TypeNode {
    const met = intersection([this.use(condition, types), then ? this.use(then, types) : unknown]);
    if (isUnknown(resolved(condition))) return met;
    return otherwise ? union([met, this.use(otherwise, types)]) : unknown;
  }

  /** What the schema says itself, without what others say of the same value. */
  #own(schema: Schema, types: Assumed, beside: TypeNode): TypeNode {
    if (!types) return unknown;
    const isPlain = !types.some((type) => saysMore(schema, type));
    if (isPlain && (!schema.type || isWithin(beside, new Set(types)))) return unknown;
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
        return arrayType(schema, this);
      case "object":
        return objectType(schema, this);
      default:
        return type satisfies never;
    }
  }
}

/** All types; an integer is a number. */
const TYPES: readonly JsonType[] = ["null", "boolean", "number", "string", "array", "object", "binary"];

/** Of two lists of types, what both allow; a whole number is a number. */
function narrowed(own: Assumed, assumed: Assumed): Assumed {
  if (!own || !assumed) return own ?? assumed;
  const both = own.filter((type) => assumed.includes(type) || (type === "integer" && assumed.includes("number")));
  return own.includes("number") && assumed.includes("integer") ? [...both, "integer"] : both;
}

/** Without the types that other keywords refuse. One that is left speaks as if it were written. */
function possible(schema: Schema, types: Assumed): Assumed {
  const left = (types ?? TYPES).filter((type) => acceptsType(schema, type));
  return types || left.length === 1 ? left : undefined;
}

function covers(types: readonly JsonType[], type: JsonType): boolean {
  return types.includes(type) || (type === "integer" && types.includes("number"));
}

/** The values of `const` or `enum` that all the other keywords accept too. */
function listedValues(schema: Schema): readonly Json[] | undefined {
  const { const: only, ...withoutConst } = schema;
  if (only) return [only.value].filter((value) => evaluate(withoutConst, value).length === 0);
  const { enum: listed, ...withoutEnum } = schema;
  return listed?.value.filter((value) => evaluate(withoutEnum, value).length === 0);
}

function isOf(value: Json, types: Assumed): boolean {
  return !types || covers(types, typeOfValue(value));
}

/** Whether a schema's own keywords say more of values of this type than that they are of it. */
function saysMore(schema: Schema, type: JsonType): boolean {
  const { properties = [], unevaluatedProperties, unevaluatedItems } = schema;
  if (type === "array") return Boolean(schema.prefixItems || schema.items) || closes(unevaluatedItems, schema);
  if (type !== "object") return false;
  if (properties.length > 0 || OF_OBJECTS.some((keyword) => schema[keyword] !== undefined)) return true;
  return unevaluatedProperties?.never === false || closes(unevaluatedProperties, schema);
}

const OF_OBJECTS = [
  "patternProperties",
  "additionalProperties",
  "required",
  "propertyNames",
  "dependentRequired",
  "dependentSchemas",
] as const;

/** Beside other schemas, what is unevaluated is not known from here. */
function closes(unevaluated: Schema | undefined, schema: Schema): boolean {
  return unevaluated !== undefined && !sharesPlace(schema);
}
