/** Accepting arrays. */

import { ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import type { Schema } from "../../../schema/model.js";
import { accept } from "./accept.js";
import { acceptBranch } from "./accept-choices.js";
import { type Assertion, countTests } from "./accept-scalar.js";
import type { Place } from "./place.js";
import { type Count, type Step, testing, when } from "./step.js";
import { all, atom, call, fact, type Test } from "./test.js";
import type { Writer } from "./writer.js";

export function acceptArray(writer: Writer, schema: Schema, place: Place): readonly Step[] {
  const steps: Step[] = lengthAssertions(schema, place).map(({ holds }) => testing(holds));
  const first = schema.prefixItems ?? [];
  const certain = schema.minItems?.value ?? 0;
  first.forEach((itemSchema, index) => {
    const item = itemAt(writer, place, index);
    const own: Step = { kind: "place", place: item, steps: accept(writer, itemSchema, item) };
    steps.push(index < certain ? own : when(isLongerThan(place, index), [own]));
  });
  if (schema.items && !schema.items.never) steps.push(acceptItems(writer, schema.items, place, first.length));
  const count = countContained(writer, schema, place);
  if (count) steps.push({ kind: "count", ...count }, { kind: "test", test: isCounted(count) });
  return [...steps, ...uniqueAssertions(writer, schema, place).map(({ holds }) => testing(holds))];
}

/** The count that `contains` asks for, where it asks for any. */
export function countContained(writer: Writer, schema: Schema, array: Place): Count | undefined {
  const { contains, minContains, maxContains } = schema;
  const least = minContains?.value ?? 1;
  const most = maxContains?.value;
  if (!contains || (least <= 0 && most === undefined)) return undefined;
  const index = writer.scope.index();
  const item = array.item(writer.scope.local(singular(array.local)), (code) => ts`${code}[${name(index)}]`);
  const test = acceptBranch(writer.plain, contains, item, "Contains");
  return { array, index, item, test, matching: writer.scope.local("matching"), least, most };
}

/** What can be said of an array as a whole. */
export function arrayAssertions(writer: Writer, schema: Schema, place: Place): readonly Assertion[] {
  return [...lengthAssertions(schema, place), ...uniqueAssertions(writer, schema, place)];
}

function lengthAssertions(schema: Schema, place: Place): readonly Assertion[] {
  const closedAt = schema.items?.never ? (schema.prefixItems?.length ?? 0) : Number.POSITIVE_INFINITY;
  const most = Math.min(closedAt, schema.maxItems?.value ?? Number.POSITIVE_INFINITY);
  return countTests(place, (value) => ts`${value}.length`, {
    least: schema.minItems?.value,
    most: most === Number.POSITIVE_INFINITY ? undefined : most,
    noun: "item",
    rules: ["minItems", "maxItems"],
  });
}

/** Asked last, for it takes the longest. */
function uniqueAssertions(writer: Writer, schema: Schema, place: Place): readonly Assertion[] {
  if (!schema.uniqueItems?.value) return [];
  const areUnique = writer.file.runtime("equality", "areUnique");
  const holds = call(place, (value) => ts`${areUnique}(${value})`);
  return [{ holds, rule: "uniqueItems", expected: "items that differ from each other" }];
}

function isCounted({ matching, least, most }: Count): Test {
  const count = name(matching);
  const enough = least > 0 ? [fact(ts`${count} >= ${literal(least)}`, ts`${count} < ${literal(least)}`)] : [];
  const few = most === undefined ? [] : [fact(ts`${count} <= ${literal(most)}`, ts`${count} > ${literal(most)}`)];
  return all([...enough, ...few]);
}

export function itemAt(writer: Writer, array: Place, index: number): Place {
  const local = writer.scope.local(`${array.local}-item-${index + 1}`);
  return array.item(local, (code) => ts`${code}[${literal(index)}]`);
}

export function isLongerThan(array: Place, index: number): Test {
  return atom(
    array,
    (value) => ts`${value}.length > ${literal(index)}`,
    (value) => ts`${value}.length <= ${literal(index)}`,
  );
}

function acceptItems(writer: Writer, schema: Schema, array: Place, from: number): Step {
  const index = writer.scope.index();
  const item = array.item(writer.scope.local(singular(array.local)), (code) => ts`${code}[${name(index)}]`);
  return { kind: "items", array, index, from, item, steps: accept(writer, schema, item) };
}

/** `tags` → `tag` */
export function singular(word: string): string {
  return /[^s]s$/.test(word) ? word.slice(0, -1) : `${word}-item`;
}
