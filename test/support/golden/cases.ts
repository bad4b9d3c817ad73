/** The golden cases: folders laid out as a project that uses this tool, each with what the tool must make of it. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const GOLDEN = join(process.cwd(), "fixtures/golden");

/** The support code that most cases share, so that it is recorded once. */
export const SHARED_RUNTIME = "runtime";

export const cases: readonly string[] = readdirSync(GOLDEN)
  .filter((name) => name !== SHARED_RUNTIME)
  .sort();

/** The files below a directory by their paths in it, sorted; none where there is no such directory. */
export function filesBelow(directory: string): Map<string, string> {
  const paths = pathsBelow(directory).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(directory, path), "utf8")]));
}

function pathsBelow(directory: string): string[] {
  const entries = readdirSync(directory, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
}

/** Whether a path below `GOLDEN` is one that the tool writes. */
export function isGenerated(path: string): boolean {
  return path.startsWith(`${SHARED_RUNTIME}/`) || /^[^/]+\/expected\//.test(path);
}
