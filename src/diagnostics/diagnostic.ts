/** Diagnostics: what is wrong, where, and what to do, as data. */

import type { Span } from "../text/span.js";

export type Severity = "error" | "warning" | "info";

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

export function isAtLeast(severity: Severity, least: Severity): boolean {
  return RANK[severity] >= RANK[least];
}

/** What a rule knows about one sighting; plain JSON, so that every output format can carry it. */
export type Facts = Readonly<Record<string, unknown>>;

export interface Related {
  readonly at: Span;
  readonly message: string;
}

/** One replacement in a source file. */
export interface Edit {
  readonly at: Span;
  readonly text: string;
}

export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** What to do, where the message alone does not say it. */
  readonly help?: string;
  readonly at: Span;
  readonly related: readonly Related[];
  readonly facts: Facts;
  /** What tells it from others of its rule in the same place, where that is less than all its facts. */
  readonly identity?: Facts;
  /** Present only where the mend is certain: `validate --fix` applies it. */
  readonly fix?: readonly Edit[];
}

/** Where the stages put what they find. Nothing stops at the first. */
export type Report = (diagnostic: Diagnostic) => void;

/** By file, then by position, then by rule: the order in which a user meets them. */
export function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.at.file, b.at.file) || a.at.start - b.at.start || a.at.end - b.at.end || compare(a.rule, b.rule),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
