/** How far a value can reach: into depths that nothing bounds, and to binary. */

import type { UnknownProperties } from "../../../catalog/model.js";
import type { Schema } from "../../../schema/model.js";
import { acceptsType, children, inPlace } from "../../../schema/shape.js";
import { isClosing } from "./holdings.js";

export class Reach {
  readonly #open: Held;
  readonly #binary: Held;

  /** `isCyclic`: whether values of a schema can hold others of their own kind. */
  constructor(schemas: ReadonlySet<Schema>, mode: UnknownProperties, isCyclic: (schema: Schema) => boolean) {
    const isOpen = (place: Schema): boolean =>
      isCyclic(place) ||
      (acceptsType(place, "object") && (mode === "keep" || !allParts(place, isClosing))) ||
      (acceptsType(place, "array") && !allParts(place, ({ items }) => items !== undefined));
    this.#open = new Held(schemas, isOpen);
    this.#binary = new Held(schemas, (place) => acceptsType(place, "binary"));
  }

  /** Whether a value can hold others that no schema describes, or more and more of its own kind. */
  isOpenDeep(schema: Schema): boolean {
    return this.#open.isAnywhereIn(schema);
  }

  mayHoldBinary(schema: Schema): boolean {
    return this.#binary.isAnywhereIn(schema);
  }
}

/** Which schemas' values are of a kind, or hold something that is. Found once for a whole catalog. */
class Held {
  readonly #is: (place: Schema) => boolean;
  readonly #holding: ReadonlySet<Schema>;

  constructor(schemas: ReadonlySet<Schema>, is: (place: Schema) => boolean) {
    this.#is = is;
    const around = new Map<Schema, Schema[]>();
    const holding = new Set<Schema>();
    for (const schema of schemas) {
      const inside = insideOf(schema);
      if (inside.some(is)) holding.add(schema);
      for (const each of [...inside, ...inPlace(schema)]) {
        const known = around.get(each);
        if (known) known.push(schema);
        else around.set(each, [schema]);
      }
    }
    for (const schema of holding) for (const each of around.get(schema) ?? []) holding.add(each);
    this.#holding = holding;
  }

  isAnywhereIn(schema: Schema): boolean {
    return this.#is(schema) || this.#holding.has(schema);
  }
}

/** Whether `says` holds for what applies to every value of the schema. */
function allParts(schema: Schema, says: (part: Schema) => boolean): boolean {
  if (says(schema) || schema.const || schema.enum) return true;
  if (schema.reference && allParts(schema.reference.target, says)) return true;
  if (schema.allOf?.some((part) => allParts(part, says))) return true;
  const containing = (branch: Schema): boolean => acceptsType(branch, "object") || acceptsType(branch, "array");
  return [schema.anyOf, schema.oneOf].some((branches) => {
    return branches?.filter(containing).every((branch) => allParts(branch, says)) ?? false;
  });
}

function insideOf(schema: Schema): readonly Schema[] {
  return [...children(schema)].flatMap(({ keyword, schema: inside }) => {
    switch (keyword) {
      case "items":
      case "contains":
      case "unevaluatedItems":
      case "unevaluatedProperties":
      case "prefixItems":
      case "properties":
      case "patternProperties":
      case "additionalProperties":
        return [inside];
      case "allOf":
      case "anyOf":
      case "oneOf":
      case "not":
      case "if":
      case "then":
      case "else":
      case "dependentSchemas":
      case "propertyNames":
        return [];
      default:
        return keyword satisfies never;
    }
  });
}
