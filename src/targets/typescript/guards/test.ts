/** Tests: conditions on emitted values that can be printed as they are or negated. */

import { Code, group, indent, join, line, ts } from "../../../code/code.js";
import type { Place } from "./place.js";

export type Test =
  | { readonly kind: "atom"; readonly places: readonly Place[]; yes(): Code; no(): Code }
  | { readonly kind: "all" | "some"; readonly tests: readonly Test[] };

/** Holds for every value. */
export const always: Test = { kind: "all", tests: [] };

/** Holds for no value. */
export const never: Test = { kind: "some", tests: [] };

/** A condition on one place. */
export function atom(place: Place, yes: (value: Code) => Code, no: (value: Code) => Code): Test {
  return { kind: "atom", places: [place], yes: () => yes(place.code), no: () => no(place.code) };
}

/** A condition on something that is no place, such as a local. */
export function fact(yes: Code, no: Code): Test {
  return { kind: "atom", places: [], yes: () => yes, no: () => no };
}

/** A condition that names the place so often that it has to have a name. */
export function longAtom(place: Place, yes: (value: Code) => Code, no: (value: Code) => Code): Test {
  return { kind: "atom", places: [place, place], yes: () => yes(place.code), no: () => no(place.code) };
}

/** A call that answers yes or no. */
export function call(place: Place, write: (value: Code) => Code): Test {
  return atom(place, write, (value) => ts`!${write(value)}`);
}

export function all(tests: readonly Test[]): Test {
  return combined("all", tests);
}

export function some(tests: readonly Test[]): Test {
  return combined("some", tests);
}

function combined(kind: "all" | "some", tests: readonly Test[]): Test {
  const flat = tests.flatMap((test) => (test.kind === kind ? test.tests : [test]));
  const decided = flat.find((test) => test.kind !== "atom" && test.kind !== kind && test.tests.length === 0);
  const [only] = flat;
  return decided ?? (flat.length === 1 && only ? only : { kind, tests: flat });
}

export function not(test: Test): Test {
  if (test.kind === "atom") return { ...test, yes: test.no, no: test.yes };
  return { kind: test.kind === "all" ? "some" : "all", tests: test.tests.map(not) };
}

export function isAlways(test: Test): boolean {
  return test.kind === "all" && test.tests.length === 0;
}

export function isNever(test: Test): boolean {
  return test.kind === "some" && test.tests.length === 0;
}

/** The places that the test names, each as often as it does. */
export function placesOf(test: Test): readonly Place[] {
  return test.kind === "atom" ? test.places : test.tests.flatMap(placesOf);
}

/** How many conditions there are to read. */
export function sizeOf(test: Test): number {
  return test.kind === "atom" ? 1 : test.tests.reduce((sum, each) => sum + sizeOf(each), 0);
}

/** The test as an expression; broken lines are indented by whoever puts it somewhere. */
export function printTest(test: Test): Code {
  if (test.kind === "atom") return test.yes();
  if (test.tests.length === 0) return test.kind === "all" ? ts`true` : ts`false`;
  const separator = test.kind === "all" ? ts` &&${line}` : ts` ||${line}`;
  return join(test.tests.map(printOperand), separator);
}

function printOperand(test: Test): Code {
  if (test.kind === "atom") return test.yes();
  return group(ts`(${indent(printTest(test))})`);
}

const open = new Code([{ kind: "if-broken", text: "(" }]);
const close = new Code([{ kind: "if-broken", text: ")" }]);
const softline = new Code([{ kind: "softline" }]);

/** `return …;`, in parentheses where it takes several lines. */
export function returnTest(test: Test): Code {
  if (test.kind === "atom") return ts`return ${test.yes()};`;
  return group(ts`return ${open}${indent(ts`${softline}${group(printTest(test))}`)}${softline}${close};`);
}
