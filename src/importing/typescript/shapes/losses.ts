/** What is lost between a type and its shape: told once per place. */

import { placeOf } from "../../../compiler/places.js";
import type { Facts, Report } from "../../../diagnostics/diagnostic.js";
import type { Problem } from "../../../diagnostics/rule.js";
import type { Place } from "./place.js";

export class Losses {
  readonly #cwd: string;
  readonly #report: Report;
  readonly #told = new Set<string>();

  constructor(cwd: string, report: Report) {
    this.#cwd = cwd;
    this.#report = report;
  }

  /** Says it, unless this place has been told. */
  tell<F extends Facts>(problem: Problem<F>, { node }: Place, facts: F): void {
    const diagnostic = problem.found({ at: placeOf(node, this.#cwd), facts });
    const { rule, at } = diagnostic;
    const key = JSON.stringify([rule, at.file, at.start, at.end]);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#report(diagnostic);
  }
}
