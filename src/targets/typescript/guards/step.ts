/** Steps: what an emitted guard does, one after the other, each able to end it with a no. */

import { Code, group, indent, line, lines, softline, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import { printCode } from "../../../code/print.js";
import type { Place } from "./place.js";
import {
  all,
  always,
  isAlways,
  isNever,
  not,
  placesOf,
  printTest,
  returnTest,
  sizeOf,
  some,
  type Test,
} from "./test.js";

export type Step =
  | { readonly kind: "test"; readonly test: Test }
  /** The place's own steps, behind its declaration. */
  | { readonly kind: "place"; readonly place: Place; readonly steps: readonly Step[] }
  | { readonly kind: "when"; readonly cases: readonly Case[]; readonly otherwise: Test }
  | {
      readonly kind: "items";
      readonly array: Place;
      readonly index: string;
      readonly from: number;
      readonly item: Place;
      readonly steps: readonly Step[];
    }
  /** For every own property: `value` is undefined where there is none. */
  | {
      readonly kind: "entries";
      readonly object: Place;
      readonly key: string;
      readonly value: Place;
      readonly steps: readonly Step[];
    }
  | { readonly kind: "code"; readonly places: readonly Place[]; code(): Code };

export interface Case {
  readonly condition: Test;
  readonly steps: readonly Step[];
}

/** One condition that says the same, where the steps are nothing but conditions. */
export function asTest(steps: readonly Step[]): Test | undefined {
  const tests: Test[] = [];
  for (const step of steps) {
    const test = testOf(step);
    if (!test) return undefined;
    tests.push(test);
  }
  return all(tests);
}

function testOf(step: Step): Test | undefined {
  switch (step.kind) {
    case "test":
      return step.test;
    case "place":
      return step.place.declaration ? undefined : asTest(step.steps);
    case "when":
      return chained(step.cases, step.otherwise);
    case "items":
    case "entries":
    case "code":
      return undefined;
    default:
      return step satisfies never;
  }
}

/** The cases exclude each other. */
function chained(cases: readonly Case[], otherwise: Test): Test | undefined {
  const bodies = cases.map(({ steps }) => asTest(steps));
  if (bodies.includes(undefined)) return undefined;
  if (isAlways(otherwise)) return all(cases.map(({ condition }, i) => some([not(condition), bodies[i] ?? always])));
  return some([...cases.map(({ condition }, i) => all([condition, bodies[i] ?? always])), otherwise]);
}

/** More than this is easier to read as a block. */
const MOST_IN_ONE_CONDITION = 4;

/** `steps` where `condition` holds. */
export function when(condition: Test, steps: readonly Step[]): Step {
  return { kind: "when", cases: [{ condition, steps }], otherwise: always };
}

/** Without loops that ask nothing, and what stands behind a step that refuses everything. */
function untilRefused(steps: readonly Step[]): readonly Step[] {
  const last = steps.findIndex(refusesAll);
  const alive = last === -1 ? steps : steps.slice(0, last + 1);
  const asking = alive.filter((step) => !((step.kind === "items" || step.kind === "entries") && asksNothing(step)));
  return asking.map((step) => {
    if (step.kind === "when") {
      return { ...step, cases: step.cases.map((each) => ({ ...each, steps: untilRefused(each.steps) })) };
    }
    return "steps" in step ? { ...step, steps: untilRefused(step.steps) } : step;
  });
}

function asksNothing({ steps }: { readonly steps: readonly Step[] }): boolean {
  const test = asTest(untilRefused(steps));
  return test !== undefined && isAlways(test);
}

function refusesAll(step: Step): boolean {
  return (step.kind === "test" && isNever(step.test)) || (step.kind === "place" && step.steps.some(refusesAll));
}

/** Counts how often each place is named, which decides which of them get a local. */
function countUses(steps: readonly Step[]): void {
  for (const step of steps) {
    switch (step.kind) {
      case "test":
        use(placesOf(step.test));
        break;
      case "place":
        countUses(step.steps);
        if (step.place.uses > 0 && step.place.container) use([step.place.container]);
        break;
      case "when":
        for (const { condition, steps: inside } of step.cases) {
          use(placesOf(condition));
          countUses(inside);
        }
        use(placesOf(step.otherwise));
        break;
      case "items":
        use([step.array]);
        countUses(step.steps);
        if (step.item.uses > 0) use([step.array]);
        break;
      case "entries":
        use([step.object, step.object]);
        countUses(step.steps);
        break;
      case "code":
        use(step.places);
        break;
      default:
        step satisfies never;
    }
  }
}

function use(places: readonly Place[]): void {
  for (const place of places) place.used(1);
}

/** The body of a function that answers `true` at its end. */
export function printBody(steps: readonly Step[]): Code {
  const alive = untilRefused(steps);
  countUses(alive);
  return printCounted(alive);
}

function printCounted(steps: readonly Step[]): Code {
  const whole = asTest(steps);
  if (whole && sizeOf(whole) <= 2 * MOST_IN_ONE_CONDITION) return returnTest(whole);
  const last = lastTest(steps);
  if (last) return lines([printSteps(steps.slice(0, -1)), returnTest(last)]);
  const inside = steps.at(-1);
  if (inside?.kind === "place" && lastTest(inside.steps))
    return lines([printSteps(steps.slice(0, -1)), printLast(inside)]);
  return lines([printSteps(steps), ts`return true;`]);
}

function lastTest(steps: readonly Step[]): Test | undefined {
  const test = asTest(steps.slice(-1));
  return test && sizeOf(test) <= MOST_IN_ONE_CONDITION ? test : undefined;
}

/** A place with a declaration at the end of a function: its last test is the answer. */
function printLast({ place, steps }: Extract<Step, { kind: "place" }>): Code {
  const tests = trailingTests(steps);
  const before = printSteps(steps.slice(0, steps.length - tests.length));
  return lines([...(place.declaration ? [place.declaration] : []), before, returnTest(all(tests))]);
}

/** As many of the last tests as are easy to read in one condition. */
function trailingTests(steps: readonly Step[]): readonly Test[] {
  const tests: Test[] = [];
  for (const step of [...steps].reverse()) {
    const test = testOf(step);
    if (!test || sizeOf(all([test, ...tests])) > MOST_IN_ONE_CONDITION) break;
    tests.unshift(test);
  }
  return tests;
}

/** The method `is` of a guard object: an arrow where it is one condition. */
export function printIs(parameter: string, all: readonly Step[]): Code {
  const steps = untilRefused(all);
  countUses(steps);
  const whole = asTest(steps);
  if (whole && (isAlways(whole) || isNever(whole))) return ts`is: () => ${printTest(whole)}`;
  const arrow = whole && ts`is: (${name(parameter)}) => ${group(printTest(whole))}`;
  if (arrow && printCode(arrow).length <= WIDEST) return arrow;
  return ts`
    is(${name(parameter)}) {
      ${printCounted(steps)}
    }`;
}

function printSteps(steps: readonly Step[]): Code {
  const out: Code[] = [];
  let tests: Test[] = [];
  const flush = (): void => {
    out.push(...failures(all(tests)));
    tests = [];
  };
  for (const step of steps) {
    const test = testOf(step);
    if (test && sizeOf(test) <= MOST_IN_ONE_CONDITION) {
      // A condition stands by itself, unless it only tells more of the same value.
      if (step.kind !== "test") {
        flush();
        out.push(...failures(test));
      } else tests.push(test);
      continue;
    }
    flush();
    out.push(printStep(step));
  }
  flush();
  return lines(out);
}

function printStep(step: Step): Code {
  switch (step.kind) {
    case "test":
      return lines(failures(step.test));
    case "place":
      return lines([...(step.place.declaration ? [step.place.declaration] : []), printSteps(step.steps)]);
    case "when":
      return printWhen(step.cases, step.otherwise);
    case "items":
      return printItems(step);
    case "entries":
      return ts`
        for (const ${name(step.key)} in ${step.object.code}) {
          ${step.value.declaration ?? lines([])}
          ${printSteps(step.steps)}
        }`;
    case "code":
      return step.code();
    default:
      return step satisfies never;
  }
}

function printItems({ array, index, from, item, steps }: Extract<Step, { kind: "items" }>): Code {
  const i = name(index);
  const body = lines([...(item.declaration ? [item.declaration] : []), printSteps(steps)]);
  return ts`
    for (let ${i} = ${literal(from)}; ${i} < ${array.code}.length; ${i}++) {
      ${body}
    }`;
}

function printWhen(cases: readonly Case[], otherwise: Test): Code {
  const chain = cases.map(({ condition, steps }, index) => {
    const keyword = index === 0 ? ts`if` : ts` else if`;
    return ts`
      ${keyword} (${condensed(condition)}) {
        ${printSteps(steps)}
      }`;
  });
  if (isNever(otherwise)) chain.push(ts` else return false;`);
  else if (!isAlways(otherwise)) chain.push(ts` else if (${condensed(not(otherwise))}) return false;`);
  return new Code(chain.flatMap(({ parts }) => parts));
}

/** A condition inside parentheses, broken over lines where it has to be. */
export function condensed(test: Test): Code {
  return group(ts`${indent(ts`${softline}${printTest(test)}`)}${softline}`);
}

const WIDEST = 88;

/** `if (…) return false;`, as many as are easy to read. */
function failures(test: Test): Code[] {
  if (isAlways(test)) return [];
  if (isNever(test)) return [ts`return false;`];
  const conditions = test.kind === "all" ? test.tests : [test];
  const rows: Test[][] = [];
  let width = 0;
  for (const condition of conditions.map(not)) {
    const own = printCode(printTest(condition)).length + 4;
    if (rows.length === 0 || width + own > WIDEST) {
      rows.push([]);
      width = 0;
    }
    rows.at(-1)?.push(condition);
    width += own;
  }
  return rows.map((row) => failure(some(row)));
}

function failure(test: Test): Code {
  return guarded(test, ts`return false;`);
}

/** A statement behind a condition, in a block of its own where both do not fit into a line. */
export function guarded(condition: Test, statement: Code): Code {
  if (isAlways(condition)) return statement;
  const open = new Code([{ kind: "if-broken", text: " {" }]);
  const close = new Code([{ kind: "if-broken", text: "}" }]);
  return group(ts`if (${condensed(condition)})${open}${indent(ts`${line}${statement}`)}${softline}${close}`);
}
