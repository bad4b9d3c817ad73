/** Sends values through the guards, explainers, strippers and pickers of the golden cases. */

import { Random } from "../random.js";
import { goldenGuards } from "./golden-guards.js";
import { giantValue, hostileValue } from "./hostile.js";
import { mutateValue, withInside } from "./mutate-value.js";
import { changesSince, snapshot } from "./prototypes.js";
import type { Subject } from "./subject.js";
import { subjectsOf } from "./subjects.js";
import { Timings } from "./timings.js";
import { type Trip, travel } from "./trip.js";

export interface Settings {
  readonly count: number;
  /** Of the first value; the next ones follow. A value is told by its seed alone. */
  readonly seed: number;
}

export interface Finding {
  /** Which emitted code, and what is wrong. */
  readonly title: string;
  /** Runs the smallest value that shows it again. */
  readonly seed: number;
  readonly value: string;
  readonly times: number;
}

export interface Slow {
  readonly title: string;
  readonly seed: number;
  readonly milliseconds: number;
}

export interface Outcome {
  readonly subjects: number;
  readonly accepted: number;
  readonly findings: readonly Finding[];
  /** Of values of the size of a message. */
  readonly timings: Timings;
  readonly giants: Timings;
  readonly slowest: readonly Slow[];
  /** Names of what was changed in what all code shares. */
  readonly polluted: readonly string[];
}

/** Different ones for each kind of value. */
const MOST_SAMPLES = 100;
const MOST_SLOW = 20;
/** One in so many is looked at in full. */
const THOROUGH = 32;
const GIANT = 5_000;

export async function run({ count, seed }: Settings): Promise<Outcome> {
  const subjects = (await goldenGuards()).flatMap(subjectsOf);
  const before = snapshot();
  const course = new Course(subjects);
  for (let each = seed; each < seed + count; each++) course.take(each);
  return course.outcome(changesSince(before));
}

class Course {
  readonly #subjects: readonly Subject[];
  readonly #samples = new Map<Subject, unknown[]>();
  readonly #findings = new Map<string, Finding>();
  readonly #timings = new Timings();
  readonly #giants = new Timings();
  #slowest: Slow[] = [];
  #accepted = 0;

  constructor(subjects: readonly Subject[]) {
    this.#subjects = subjects;
  }

  take(seed: number): void {
    const random = new Random(seed);
    const subject = random.pick(this.#subjects);
    const isGiant = random.below(GIANT) === 0;
    const isThorough = !isGiant && random.below(THOROUGH) === 0;
    const sample = (): unknown => this.#sample(subject, random);
    const shown = subject.shown(isGiant ? withInside(sample(), giantValue(random), random) : arriving(sample, random));
    if (!shown) return;
    const trip = travel(subject.verbs, shown.value, { isRight: subject.isRight, isThorough });
    if (trip.isAccepted) this.#accepted += 1;
    if (trip.fault !== undefined) this.#note(`${subject.title}: ${trip.fault}`, seed, shown.value);
    else this.#time(subject.title, seed, trip, isGiant);
  }

  outcome(polluted: readonly string[]): Outcome {
    return {
      subjects: this.#subjects.length,
      accepted: this.#accepted,
      findings: [...this.#findings.values()],
      timings: this.#timings,
      giants: this.#giants,
      slowest: this.#slowest,
      polluted,
    };
  }

  /** Always the same under one number, so that a value does not depend on those before it. */
  #sample(subject: Subject, random: Random): unknown {
    const number = random.below(MOST_SAMPLES);
    const samples = this.#samples.get(subject) ?? [];
    this.#samples.set(subject, samples);
    if (!(number in samples)) samples[number] = subject.valid(new Random(number));
    return samples[number];
  }

  #note(title: string, seed: number, value: unknown): void {
    const known = this.#findings.get(title);
    const text = textOf(value);
    const smaller = known && known.value.length <= text.length ? known : { title, seed, value: text };
    this.#findings.set(title, { ...smaller, times: (known?.times ?? 0) + 1 });
  }

  #time(title: string, seed: number, { milliseconds }: Trip, isGiant: boolean): void {
    (isGiant ? this.#giants : this.#timings).add(milliseconds);
    if (isGiant || milliseconds < 1) return;
    this.#slowest.push({ title, seed, milliseconds });
    if (this.#slowest.length < 10 * MOST_SLOW) return;
    this.#slowest = sortedSlowest(this.#slowest);
  }
}

function sortedSlowest(slow: readonly Slow[]): Slow[] {
  return slow.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, MOST_SLOW);
}

/** One in two a mutation of a valid one; an eighth valid as it is. */
function arriving(sample: () => unknown, random: Random): unknown {
  const kind = random.next();
  if (kind < 0.5) return mutateValue(sample(), random);
  if (kind < 0.625) return sample();
  return kind < 0.75 ? withInside(sample(), hostileValue(random), random) : hostileValue(random);
}

const LONGEST_TEXT = 1_000;

function textOf(value: unknown): string {
  try {
    const text = JSON.stringify(value, (_, each: unknown) => shownAs(each)) ?? String(value);
    return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  } catch {
    return "…".repeat(LONGEST_TEXT);
  }
}

/** What JSON would leave out or take for something else. */
function shownAs(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return `<${value.constructor.name} of ${value.byteLength}>`;
  if (typeof value === "number" && Number.isFinite(value) && !Object.is(value, -0)) return value;
  if (typeof value === "number" || typeof value === "bigint")
    return `<${String(value)}${Object.is(value, -0) ? "-0" : ""}>`;
  return value === undefined || typeof value === "symbol" || typeof value === "function" ? `<${typeof value}>` : value;
}
