/** Finds a value that a schema accepts: always the same one, and as plain as can be. */

import { evaluate } from "../../../src/schema/evaluate.js";
import type { JsonType, Schema } from "../../../src/schema/model.js";
import { acceptsType, resolved } from "../../../src/schema/shape.js";

/** A value of the schema, or undefined where none is found: patterns and odd combinations can hide the few there are. */
export function sampleOf(schema: Schema): unknown {
  return new Search().find(schema);
}

/** Each value alone, then with what each of the parts asks for, then with what all of them do. */
function* withParts(values: Iterable<unknown>, parts: readonly unknown[]): Generator<unknown> {
  for (const value of values) {
    yield value;
    for (const part of parts) yield merged([part, value]);
    yield merged([...parts, value]);
  }
}

const TYPES = ["string", "integer", "number", "boolean", "object", "array", "null", "binary"] as const;

class Search {
  /** Also of what is being searched, for which nothing is found yet: this is where recursive types end. */
  readonly #known = new Map<Schema, unknown>();

  find(reference: Schema): unknown {
    const schema = resolved(reference);
    if (this.#known.has(schema)) return this.#known.get(schema);
    this.#known.set(schema, undefined);
    for (const candidate of this.#candidates(schema)) {
      if (candidate === undefined || evaluate(schema, candidate).length > 0) continue;
      this.#known.set(schema, candidate);
      return candidate;
    }
    return undefined;
  }

  /** What the author offers, then what a part of the schema would accept, then the plainest value of each type. */
  *#candidates(schema: Schema): Generator<unknown> {
    const { annotations, reference, allOf = [], anyOf = [], oneOf = [] } = schema;
    for (const { value } of annotations.examples ?? []) yield value;
    if (annotations.default) yield annotations.default.value;
    if (schema.const) yield schema.const.value;
    yield* schema.enum?.value ?? [];
    const conditional = [schema.if, schema.then, schema.else].filter((part) => part !== undefined);
    const required = [...(reference ? [reference.target] : []), ...allOf];
    const found = [...required, ...anyOf, ...oneOf, ...conditional].map((part) => this.find(part));
    yield merged(found);
    yield* found;
    for (const type of TYPES) if (acceptsType(schema, type)) yield* withParts(this.#ofType(schema, type), found);
  }

  *#ofType(schema: Schema, wanted: JsonType): Generator<unknown> {
    switch (wanted) {
      case "null":
        yield null;
        return;
      case "boolean":
        yield true;
        yield false;
        return;
      case "integer":
      case "number":
        yield* numbers(schema);
        return;
      case "string":
        yield* strings(schema);
        return;
      case "array":
        yield* this.#arrays(schema);
        return;
      case "object":
        yield* this.#objects(schema);
        return;
      case "binary":
        yield new Uint8Array();
        return;
      default:
        wanted satisfies never;
    }
  }

  /** As short as can be, with as many items as have to match `contains` first or last. */
  *#arrays(schema: Schema): Generator<readonly unknown[] | undefined> {
    const { prefixItems = [], contains, minContains } = schema;
    const wanted = contains ? Math.min(minContains?.value ?? 1, 1_000) : 0;
    yield this.#array(schema, { from: 0, to: wanted });
    yield this.#array(schema, { from: prefixItems.length, to: prefixItems.length + wanted });
  }

  #array(schema: Schema, matching: { from: number; to: number }): readonly unknown[] | undefined {
    const { prefixItems = [], items, unevaluatedItems, contains, minItems, uniqueItems } = schema;
    const least = matching.to > matching.from ? matching.to : 0;
    const length = Math.max(Math.min(minItems?.value ?? 0, 1_000), least);
    const values: unknown[] = [];
    for (let index = 0; index < length; index++) {
      const isMatching = index >= matching.from && index < matching.to;
      const own = prefixItems[index] ?? items ?? unevaluatedItems;
      const item = isMatching ? contains : own;
      const value = item ? this.find(item) : index;
      if (value === undefined) return undefined;
      values.push(uniqueItems?.value && typeof value === "number" ? value + index : value);
    }
    return values;
  }

  /** With what is required only; then, where more properties are asked for, with all. */
  *#objects(schema: Schema): Generator<object | undefined> {
    const { properties = [], additionalProperties, unevaluatedProperties, required, minProperties } = schema;
    const object = (names: readonly string[]): object | undefined => {
      const values = names.map((name): [string, unknown] => {
        const own = properties.find((property) => property.name === name)?.schema;
        const others = additionalProperties ?? (unevaluatedProperties?.never ? undefined : unevaluatedProperties);
        const judge = own ?? others;
        return [name, judge ? this.find(judge) : "text"];
      });
      return values.every(([, value]) => value !== undefined) ? Object.fromEntries(values) : undefined;
    };
    const least = withDependents(schema, required?.value.map(({ value }) => value) ?? []);
    yield object(least);
    const more = withDependents(schema, [...least, ...properties.map(({ name }) => name)]);
    yield object(more);
    const missing = Math.min((minProperties?.value ?? 0) - least.length, 100);
    if (missing > 0) yield object([...least, ...Array.from({ length: missing }, (_, index) => `key${index + 1}`)]);
  }
}

/** The names, and those that have to be there where these are. */
function withDependents({ dependentRequired = [] }: Schema, names: readonly string[]): readonly string[] {
  const all = new Set(names);
  for (const name of all)
    for (const each of dependentRequired) if (each.name === name) for (const { value } of each.required) all.add(value);
  return [...all];
}

function merged(values: readonly unknown[]): unknown {
  const objects = values.filter((value) => isObject(value));
  return objects.length > 1 ? Object.fromEntries(objects.flatMap((each) => Object.entries(each))) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}

function* numbers({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: Schema): Generator<number> {
  const step = multipleOf?.value ?? 1;
  yield* [0, 1];
  for (const bound of [minimum, exclusiveMinimum, maximum, exclusiveMaximum]) {
    if (!bound) continue;
    const { value } = bound;
    yield* [Math.ceil(value / step) * step, Math.floor(value / step) * step, value, value + step, value - step];
  }
  const [low, high] = [minimum ?? exclusiveMinimum, maximum ?? exclusiveMaximum];
  if (low && high) yield (low.value + high.value) / 2;
}

const OF_FORMAT: ReadonlyMap<string, string> = new Map([
  ["uuid", "3f0c1f5e-8d0a-4b57-9d1f-0c6f5a2b7e11"],
  ["date-time", "2024-01-31T12:00:00Z"],
  ["date", "2024-01-31"],
  ["time", "12:00:00Z"],
  ["duration", "PT1H"],
  ["email", "ada@example.com"],
  ["uri", "https://example.com/"],
  ["hostname", "example.com"],
  ["ipv4", "192.0.2.1"],
  ["ipv6", "2001:db8::1"],
]);

/** For patterns, what they mostly ask for. */
const TYPICAL = ["text", "a", "A", "1", "USD", "EN", "1234", "a-b", "a_b", "1.0.0", "#000000", "+4912345678", "12:00"];

function* strings({ format, minLength, maxLength }: Schema): Generator<string> {
  yield* [...OF_FORMAT].flatMap(([name, text]) => (name === format?.value ? [text] : []));
  yield* TYPICAL;
  const length = Math.min(Math.max(minLength?.value ?? 1, 0), maxLength?.value ?? 10_000, 10_000);
  for (const character of ["a", "A", "0"]) yield character.repeat(length);
}
