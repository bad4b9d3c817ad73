/** What is lost between a type and its shape: told once per place, and remembered with the shape. */

import type { Diagnostic, Facts, Report } from "../../../diagnostics/diagnostic.js";
import type { Problem } from "../../../diagnostics/rule.js";
import type { Shape } from "../../draft.js";
import { type Place, spanAt } from "./place.js";

export class Losses {
  readonly #cwd: string;
  readonly #report: Report;
  readonly #told = new Set<string>();
  readonly #lossy = new WeakSet<Shape>();

  constructor(cwd: string, report: Report) {
    this.#cwd = cwd;
    this.#report = report;
  }

  /** Says it, unless this place has been told. */
  tell<F extends Facts>(problem: Problem<F>, place: Place, facts: F): void {
    const diagnostic: Diagnostic = problem.found({ at: spanAt(place, this.#cwd), facts });
    const { rule, at } = diagnostic;
    const key = `${rule} ${at.start} ${at.end} ${at.file}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#report(diagnostic);
  }

  /** Remembers that values of the shape are not quite those of the type that it was made of. */
  mark<S extends Shape>(shape: S): S {
    this.#lossy.add(shape);
    return shape;
  }

  isMarked(shape: Shape): boolean {
    return this.#lossy.has(shape);
  }
}
