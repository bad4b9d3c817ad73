/** Renders diagnostics for people: a frame for each, in the order of the files, and a line that counts them. */

import { type Diagnostic, type Severity, sorted } from "./diagnostic.js";
import { FrameRenderer } from "./frame.js";
import type { Color } from "./paint.js";

export interface TextSettings {
  /** More than these are only counted; all are shown where it is absent. */
  readonly maxProblems?: number;
  readonly color: Color;
}

/** How many there are of each severity, and in how many files. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly files: number;
}

export function summaryOf(diagnostics: readonly Diagnostic[]): Summary {
  const count = (severity: Severity): number => diagnostics.filter((each) => each.severity === severity).length;
  return {
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    files: new Set(diagnostics.map(({ at }) => at.file)).size,
  };
}

/** All diagnostics as text that ends with a line break; nothing where there are none. `sources` holds the files' texts. */
export function renderText(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  { maxProblems, color }: TextSettings,
): string {
  if (diagnostics.length === 0) return "";
  const renderer = new FrameRenderer(sources, color);
  const frames = sorted(diagnostics)
    .slice(0, maxProblems)
    .map((diagnostic) => renderer.frame(diagnostic));
  const hidden = diagnostics.length - frames.length;
  const more = hidden === 0 ? [] : [`${counted(hidden, "more problem")} not shown: raise --max-problems to see all.`];
  return `${[...frames, ...more, sentence(summaryOf(diagnostics))].join("\n\n")}\n`;
}

function sentence({ errors, warnings, infos, files }: Summary): string {
  const counts = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
    ...(infos > 0 ? [`${infos} info`] : []),
  ];
  return `${counts.join(", ")} in ${counted(files, "file")}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
