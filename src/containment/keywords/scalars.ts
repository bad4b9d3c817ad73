/** Keywords of numbers, strings and binary data. */

import type { Schema } from "../../schema/model.js";
import { type Assertion, type Fact, type Formula, fact } from "../formula.js";

export function numberAssertions(schema: Schema): readonly Assertion[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const atLeast = (value: number, isExclusive: boolean): Formula => fact({ kind: "at-least", value, isExclusive });
  const atMost = (value: number, isExclusive: boolean): Formula => fact({ kind: "at-most", value, isExclusive });
  const asked: Assertion[] = [];
  if (minimum) asked.push({ holds: atLeast(minimum.value, false), fails: atMost(minimum.value, true) });
  if (maximum) asked.push({ holds: atMost(maximum.value, false), fails: atLeast(maximum.value, true) });
  if (exclusiveMinimum)
    asked.push({ holds: atLeast(exclusiveMinimum.value, true), fails: atMost(exclusiveMinimum.value, false) });
  if (exclusiveMaximum)
    asked.push({ holds: atMost(exclusiveMaximum.value, true), fails: atLeast(exclusiveMaximum.value, false) });
  if (multipleOf) asked.push(eitherWay((holds) => ({ kind: "multiple", of: multipleOf.value, holds })));
  return asked;
}

export function stringAssertions({ minLength, maxLength, pattern, format }: Schema): readonly Assertion[] {
  const asked = sizeAssertions(minLength?.value, maxLength?.value);
  if (pattern) asked.push(eitherWay((holds) => ({ kind: "pattern", pattern: pattern.value, holds })));
  if (format) asked.push(eitherWay((holds) => ({ kind: "format", format: format.value, holds })));
  return asked;
}

export function binaryAssertions({ maxBytes }: Schema): readonly Assertion[] {
  return sizeAssertions(undefined, maxBytes?.value);
}

export function sizeAssertions(least: number | undefined, most: number | undefined): Assertion[] {
  const atLeast = (size: number): Formula => fact({ kind: "least", size });
  const atMost = (size: number): Formula => fact({ kind: "most", size });
  const asked: Assertion[] = [];
  if (least !== undefined) asked.push({ holds: atLeast(least), fails: atMost(least - 1) });
  if (most !== undefined) asked.push({ holds: atMost(most), fails: atLeast(most + 1) });
  return asked;
}

function eitherWay(of: (holds: boolean) => Fact): Assertion {
  return { holds: fact(of(true)), fails: fact(of(false)) };
}
