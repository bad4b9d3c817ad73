/** Finds many values that a schema may accept, each time other ones: whether it does is for a judge to say. */

import type { Schema } from "../../../src/schema/model.js";
import type { Random } from "../../hostile/random.js";
import { sampleOf } from "./sample.js";

/** Deeper than this, the plainest value that is found. */
const MOST_DEPTH = 5;

/** A value that is of the schema, or nearly. */
export function variantOf(schema: Schema, random: Random): unknown {
  return new Variants(random).of(schema, 0);
}

const SCALARS = { string: ["", "a", "text"], integer: [0, 1, 12], number: [0.5, -1], boolean: [true, false] } as const;

class Variants {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  of(schema: Schema, depth: number): unknown {
    if (schema.const) return schema.const.value;
    if (schema.enum && schema.enum.value.length > 0) return this.#random.pick(schema.enum.value);
    if (depth > MOST_DEPTH) return sampleOf(schema);
    return joined([this.#own(schema, depth), ...this.#parts(schema).map((each) => this.of(each, depth + 1))]);
  }

  /** Schemas that the same value should satisfy: of choices one, of conditions one side. */
  #parts(schema: Schema): readonly Schema[] {
    const { reference, allOf = [], anyOf = [], oneOf = [], if: condition, then, else: otherwise } = schema;
    const parts = [...(reference ? [reference.target] : []), ...allOf];
    for (const branches of [anyOf, oneOf]) if (branches.length > 0) parts.push(this.#random.pick(branches));
    if (!condition) return parts;
    const side = this.#isLikely() ? [condition, then] : [otherwise];
    return [...parts, ...side.filter((each) => each !== undefined)];
  }

  #own(schema: Schema, depth: number): unknown {
    const plain = sampleOf(schema);
    const types = schema.type?.value ?? [];
    const type = types.length > 0 ? this.#random.pick(types) : undefined;
    if (type === "object" || schema.properties || schema.dependentSchemas) return this.#object(schema, depth);
    if (type === "array") return this.#array(schema, depth);
    if (type === undefined || type === "null" || type === "binary" || this.#isLikely()) return plain;
    return this.#random.pick<unknown>(SCALARS[type]);
  }

  #array({ prefixItems = [], items, contains, minItems, maxItems }: Schema, depth: number): unknown {
    const least = minItems?.value ?? 0;
    const most = Math.min(maxItems?.value ?? Infinity, least + prefixItems.length + 2);
    const length = least + this.#random.below(most - least + 1);
    return Array.from({ length }, (_, index) => {
      const schema = prefixItems[index] ?? (contains && this.#isLikely() ? contains : items);
      return schema ? this.of(schema, depth + 1) : index;
    });
  }

  #object(schema: Schema, depth: number): unknown {
    const { properties = [], dependentRequired = [], dependentSchemas = [], additionalProperties } = schema;
    const names = new Set(schema.required?.value.map(({ value }) => value));
    for (const { name } of properties) if (this.#isLikely()) names.add(name);
    for (const { name } of [...dependentRequired, ...dependentSchemas]) if (this.#isLikely()) names.add(name);
    for (const { name, required } of dependentRequired) {
      if (names.has(name)) for (const { value } of required) names.add(value);
    }
    if (!this.#isLikely()) names.add(this.#random.pick(["x", "x-a", "other", "n-1"]));
    const values = [...names].map((name): [string, unknown] => {
      const own = properties.find((each) => each.name === name)?.schema ?? additionalProperties;
      return [name, own ? this.of(own, depth + 1) : "text"];
    });
    const met = dependentSchemas.filter(({ name }) => names.has(name));
    const entries = values.filter(([, value]) => value !== undefined);
    return joined([Object.fromEntries(entries), ...met.map((each) => this.of(each.schema, depth + 1))]);
  }

  #isLikely(): boolean {
    return this.#random.next() < 0.7;
  }
}

/** Objects as one, the last one's properties first; of anything else the last. */
function joined(values: readonly unknown[]): unknown {
  const found = values.filter((value) => value !== undefined);
  const objects = found.filter((value) => typeof value === "object" && value !== null && !isListLike(value));
  if (objects.length === 0) return found.at(-1);
  return Object.fromEntries(objects.flatMap((value) => Object.entries(value ?? {})));
}

function isListLike(value: object): boolean {
  return Array.isArray(value) || value instanceof Uint8Array;
}
