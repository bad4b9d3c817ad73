/** Which schemas say the same: each gets a number, and two have the same one where nothing could tell them apart. */

import type { Json, Schema } from "../schema/model.js";
import { assertionsOf, children, reachable, resolved } from "../schema/shape.js";

/** A schema as it stands: what it says itself, and the schemas that it says more with. */
interface Shape {
  readonly own: string;
  readonly parts: readonly Schema[];
}

export class Identity {
  readonly #numbers = new Map<Schema, number>();
  readonly #byText = new Map<string, number>();

  /** Takes in everything that can be reached, cycles and all: what is told apart is refined until nothing more is. */
  constructor(roots: Iterable<Schema>) {
    const shapes = new Map<Schema, Shape>();
    for (const schema of reachable(roots)) shapes.set(resolved(schema), shapeOf(resolved(schema)));
    let numbers = numbered(shapes, (shape) => shape.own);
    for (let before = 0; before !== countOf(numbers); ) {
      before = countOf(numbers);
      const known = numbers;
      numbers = numbered(shapes, (shape) => textOf(shape, (part) => known.get(resolved(part)) ?? 0));
    }
    for (const [schema, number] of numbers) this.#numbers.set(schema, number);
    for (const [schema, shape] of shapes)
      this.#byText.set(
        textOf(shape, (part) => this.of(part)),
        this.of(schema),
      );
  }

  /** The number of any schema, also of one that was made later from those that were taken in. */
  of(schema: Schema): number {
    const here = resolved(schema);
    const known = this.#numbers.get(here);
    if (known !== undefined) return known;
    const text = textOf(shapeOf(here), (part) => this.of(part));
    const number = this.#byText.get(text) ?? this.#byText.size;
    this.#byText.set(text, number);
    this.#numbers.set(here, number);
    return number;
  }
}

function numbered(shapes: ReadonlyMap<Schema, Shape>, text: (shape: Shape) => string): ReadonlyMap<Schema, number> {
  const numbers = new Map<string, number>();
  const result = new Map<Schema, number>();
  for (const [schema, shape] of shapes) {
    const key = text(shape);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    result.set(schema, number);
  }
  return result;
}

function countOf(numbers: ReadonlyMap<Schema, number>): number {
  return new Set(numbers.values()).size;
}

function textOf({ own, parts }: Shape, numberOf: (part: Schema) => number): string {
  return `${parts.map(numberOf).join(" ")} ${own}`;
}

function shapeOf(schema: Schema): Shape {
  const inside = [...children(schema)];
  const { never, reference, minContains, maxContains } = schema;
  // What belongs to `contains` is no assertion of its own.
  const own: Json[] = [never, reference !== undefined, minContains?.value ?? 1, maxContains?.value ?? null];
  for (const keyword of assertionsOf(schema)) own.push([keyword, plainValue(schema, keyword)]);
  for (const child of inside) own.push([child.keyword, "name" in child ? child.name : null]);
  return {
    own: JSON.stringify(own),
    parts: [...inside.map((child) => child.schema), ...(reference ? [reference.target] : [])],
  };
}

/** The value of a keyword that holds no schemas; those that do are told by what they hold. */
function plainValue(schema: Schema, keyword: ReturnType<typeof assertionsOf>[number]): Json {
  if (keyword === "required") return (schema.required?.value ?? []).map(({ value }) => value).sort();
  if (keyword === "dependentRequired")
    return (schema.dependentRequired ?? []).map(({ name, required }) => [name, ...required.map(({ value }) => value)]);
  const asked = schema[keyword];
  return asked && "value" in asked ? (asked.value as Json) : null;
}
