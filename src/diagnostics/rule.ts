/** Rules: one per kind of mistake, named, explained, and the only makers of diagnostics. */

import type { Span } from "../text/span.js";
import type { Diagnostic, Edit, Facts, Related, Severity } from "./diagnostic.js";

/** What users read of a rule in `rules` and `explain`. */
export interface RulePage {
  /** Kebab-case, never changed once published. */
  readonly name: string;
  readonly severity: Severity;
  /** Why the rule exists, in a sentence or two for the catalog's author. */
  readonly why: string;
}

interface Wording<F extends Facts> extends RulePage {
  /** What is wrong and what to do, for one sighting. */
  message(facts: F): string;
  help?(facts: F): string | undefined;
}

/** One place where a rule is broken. */
export interface Sighting<F extends Facts = Facts> {
  readonly at: Span;
  readonly facts: F;
  readonly related?: readonly Related[];
  readonly fix?: readonly Edit[];
}

/** A mistake that a stage meets while it does its work: parsing, checking the shape, resolving names. */
export interface Problem<F extends Facts> extends RulePage {
  found(sighting: Sighting<F>): Diagnostic;
}

/** A mistake that is looked for in a finished subject. */
export interface Rule<Subject> extends RulePage {
  run(subject: Subject): AsyncIterable<Diagnostic>;
}

export function defineProblem<F extends Facts>(wording: Wording<F>): Problem<F> {
  const { name, severity, why } = wording;
  return { name, severity, why, found: (sighting) => diagnose(wording, sighting) };
}

/** `check` yields facts; the wording makes diagnostics of them. It may be asynchronous, to load what only it needs. */
export function defineRule<Subject, F extends Facts>(
  wording: Wording<F> & { check(subject: Subject): Iterable<Sighting<F>> | AsyncIterable<Sighting<F>> },
): Rule<Subject> {
  const { name, severity, why } = wording;
  return {
    name,
    severity,
    why,
    async *run(subject) {
      for await (const sighting of wording.check(subject)) yield diagnose(wording, sighting);
    },
  };
}

function diagnose<F extends Facts>(wording: Wording<F>, { at, facts, related = [], fix }: Sighting<F>): Diagnostic {
  const help = wording.help?.(facts);
  return {
    rule: wording.name,
    severity: wording.severity,
    message: wording.message(facts),
    ...(help === undefined ? {} : { help }),
    at,
    related,
    facts,
    ...(fix === undefined ? {} : { fix }),
  };
}
