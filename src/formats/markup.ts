/** Text of a catalog inside Markdown, where it must stay text. */

import { visible } from "../diagnostics/visible.js";

/** On one line, and nothing in it means anything to Markdown. */
export function prose(text: string): string {
  return visible(text.replaceAll("\n", " ")).replace(/[\\`*_[\]<>#|~&]/g, "\\$&");
}

/** Inside as many backquotes as it takes. */
export function code(text: string): string {
  const inner = visible(text);
  const fence = "`".repeat(longestRun(inner) + 1);
  const pad = inner.startsWith("`") || inner.endsWith("`") || inner.trim() === "" ? " " : "";
  return `${fence}${pad}${inner}${pad}${fence}`;
}

/** Lines as they are, in a block of their own. */
export function block(text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text.trimEnd().split("\n").map(visible).join("\n")}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
