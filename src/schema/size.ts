/** How large the values of a schema can be on the wire. */

import type { Json, Property, Schema } from "./model.js";
import { allInPlace, reachable, typeOfValue } from "./shape.js";
import { inside, largest, nothing, open, repeated, type Size, textOf, total } from "./size/bound.js";
import {
  type ArrayClaim,
  anything,
  both,
  type Claim,
  either,
  type Kind,
  type ObjectClaim,
  sizeOfClaim,
  textOnly,
} from "./size/claim.js";
import { areExclusive } from "./size/exclusive.js";
import { jsonText, keyText, longestString } from "./size/text.js";

export {
  type Bound,
  type Gap,
  type GapReason,
  inside,
  largest,
  nothing,
  type Size,
  textOf,
  total,
} from "./size/bound.js";
export { jsonText } from "./size/text.js";

/**
 * Measures schemas: the longest text that any JSON library writes for a value, without spaces between tokens, and its
 * binary parts. Properties that the contract does not declare count only where they are kept: generated code does not
 * send them otherwise.
 */
export class Sizes {
  readonly #keepsUnknown: boolean;
  readonly #known = new Map<Schema, Size>();
  readonly #claims = new Map<Schema, Claim>();
  /** What is being read: a value that holds such another has no limit. */
  readonly #pending = new Set<Schema>();

  constructor(unknownProperties: "strip" | "reject" | "keep") {
    this.#keepsUnknown = unknownProperties === "keep";
  }

  of(schema: Schema): Size {
    const known = this.#known.get(schema);
    if (known) return known;
    const isInside = [...allInPlace(schema)].some((each) => this.#pending.has(each));
    if (isInside || this.#pending.size > DEEPEST) return endless(schema);
    const size = sizeOfClaim(this.#claim(schema));
    this.#known.set(schema, size);
    return size;
  }

  #claim(schema: Schema): Claim {
    const known = this.#claims.get(schema);
    if (known) return known;
    // In place of itself a schema stands only in a catalog that was found wrong.
    if (this.#pending.has(schema)) return anything;
    this.#pending.add(schema);
    const claim = this.#parts(schema).reduce(both);
    this.#pending.delete(schema);
    this.#claims.set(schema, claim);
    return claim;
  }

  /** `not` says nothing of sizes. */
  #parts(schema: Schema): readonly Claim[] {
    const { reference, allOf = [], anyOf, oneOf, dependentSchemas = [] } = schema;
    const claims = [this.#own(schema)];
    if (reference) claims.push(this.#claim(reference.target));
    for (const part of allOf) claims.push(this.#claim(part));
    if (oneOf)
      claims.push(
        either(
          oneOf.map((part) => this.#claim(part)),
          largest,
        ),
      );
    if (anyOf)
      claims.push(
        either(
          anyOf.map((part) => this.#claim(part)),
          areExclusive(anyOf) ? largest : total,
        ),
      );
    for (const part of dependentSchemas) claims.push(either([anything, this.#claim(part.schema)], largest));
    if (schema.if) claims.push(this.#conditional(schema.if, schema));
    return claims;
  }

  #conditional(condition: Schema, { then, else: otherwise }: Schema): Claim {
    const met = both(this.#claim(condition), then ? this.#claim(then) : anything);
    return either([met, otherwise ? this.#claim(otherwise) : anything], largest);
  }

  #own(schema: Schema): Claim {
    const listed = schema.const ? [schema.const.value] : schema.enum?.value;
    if (listed) return claimOf(listed);
    return {
      kinds: kindsOf(schema),
      string: longestString(schema),
      binary: schema.maxBytes ? { most: schema.maxBytes.value } : open("maxBytes"),
      array: this.#array(schema),
      object: this.#object(schema),
    };
  }

  #array(schema: Schema): ArrayClaim {
    const { prefixItems = [], items, maxItems } = schema;
    const rest = items ?? unevaluatedItems(schema);
    const ends = items?.never ? prefixItems.length : Number.POSITIVE_INFINITY;
    const first = prefixItems.map((item, index) => this.#part(item, `[${index}]`));
    return {
      first: total(rest ? first : [...first, this.#contained(schema)]),
      covered: prefixItems.length,
      others: rest ? this.#part(rest, "[]") : nothing,
      isComplete: rest !== undefined,
      most: Math.min(maxItems?.value ?? Number.POSITIVE_INFINITY, ends),
    };
  }

  /** All that is known of items that are declared nowhere else. */
  #contained({ contains, maxContains, maxItems }: Schema): Size {
    const most = maxContains?.value ?? maxItems?.value ?? Number.POSITIVE_INFINITY;
    return contains ? repeated(this.#part(contains, "[]"), most, "maxItems") : nothing;
  }

  #object(schema: Schema): ObjectClaim {
    const { properties, patternProperties = [], maxProperties } = schema;
    const rest = schema.additionalProperties ?? schema.unevaluatedProperties;
    const others = [...patternProperties.map((each) => each.schema), ...(rest ? [rest] : [])];
    return {
      members: total((properties ?? []).map((each) => this.#property(each))),
      others: this.#otherProperty(others, schema),
      isClosed: rest !== undefined || (properties !== undefined && !this.#keepsUnknown),
      most: maxProperties?.value ?? Number.POSITIVE_INFINITY,
    };
  }

  #property({ name, schema }: Property): Size {
    return schema.never ? nothing : total([textOf(keyText(name)), this.#part(schema, `.${name}`)]);
  }

  /** Of any key. */
  #otherProperty(schemas: readonly Schema[], { propertyNames }: Schema): Size {
    const values = schemas.filter(({ never }) => !never).map((each) => this.#part(each, "[key]"));
    if (values.length === 0) return nothing;
    const { text } = sizeOfClaim(textOnly(propertyNames ? this.#claim(propertyNames) : anything));
    const key = text.gap ? open("propertyNames") : text;
    return total([...values, { ...nothing, text: key }, textOf(COLON)]);
  }

  /** An item or a property's value, and the comma after it. */
  #part(schema: Schema, step: string): Size {
    return schema.never ? nothing : total([inside(this.of(schema), step), textOf(1)]);
  }
}

const COLON = 1;

/** Schemas inside schemas; beyond, a schema counts as endless. */
const DEEPEST = 300;

function endless(schema: Schema): Size {
  const holdsBinary = [...reachable([schema])].some(({ type }) => type?.value.includes("binary"));
  const text = open("recursion");
  return holdsBinary ? { text, attachments: Number.POSITIVE_INFINITY, attached: text } : { ...nothing, text };
}

/** Items that `contains` counts are evaluated too, and nothing is said of what is in them. */
function unevaluatedItems(schema: Schema): Schema | undefined {
  const counts = [...allInPlace(schema)].some(({ contains }) => contains);
  return counts ? undefined : schema.unevaluatedItems;
}

function kindsOf({ never, type }: Schema): ReadonlySet<Kind> | undefined {
  if (never) return new Set();
  return type && new Set(type.value.map((each) => (each === "integer" ? "number" : each)));
}

/** Of one of these values. */
function claimOf(values: readonly Json[]): Claim {
  const longest = (kind: Kind): Size => {
    return textOf(Math.max(0, ...values.filter((value) => kindOf(value) === kind).map(jsonText)));
  };
  return {
    ...anything,
    kinds: new Set(values.map(kindOf)),
    string: longest("string").text,
    array: { first: longest("array"), covered: 0, others: nothing, isComplete: true, most: 0 },
    object: { members: longest("object"), others: nothing, isClosed: true, most: 0 },
  };
}

function kindOf(value: Json): Kind {
  const type = typeOfValue(value);
  return type === "integer" ? "number" : type;
}
