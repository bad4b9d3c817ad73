/** Steps: what an emitted guard does, one after the other, each able to end it with a no. */

import type { Code } from "../../../code/code.js";
import type { Place } from "./place.js";
import { all, always, isAlways, isNever, not, placesOf, some, type Test } from "./test.js";

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
  | {
      readonly kind: "either";
      readonly condition: Test;
      readonly yes: readonly Step[];
      readonly no: readonly Step[];
    }
  /** A condition's answer, for later ones to use by its name. */
  | { readonly kind: "constant"; readonly local: string; readonly test: Test }
  | ({ readonly kind: "count" } & Count)
  | { readonly kind: "code"; readonly places: readonly Place[]; code(): Code };

/** So many items of an array pass a test. */
export interface Count {
  readonly array: Place;
  readonly index: string;
  readonly item: Place;
  readonly test: Test;
  /** The local that counts them. */
  readonly matching: string;
  readonly least: number;
  readonly most: number | undefined;
}

export interface Case {
  readonly condition: Test;
  readonly steps: readonly Step[];
}

export function testing(test: Test): Step {
  return { kind: "test", test };
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

export function testOf(step: Step): Test | undefined {
  switch (step.kind) {
    case "test":
      return step.test;
    case "place":
      return step.place.declaration ? undefined : asTest(step.steps);
    case "when":
      return chained(step.cases, step.otherwise);
    case "either":
      return eitherTest(step);
    case "items":
    case "entries":
    case "constant":
    case "count":
    case "code":
      return undefined;
    default:
      return step satisfies never;
  }
}

/** Where one side asks nothing, the condition is asked once. */
function eitherTest(step: Extract<Step, { kind: "either" }>): Test | undefined {
  const [yes, no] = [asTest(step.yes), asTest(step.no)];
  if (yes && no && isAlways(no)) return some([not(step.condition), yes]);
  if (yes && no && isAlways(yes)) return some([step.condition, no]);
  return undefined;
}

/** The cases exclude each other. */
function chained(cases: readonly Case[], otherwise: Test): Test | undefined {
  const bodies = cases.map(({ steps }) => asTest(steps));
  if (bodies.includes(undefined)) return undefined;
  if (isAlways(otherwise)) return all(cases.map(({ condition }, i) => some([not(condition), bodies[i] ?? always])));
  return some([...cases.map(({ condition }, i) => all([condition, bodies[i] ?? always])), otherwise]);
}

/** `steps` where `condition` holds. */
export function when(condition: Test, steps: readonly Step[]): Step {
  return { kind: "when", cases: [{ condition, steps }], otherwise: always };
}

/** Without loops that ask nothing, and what stands behind a step that refuses everything. */
export function untilRefused(steps: readonly Step[]): readonly Step[] {
  const last = steps.findIndex(refusesAll);
  const alive = last === -1 ? steps : steps.slice(0, last + 1);
  return alive.map(insideUntilRefused).filter((step) => !asksNothing(step));
}

function insideUntilRefused(step: Step): Step {
  if (step.kind === "when") {
    return { ...step, cases: step.cases.map((each) => ({ ...each, steps: untilRefused(each.steps) })) };
  }
  if (step.kind === "either") return { ...step, yes: untilRefused(step.yes), no: untilRefused(step.no) };
  return "steps" in step ? { ...step, steps: untilRefused(step.steps) } : step;
}

function asksNothing(step: Step): boolean {
  if (step.kind !== "items" && step.kind !== "entries") return false;
  const test = asTest(step.steps);
  return test !== undefined && isAlways(test);
}

function refusesAll(step: Step): boolean {
  if (step.kind === "either") return step.yes.some(refusesAll) && step.no.some(refusesAll);
  return (step.kind === "test" && isNever(step.test)) || (step.kind === "place" && step.steps.some(refusesAll));
}

/** Counts how often each place is named, which decides which of them get a local. */
export function countUses(steps: readonly Step[]): void {
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
      case "either":
        use(placesOf(step.condition));
        countUses(step.yes);
        countUses(step.no);
        break;
      case "constant":
        use(placesOf(step.test));
        break;
      case "count":
        use([step.array, ...placesOf(step.test)]);
        if (step.item.uses > 0) use([step.array]);
        break;
      case "code":
        use(step.places);
        break;
      default:
        step satisfies never;
    }
  }
}

export function use(places: readonly Place[]): void {
  for (const place of places) place.used(1);
}
