/** What emitted code can do with one kind of value. */

import { type Issue, Issues } from "../../../templates/issues.js";
import type { Random } from "../random.js";
import type { Reading } from "./plain-reading.js";

export interface Subject {
  readonly title: string;
  /** A value that is of the kind, or nearly. */
  valid(random: Random): unknown;
  /** What the guards are shown of a value that arrived; undefined where they are shown nothing. */
  shown(value: unknown): { readonly value: unknown } | undefined;
  readonly verbs: Verbs;
  /** Reads the value as JSON Schema has it; absent where other things than a schema decide. */
  readonly isRight?: Reading;
}

export interface Verbs {
  readonly is?: (value: unknown) => boolean;
  readonly explain?: (value: unknown) => readonly Issue[];
  readonly strip?: (value: unknown) => void;
  readonly pick?: (value: unknown) => unknown;
  /** Of a Standard Schema. */
  readonly validate?: (value: unknown) => unknown;
}

/** Emitted functions by verb, whatever they are members of; a verb that is no function is left out. */
export function verbsOf(functions: Readonly<Record<keyof Verbs, unknown>>): Verbs {
  const { is, explain, strip, pick, validate } = functions;
  return {
    ...(isCallable(is) ? { is: (value) => is(value) === true } : {}),
    ...(isCallable(explain) ? { explain: (value) => explained(explain, value) } : {}),
    ...(isCallable(strip) ? { strip } : {}),
    ...(isCallable(pick) ? { pick } : {}),
    ...(isCallable(validate) ? { validate } : {}),
  };
}

/** A member of something that was exported; nothing where there is no such member. */
export function member(of: unknown, name: string): unknown {
  return typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;
}

export type Callable = (...values: readonly unknown[]) => unknown;

export function isCallable(value: unknown): value is Callable {
  return typeof value === "function";
}

function explained(explain: Callable, value: unknown): readonly Issue[] {
  const issues = new Issues();
  explain(value, issues);
  return issues.list;
}
