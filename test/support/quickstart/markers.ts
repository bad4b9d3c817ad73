/**
 * Markers in the quickstart's code, `// 3 sends` and `// 3 listens`: at the end of a line they mark that line, on a line of
 * their own the function below.
 */

/** The code without what `marker` marks; the same code where it marks nothing. */
export function without(marker: string, code: string): string {
  const kept: string[] = [];
  let closing: string | undefined;
  for (const line of code.split("\n")) {
    if (closing !== undefined) {
      if (line === closing) closing = undefined;
    } else if (!marks(line, marker)) kept.push(line);
    else if (line.trimStart().startsWith("//")) closing = `${indentOf(line)}},`;
  }
  if (closing !== undefined) throw new Error(`Nothing ends what "${marker}" marks.`);
  return kept.join("\n");
}

function marks(line: string, marker: string): boolean {
  const comment = /\/\/ (\d (?:sends|listens)(?:, \d (?:sends|listens))*)$/.exec(line)?.[1];
  return comment?.split(", ").includes(marker) ?? false;
}

function indentOf(line: string): string {
  return line.slice(0, line.length - line.trimStart().length);
}
