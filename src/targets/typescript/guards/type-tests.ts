/** Tests for types and for listed values. */

import { ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import type { Json, Schema } from "../../../schema/model.js";
import type { Place } from "./place.js";
import { all, atom, call, some, type Test } from "./test.js";
import { typeOfJson, type ValueType } from "./value-types.js";
import type { Writer } from "./writer.js";

/** A type as a test tells it. */
export type Kind = ValueType | "integer";

export function kindOf({ type }: Schema, of: ValueType): Kind {
  const isInteger = of === "number" && type?.value.includes("integer") === true && !type.value.includes("number");
  return isInteger ? "integer" : of;
}

/** Whether the value is of the type. Infinity is no number that JSON has. */
export function typeTest(writer: Writer, place: Place, kind: Kind): Test {
  if (kind === "number") return call(place, (value) => ts`Number.isFinite(${value})`);
  if (kind === "integer") return call(place, (value) => ts`Number.isInteger(${value})`);
  return narrowingTest(writer, place, kind);
}

/** The same for TypeScript's eyes. */
export function narrowingTest(writer: Writer, place: Place, kind: Kind): Test {
  switch (kind) {
    case "null":
      return atom(
        place,
        (value) => ts`${value} === null`,
        (value) => ts`${value} !== null`,
      );
    case "array":
      return call(place, (value) => ts`Array.isArray(${value})`);
    case "object": {
      const isObject = writer.file.runtime("checks", "isObject");
      return call(place, (value) => ts`${isObject}(${value})`);
    }
    case "binary": {
      const isBinary = writer.file.runtime("checks", "isBinary");
      return call(place, (value) => ts`${isBinary}(${value})`);
    }
    case "string":
    case "boolean":
      return typeOfIs(place, kind);
    case "number":
    case "integer":
      return all([typeOfIs(place, "number"), typeTest(writer, place, kind)]);
    default:
      return kind satisfies never;
  }
}

function typeOfIs(place: Place, type: "string" | "boolean" | "number"): Test {
  return atom(
    place,
    (value) => ts`typeof ${value} === ${literal(type)}`,
    (value) => ts`typeof ${value} !== ${literal(type)}`,
  );
}

/** More than this are looked up in a set. */
const MOST_COMPARISONS = 8;

export function isOneOf(writer: Writer, values: readonly Json[], place: Place): Test {
  const possible = values.filter((value) => place.types.has(typeOfJson(value)));
  const plain = possible.filter((value) => value === null || typeof value !== "object");
  const deep = possible.filter((value) => value !== null && typeof value === "object");
  const equal = deep.map((value) => {
    const equals = writer.file.runtime("equality", "equals");
    return call(place, (code) => ts`${equals}(${code}, ${literal(value)})`);
  });
  if (plain.length > MOST_COMPARISONS) {
    const set = writer.file.constant(writer.unit, `${writer.unit.base}Values`, (constant) => {
      return ts`const ${constant}: ReadonlySet<unknown> = new Set(${literal(plain)});`;
    });
    return some([call(place, (value) => ts`${set}.has(${value})`), ...equal]);
  }
  return some([...plain.map((value) => isValue(place, value)), ...equal]);
}

function isValue(place: Place, expected: Json): Test {
  return atom(
    place,
    (value) => ts`${value} === ${literal(expected)}`,
    (value) => ts`${value} !== ${literal(expected)}`,
  );
}
