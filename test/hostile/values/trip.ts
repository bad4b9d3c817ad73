/** A value's way through everything that is emitted for its kind, and whatever is wrong with what it meets. */

import type { Issue } from "../../../templates/issues.js";
import type { Reading } from "./plain-reading.js";
import { hasForeignPrototype } from "./prototypes.js";
import { copyOf, isSame } from "./same.js";
import type { Verbs } from "./subject.js";

export interface Trip {
  /** Of what a message goes through: the guard, then the stripper or the explainer. */
  readonly milliseconds: number;
  readonly isAccepted: boolean;
  /** Absent where all is well. */
  readonly fault?: string;
}

/** How thoroughly a trip is looked at; what takes long is done for some of the values only. */
export interface Inspection {
  readonly isRight?: Reading | undefined;
  readonly isThorough: boolean;
}

const MOST_ISSUES = 16;
/** Forty characters, escaped, and what is said of them. */
const LONGEST_PREVIEW = 300;
/** For each of a hundred levels, a key of forty characters, escaped. */
const LONGEST_PATH = 100 * 85;

export function travel(verbs: Verbs, value: unknown, inspection: Inspection): Trip {
  try {
    return inspected(verbs, value, inspection);
  } catch (error) {
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const place = error instanceof Error ? (error.stack?.match(/at (\S+)/)?.[1] ?? "") : "";
    return { milliseconds: 0, isAccepted: false, fault: `throws ${said} in ${place}` };
  }
}

function inspected(verbs: Verbs, value: unknown, inspection: Inspection): Trip {
  const { is, explain, pick, validate } = verbs;
  const before = inspection.isThorough ? copyOf(value) : undefined;
  const first = measured(verbs, value);
  const { isAccepted, issues, own } = first;
  const milliseconds = first.milliseconds < DOUBTFUL_MS ? first.milliseconds : least(verbs, value, first.milliseconds);
  const picked = pick?.(value);
  const validated = validate?.(value);
  const fault =
    (is && explain ? explanationFault(isAccepted, isAccepted ? explain(value) : issues) : undefined) ??
    (validate ? validationFault(isAccepted, validated) : undefined) ??
    (is && own && inspection.isThorough ? strippedFault(is, own.value, inspection) : undefined) ??
    (inspection.isThorough
      ? thoroughFault({ value, before, picked, isAccepted: is && isAccepted }, inspection)
      : undefined);
  return { milliseconds, isAccepted, ...(fault === undefined ? {} : { fault }) };
}

/** Longer, and other programs or the garbage collector may have had their turn: the least of some attempts tells. */
const DOUBTFUL_MS = 0.5;
const ATTEMPTS = 3;

function least(verbs: Verbs, value: unknown, first: number): number {
  let found = first;
  for (let attempt = 1; attempt < ATTEMPTS; attempt++) found = Math.min(found, measured(verbs, value).milliseconds);
  return found;
}

interface Measured {
  readonly milliseconds: number;
  readonly isAccepted: boolean;
  readonly issues: readonly Issue[];
  /** A copy that was stripped; absent where nothing strips. */
  readonly own: { readonly value: unknown } | undefined;
}

/** What a message goes through. */
function measured({ is, explain, strip }: Verbs, value: unknown): Measured {
  const started = performance.now();
  const isAccepted = is ? is(value) : false;
  const issues = is && explain && !isAccepted ? explain(value) : [];
  const judged = performance.now() - started;
  if (!isAccepted || !strip) return { milliseconds: judged, isAccepted, issues, own: undefined };
  const own = { value: copyOf(value) };
  const again = performance.now();
  strip(own.value);
  return { milliseconds: judged + performance.now() - again, isAccepted, issues, own };
}

function explanationFault(isAccepted: boolean, issues: readonly Issue[]): string | undefined {
  if (isAccepted !== (issues.length === 0)) return isAccepted ? "accepted, with issues" : "refused, without issues";
  if (issues.length > MOST_ISSUES) return `${issues.length} issues`;
  for (const { actual, path } of issues) {
    if (actual.length > LONGEST_PREVIEW) return `a preview of ${actual.length} characters`;
    if (path.length > LONGEST_PATH) return `a path of ${path.length} characters`;
  }
  return undefined;
}

function validationFault(isAccepted: boolean, validated: unknown): string | undefined {
  const hasIssues = typeof validated === "object" && validated !== null && "issues" in validated;
  return hasIssues === isAccepted ? "another answer of its Standard Schema" : undefined;
}

function strippedFault(is: (value: unknown) => boolean, own: unknown, { isRight }: Inspection): string | undefined {
  if (hasForeignPrototype(own)) return "stripped, another prototype";
  return isRight?.(own) === !is(own) ? "stripped, the plain reading says otherwise" : undefined;
}

interface Outcome {
  readonly value: unknown;
  readonly before: unknown;
  readonly picked: unknown;
  readonly isAccepted: boolean | undefined;
}

function thoroughFault({ value, before, picked, isAccepted }: Outcome, { isRight }: Inspection): string | undefined {
  if (!isSame(value, before)) return "the value was changed";
  if (hasForeignPrototype(picked)) return "picked, another prototype";
  if (isAccepted !== undefined && isRight?.(value) === !isAccepted) {
    return isAccepted ? "accepted, against the plain reading" : "refused, against the plain reading";
  }
  return undefined;
}
