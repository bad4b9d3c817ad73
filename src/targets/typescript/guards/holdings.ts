/** Holdings: which schemas, anywhere inside, name properties, and so can meet properties that they do not name. */

import type { Schema } from "../../../schema/model.js";
import { children } from "../../../schema/shape.js";

export class Holdings {
  readonly #talking: ReadonlySet<Schema>;
  readonly #extras: ReadonlySet<Schema>;

  constructor(schemas: ReadonlySet<Schema>) {
    const parents = parentsOf(schemas);
    this.#talking = spread([...schemas].filter(namesProperties), parents);
    this.#extras = spread([...schemas].filter(isClosing), parents);
  }

  /** Whether there can be something to take away from a value of the schema. */
  hasExtras(schema: Schema): boolean {
    return this.#extras.has(schema);
  }

  /** Whether the schema says anything about properties, of its own value or deeper ones. */
  talks(schema: Schema): boolean {
    return this.#talking.has(schema);
  }
}

function namesProperties({ properties, patternProperties, additionalProperties, ...rest }: Schema): boolean {
  return Boolean(properties ?? patternProperties ?? additionalProperties ?? rest.unevaluatedProperties);
}

/** Whether an object of the schema holds what `properties` names and nothing else. */
export function isClosing(schema: Schema): boolean {
  const { properties, additionalProperties, unevaluatedProperties } = schema;
  return !isOpening(schema) && Boolean(properties ?? additionalProperties ?? unevaluatedProperties);
}

/** Whether every property of an object is one that the schema is about. */
export function isOpening({ additionalProperties, unevaluatedProperties }: Schema): boolean {
  const rest = additionalProperties ?? unevaluatedProperties;
  return rest !== undefined && !rest.never;
}

/** From each schema to those whose values hold values of it, or are such values. */
function parentsOf(schemas: ReadonlySet<Schema>): ReadonlyMap<Schema, readonly Schema[]> {
  const parents = new Map<Schema, Schema[]>();
  const add = (child: Schema, parent: Schema): void => {
    const known = parents.get(child);
    if (known) known.push(parent);
    else parents.set(child, [parent]);
  };
  for (const schema of schemas) {
    for (const { keyword, schema: child } of children(schema)) {
      if (keyword !== "not" && keyword !== "propertyNames" && keyword !== "contains") add(child, schema);
    }
    if (schema.reference) add(schema.reference.target, schema);
  }
  return parents;
}

function spread(from: readonly Schema[], parents: ReadonlyMap<Schema, readonly Schema[]>): ReadonlySet<Schema> {
  const reached = new Set(from);
  for (const schema of reached) for (const parent of parents.get(schema) ?? []) reached.add(parent);
  return reached;
}
