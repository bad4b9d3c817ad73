/** Assertions on numbers, strings and binary, with the words that explain them. */

import { type Code, ts } from "../../../code/code.js";
import { literal, regexp } from "../../../code/literals.js";
import type { Schema } from "../../../schema/model.js";
import type { Place } from "./place.js";
import { all, atom, call, longAtom, some, type Test } from "./test.js";
import type { Writer } from "./writer.js";

/** What has to hold, and how a refusal says so. */
export interface Assertion {
  readonly holds: Test;
  readonly rule: string;
  readonly expected: string;
}

export function numberAssertions(writer: Writer, schema: Schema, place: Place): readonly Assertion[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const found: Assertion[] = [];
  const bound = (rule: string, words: string, limit: number, [yes, no]: readonly [Code, Code]): void => {
    const holds = atom(
      place,
      (value) => ts`${value} ${yes} ${literal(limit)}`,
      (value) => ts`${value} ${no} ${literal(limit)}`,
    );
    found.push({ holds, rule, expected: `${words} ${limit}` });
  };
  if (minimum) bound("minimum", "at least", minimum.value, [ts`>=`, ts`<`]);
  if (maximum) bound("maximum", "at most", maximum.value, [ts`<=`, ts`>`]);
  if (exclusiveMinimum) bound("exclusiveMinimum", "more than", exclusiveMinimum.value, [ts`>`, ts`<=`]);
  if (exclusiveMaximum) bound("exclusiveMaximum", "less than", exclusiveMaximum.value, [ts`<`, ts`>=`]);
  if (multipleOf) {
    const isMultipleOf = writer.file.runtime("multiples", "isMultipleOf");
    const holds = call(place, (value) => ts`${isMultipleOf}(${value}, ${literal(multipleOf.value)})`);
    found.push({ holds, rule: "multipleOf", expected: `a multiple of ${multipleOf.value}` });
  }
  return found;
}

const FORMATS: ReadonlyMap<string, readonly [check: string, words: string]> = new Map([
  ["uuid", ["isUuid", "uuid"]],
  ["date-time", ["isDateTime", "datetime"]],
  ["date", ["isDate", "date"]],
  ["time", ["isTime", "time"]],
  ["duration", ["isDuration", "duration"]],
  ["email", ["isEmail", "email"]],
  ["uri", ["isUri", "uri"]],
  ["hostname", ["isHostname", "hostname"]],
  ["ipv4", ["isIpv4", "ipv4"]],
  ["ipv6", ["isIpv6", "ipv6"]],
]);

export function stringAssertions(writer: Writer, schema: Schema, place: Place): readonly Assertion[] {
  const { minLength, maxLength, pattern, format } = schema;
  const found: Assertion[] = [];
  if (minLength && minLength.value > 0) {
    const expected = `at least ${counted(minLength.value, "character")}`;
    found.push({ holds: hasAtLeast(writer, place, minLength.value), rule: "minLength", expected });
  }
  if (maxLength) {
    const expected = `at most ${counted(maxLength.value, "character")}`;
    found.push({ holds: hasAtMost(writer, place, maxLength.value), rule: "maxLength", expected });
  }
  if (pattern) {
    const constant = patternConstant(writer, pattern.value, place.local);
    const holds = call(place, (value) => ts`${constant}.test(${value})`);
    found.push({ holds, rule: "pattern", expected: `text that matches ${String(new RegExp(pattern.value, "u"))}` });
  }
  const [check, words] = (format && FORMATS.get(format.value)) ?? [];
  if (check !== undefined && words !== undefined) {
    const isFormat = writer.file.runtime("formats", check);
    found.push({ holds: call(place, (value) => ts`${isFormat}(${value})`), rule: "format", expected: words });
  }
  return found;
}

export function binaryAssertions({ maxBytes }: Schema, place: Place): readonly Assertion[] {
  if (!maxBytes) return [];
  const limit = literal(maxBytes.value);
  const holds = atom(
    place,
    (value) => ts`${value}.byteLength <= ${limit}`,
    (value) => ts`${value}.byteLength > ${limit}`,
  );
  return [{ holds, rule: "maxBytes", expected: `at most ${counted(maxBytes.value, "byte")}` }];
}

/** A regular expression, made once when the module loads. Called after its place, or the type where that is the whole value. */
export function patternConstant(writer: Writer, pattern: string, hint: string): Code {
  const base = hint === "value" ? writer.unit.base : hint;
  return writer.file.shared(`pattern ${pattern}`, () => {
    return writer.file.constant(writer.unit, `${base}Pattern`, (constant) => {
      return ts`const ${constant} = ${regexp(pattern, "u")};`;
    });
  });
}

/** Code points are at most as many as UTF-16 units and at least half as many, so most strings need no counting. */
function hasAtLeast(writer: Writer, place: Place, least: number): Test {
  const enough = lengthIs(place, [ts`>=`, ts`<`], least);
  if (least === 1) return enough;
  const surely = lengthIs(place, [ts`>=`, ts`<`], 2 * least - 1);
  return all([enough, some([surely, counts(writer, place, [ts`>=`, ts`<`], least)])]);
}

function hasAtMost(writer: Writer, place: Place, most: number): Test {
  const surely = lengthIs(place, [ts`<=`, ts`>`], most);
  if (most === 0) return surely;
  const possible = lengthIs(place, [ts`<=`, ts`>`], 2 * most);
  return some([surely, all([possible, counts(writer, place, [ts`<=`, ts`>`], most)])]);
}

type Comparison = readonly [yes: Code, no: Code];

function lengthIs(place: Place, [yes, no]: Comparison, limit: number): Test {
  return atom(
    place,
    (value) => ts`${value}.length ${yes} ${literal(limit)}`,
    (value) => ts`${value}.length ${no} ${literal(limit)}`,
  );
}

function counts(writer: Writer, place: Place, [yes, no]: Comparison, limit: number): Test {
  const codePoints = writer.file.runtime("checks", "codePoints");
  return longAtom(
    place,
    (value) => ts`${codePoints}(${value}) ${yes} ${literal(limit)}`,
    (value) => ts`${codePoints}(${value}) ${no} ${literal(limit)}`,
  );
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** How many items or properties there are, by an expression. */
export function countTests(place: Place, count: (value: Code) => Code, limits: Limits): readonly Assertion[] {
  const { least, most, noun, rules } = limits;
  const found: Assertion[] = [];
  const limit = (value: number, [yes, no]: Comparison, rule: string, expected: string): void => {
    const holds = atom(
      place,
      (code) => ts`${count(code)} ${yes} ${literal(value)}`,
      (code) => ts`${count(code)} ${no} ${literal(value)}`,
    );
    found.push({ holds, rule, expected });
  };
  if (least !== undefined && least === most) {
    limit(least, [ts`===`, ts`!==`], rules[0], counted(least, noun));
    return found;
  }
  if (least !== undefined && least > 0) limit(least, [ts`>=`, ts`<`], rules[0], `at least ${counted(least, noun)}`);
  if (most !== undefined) limit(most, [ts`<=`, ts`>`], rules[1], `at most ${counted(most, noun)}`);
  return found;
}

export interface Limits {
  readonly least: number | undefined;
  readonly most: number | undefined;
  readonly noun: string;
  readonly rules: readonly [least: string, most: string];
}
