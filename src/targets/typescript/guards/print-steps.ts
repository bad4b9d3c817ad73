/** Printing steps: the body of a function that ends with a no, or reaches its end. */

import { Code, group, indent, lines, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { name } from "../../../code/names.js";
import { printCode } from "../../../code/print.js";
import { condensed, failures, guarded } from "./conditions.js";
import { asTest, type Case, type Count, countUses, type Step, testOf, untilRefused } from "./step.js";
import { all, always, fact, isAlways, isNever, not, printTest, returnTest, sizeOf, type Test } from "./test.js";

/** More than this is easier to read as a block. */
const MOST_IN_ONE_CONDITION = 4;

/** A method in one line is no wider. */
const WIDEST = 88;

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
      return printEntries(step);
    case "either":
      return printEither(step);
    case "constant":
      return printConstant(step);
    case "count":
      return countLoop(step);
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

/** Whether a property is the object's own is asked last, as it nearly always is. */
function printEntries({ object, key, value, steps }: Extract<Step, { kind: "entries" }>): Code {
  const whole = asTest(steps);
  const own = ts`Object.hasOwn(${object.code}, ${name(key)})`;
  const isOwn = fact(own, ts`!${own}`);
  const isShort = whole && sizeOf(whole) <= 2 * MOST_IN_ONE_CONDITION;
  const body = isShort
    ? [guarded(all([not(whole), isOwn]), ts`return false;`)]
    : [guarded(not(isOwn), ts`continue;`), printSteps(steps)];
  return ts`
    for (const ${name(key)} in ${object.code}) {
      ${value.declaration ?? lines([])}
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

function printConstant({ local, test }: Extract<Step, { kind: "constant" }>): Code {
  return ts`const ${name(local)} = ${group(indent(printTest(test)))};`;
}

/** The constants among steps. */
export function printConstants(steps: readonly Step[]): readonly Code[] {
  return steps.flatMap((step) => (step.kind === "constant" ? [printConstant(step)] : []));
}

function printEither({ condition, yes, no }: Extract<Step, { kind: "either" }>): Code {
  if (no.length === 0) return printWhen([{ condition, steps: yes }], always);
  if (yes.length === 0) return printWhen([{ condition: not(condition), steps: no }], always);
  return ts`
    if (${condensed(condition)}) {
      ${printSteps(yes)}
    } else {
      ${printSteps(no)}
    }`;
}

/** Counts as far as it matters. */
export function countLoop({ array, index, item, test, matching, least, most }: Count): Code {
  const [i, count] = [name(index), name(matching)];
  const enough = literal(most === undefined ? least : most + 1);
  return ts`
    let ${count} = 0;
    for (let ${i} = 0; ${i} < ${array.code}.length && ${count} < ${enough}; ${i}++) {
      ${item.declaration ?? []}
      ${guarded(test, ts`${count}++;`)}
    }`;
}
