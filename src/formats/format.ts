/** What a format is: a report in, a text out. */

import type { Color } from "../diagnostics/paint.js";
import type { Report } from "./report.js";

/** How people want to see it; what programs read is always whole and without colour. */
export interface View {
  /** More findings than these are only counted. */
  readonly maxProblems: number;
  readonly quiet: boolean;
  readonly color: Color;
}

export interface Format {
  readonly name: string;
  /** The whole text, with its last line break; empty where there is nothing to say. */
  render(report: Report, view: View): string | Promise<string>;
}
