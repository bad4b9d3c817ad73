import type { Diagnostic, Edit } from "../../diagnostics/diagnostic.js";
import type { Range } from "../compose.js";
import { overlap } from "../edits.js";
import { quoteTypeExpression } from "../problems.js";
import { onOneLine, quoted } from "../quote.js";
import type { Attempt } from "./attempt.js";
import { valuesAround } from "./candidates.js";
import type { Step } from "./mend.js";

/** How much text may be read in search of mends; nobody's first catalog comes near. */
const BUDGET = 4_000_000;
/** To make a fault takes the parser as long as so many characters. */
const FAULT_COST = 100;
const MAX_HOPELESS = 200;

/** What cannot be mistaken for a plain YAML text needs no quotes; one literal alone is what it is: a quoted text. */
const NEEDS_QUOTES = /[[\]{},|&"'<>]|: /;
const ONE_LITERAL = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')$/s;

/**
 * Quotes what YAML stumbles over and what reads as a type expression as it stands. A mend counts only where YAML finds no
 * trouble any more in what was quoted, and no new one before it.
 */
export function quoteExpressions(file: string, start: Attempt, isTypeExpression: (text: string) => boolean): Step {
  const quoter = new Quoter(file, start, isTypeExpression);
  quoter.run();
  return { attempt: quoter.attempt, found: quoter.quotes.map((edit) => diagnose(start.source.original, edit)) };
}

class Quoter {
  attempt: Attempt;
  quotes: readonly Edit[] = [];
  readonly #file: string;
  readonly #text: string;
  readonly #isTypeExpression: (text: string) => boolean;
  #spent = 0;

  constructor(file: string, start: Attempt, isTypeExpression: (text: string) => boolean) {
    this.attempt = start;
    this.#file = file;
    this.#text = start.source.original;
    this.#isTypeExpression = isTypeExpression;
  }

  run(): void {
    const hopeless = new Set<number>();
    while (this.#spent < BUDGET && hopeless.size < MAX_HOPELESS) {
      const fault = this.attempt.troubles.find((offset) => !hopeless.has(offset));
      if (fault === undefined) return;
      if (!this.#quoteAround(fault)) hopeless.add(fault);
    }
  }

  #quoteAround(fault: number): boolean {
    for (const range of valuesAround(this.#text, fault)) {
      if (this.#isExpression(range) && this.#tryToQuote(range)) return true;
    }
    return false;
  }

  #isExpression({ start, end }: Range): boolean {
    this.#spent += end - start;
    const raw = this.#text.slice(start, end);
    return NEEDS_QUOTES.test(raw) && !ONE_LITERAL.test(raw) && this.#isTypeExpression(onOneLine(raw));
  }

  #tryToQuote(range: Range): boolean {
    const edit = { at: { file: this.#file, ...range }, text: quoted(this.#text.slice(range.start, range.end)) };
    // What was quoted inside before was a part of the whole: its quotes would be literals now.
    const others = this.attempt.edits.filter((other) => !covers(edit, other));
    if (others.some((other) => overlap(edit, other))) return false;
    const next = this.attempt.with([...others, edit]);
    this.#spent += this.#text.length + FAULT_COST * next.composed.faults.length;
    if (!isBetter(next, this.attempt, range)) return false;
    this.quotes = [...this.quotes.filter((other) => others.includes(other)), edit];
    this.attempt = next;
    return true;
  }
}

function covers(outer: Edit, inner: Edit): boolean {
  return outer.at.start <= inner.at.start && inner.at.end <= outer.at.end;
}

function isBetter(next: Attempt, previous: Attempt, { start, end }: Range): boolean {
  const known = new Set(previous.troubles);
  const after = end + (/^\s*/.exec(previous.source.original.slice(end))?.[0].length ?? 0);
  return (
    next.composed.tooDeep === undefined && next.troubles.every((at) => at > after || (at < start && known.has(at)))
  );
}

function diagnose(text: string, edit: Edit): Diagnostic {
  const expression = text.slice(edit.at.start, edit.at.end);
  return quoteTypeExpression.found({ at: edit.at, facts: { expression, quoted: edit.text }, fix: [edit] });
}
