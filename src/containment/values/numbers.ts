/** A number that fulfils facts. */

import { isMultipleOf } from "../../../templates/multiples.js";
import type { Budget } from "../budget.js";
import type { Fact } from "../formula.js";
import { type Found, found, NONE, unknown } from "../result.js";
import { decimalOf, floorDivide, inUnits, leastCommonMultiple, numberFrom } from "./decimals.js";

interface Bound {
  readonly value: number;
  readonly isExclusive: boolean;
}

/** All facts about a number, the same kinds together. */
interface Wanted {
  readonly low: Bound;
  readonly high: Bound;
  readonly multiplesOf: readonly number[];
  readonly noMultiplesOf: readonly number[];
  readonly excluded: readonly number[];
}

export function numberOf(facts: readonly Fact[], budget: Budget): Found {
  const wanted = wantedOf(facts);
  const { low, high } = wanted;
  if (low.value > high.value) return NONE;
  if (low.value === high.value) return fits(low.value, wanted) ? found(low.value) : NONE;
  return wanted.multiplesOf.length > 0 ? multipleIn(wanted, budget) : numberIn(wanted);
}

function wantedOf(facts: readonly Fact[]): Wanted {
  let low: Bound = { value: -Number.MAX_VALUE, isExclusive: false };
  let high: Bound = { value: Number.MAX_VALUE, isExclusive: false };
  const multiples = { true: new Set<number>(), false: new Set<number>() };
  const excluded: number[] = [];
  for (const fact of facts) {
    if (fact.kind === "at-least" && isTighter(fact, low, fact.value - low.value)) low = fact;
    if (fact.kind === "at-most" && isTighter(fact, high, high.value - fact.value)) high = fact;
    if (fact.kind === "multiple") multiples[`${fact.holds}`].add(fact.of);
    if (fact.kind === "not" && typeof fact.value === "number") excluded.push(fact.value);
  }
  return { low, high, multiplesOf: [...multiples.true], noMultiplesOf: [...multiples.false], excluded };
}

function isTighter(bound: Bound, than: Bound, distance: number): boolean {
  return distance > 0 || (distance === 0 && bound.isExclusive && !than.isExclusive);
}

function fits(value: number, { low, high, multiplesOf, noMultiplesOf, excluded }: Wanted): boolean {
  return (
    Number.isFinite(value) &&
    (low.isExclusive ? value > low.value : value >= low.value) &&
    (high.isExclusive ? value < high.value : value <= high.value) &&
    multiplesOf.every((each) => isMultipleOf(value, each)) &&
    !noMultiplesOf.some((each) => isMultipleOf(value, each)) &&
    !excluded.includes(value)
  );
}

/** So many multiples are tried, nearest to zero first. */
const MOST_TRIED = 2_000n;

/** All that are multiples of several numbers are the multiples of one, and between two bounds they can be counted. */
function multipleIn(wanted: Wanted, budget: Budget): Found {
  const { low, high, multiplesOf, noMultiplesOf } = wanted;
  const all = [low.value, high.value, ...multiplesOf, ...noMultiplesOf].map(decimalOf);
  const exponent = Math.min(...all.map((each) => each.exponent));
  const units = (value: number): bigint => inUnits(decimalOf(value), exponent);
  const step = multiplesOf.map(units).reduce(leastCommonMultiple);
  // Each of the numbers is a multiple of something that none may be a multiple of.
  if (noMultiplesOf.some((each) => step % units(each) === 0n)) return NONE;
  const first = -floorDivide(-units(low.value), step);
  const last = floorDivide(units(high.value), step);
  const start = first > 0n ? first : last < 0n ? last : 0n;
  const isNear = (count: bigint): boolean => count >= first && count <= last;
  for (let distance = 0n; distance <= MOST_TRIED; distance++) {
    const near = [start + distance, start - distance].filter(isNear);
    if (near.length === 0) return NONE;
    budget.spend();
    for (const count of near) {
      const value = numberFrom(count * step, exponent);
      if (fits(value, wanted)) return found(value);
    }
  }
  return unknown("no multiple was found that fits");
}

/** Between two different bounds there is always another number; only which is the question. */
function numberIn(wanted: Wanted): Found {
  const { low, high, noMultiplesOf, excluded } = wanted;
  const ends = [low.value, high.value].filter((each) => Math.abs(each) !== Number.MAX_VALUE);
  const near = [0, ...ends, ...excluded].flatMap((each) => [each, each + 1, each - 1, each + 0.5, each - 0.5]);
  const whole = near.flatMap((each) => [Math.floor(each), Math.ceil(each), Math.round(each * 10) / 10]);
  const parts = noMultiplesOf.flatMap((each) => [each / 2, each * 1.5, each / 10, each / 3]);
  const fractions = [0.5, 0.1, 0.9, 0.3, 0.77, 0.123].map((part) => low.value + (high.value - low.value) * part);
  const moved = near.flatMap((each) => parts.map((part) => each + part));
  const value = [...near, ...whole, ...parts, ...fractions, ...moved].find((each) => fits(each, wanted));
  return value === undefined ? unknown("no number was found that fits") : found(value);
}
