/** The versions of Node that generated code and the tool have to run with. */

import { existsSync } from "node:fs";
import { join } from "node:path";

export interface Node {
  readonly major: number;
  /** The executable. */
  readonly path: string;
}

const MAJORS = [20, 22, 24];

const own: Node = { major: Number(process.versions.node.split(".")[0]), path: process.execPath };

function nodeOf(major: number): Node | undefined {
  if (major === own.major) return own;
  const path = join(process.cwd(), `test/nodes/node_modules/node${major}/bin/node`);
  return existsSync(path) ? { major, path } : undefined;
}

export const nodes: readonly Node[] = MAJORS.flatMap((major) => nodeOf(major) ?? []);

/** Versions that are not there. `npm ci --prefix test/nodes` installs those that do not run the tests. */
export const missingNodes: readonly number[] = MAJORS.filter((major) => nodeOf(major) === undefined);
