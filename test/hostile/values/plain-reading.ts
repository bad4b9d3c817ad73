/** What the guards of a schema have to say, as the interpreter and the plain rule of unknown properties have it. */

import type { Catalog } from "../../../src/catalog/model.js";
import { evaluate } from "../../../src/schema/evaluate.js";
import type { Schema } from "../../../src/schema/model.js";
import { withoutUnknown } from "../../support/guards/unknown-properties.js";
import { isPlain, isSame } from "./same.js";

/** Where values are deeper, guards of recursive types and the interpreter each have a limit of their own. */
const MOST_LEVELS = 95;

/** Absent for what no reading is asked of. */
export type Reading = (value: unknown) => boolean | undefined;

export function plainReading(schema: Schema, { unknownProperties }: Catalog): Reading {
  return (value) => {
    if (!isReadable(value, MOST_LEVELS)) return undefined;
    if (evaluate(schema, value).length > 0) return false;
    return unknownProperties !== "reject" || isSame(withoutAbsent(withoutUnknown(schema, value)), withoutAbsent(value));
  };
}

/** A copy in which a property that is undefined is absent. */
function withoutAbsent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAbsent);
  if (!isPlain(value)) return value;
  const present = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(present.map(([key, each]) => [key, withoutAbsent(each)]));
}

/** JSON and binary; a property that is undefined is absent. */
function isReadable(value: unknown, levels: number): boolean {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return Number.isFinite(value);
    case "object":
      if (value === null || value instanceof Uint8Array) return true;
      if (!isPlain(value) || levels === 0 || (Array.isArray(value) && !isDense(value))) return false;
      return Object.values(value).every((each) => each === undefined || isReadable(each, levels - 1));
    default:
      return false;
  }
}

/** Nothing but items, and all of them. */
function isDense(array: readonly unknown[]): boolean {
  return Object.keys(array).length === array.length && !array.includes(undefined);
}
