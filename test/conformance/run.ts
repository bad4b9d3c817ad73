/** The JSON Schema test suite through the tool, held against what is committed of it. */

import { judge } from "./judge.js";
import { changesTo, isDeliberate, type Lists } from "./lists.js";
import { judgeOracle } from "./oracle.js";
import { reportText } from "./report.js";
import { readSuite } from "./suite.js";

export interface Outcome {
  /** 0 all as committed, 1 a difference, 2 no suite. */
  readonly exitCode: 0 | 1 | 2;
  readonly text: string;
}

export async function conformance(folder: string | undefined, lists: Lists): Promise<Outcome> {
  if (folder === undefined) return noSuite("Which suite?");
  const suite = readSuite(folder);
  if (!suite) return noSuite(`There is no JSON Schema test suite in "${folder}".`);
  const reports = await judge(suite);
  const oracle = judgeOracle(suite, (name) => isDeliberate(lists, name));
  const changes = changesTo(lists, reports);
  const isExact = [...changes, ...oracle.wrong, ...reports.flatMap((report) => report.unexplained)].length === 0;
  return { exitCode: isExact ? 0 : 1, text: reportText({ reports, oracle, lists, changes }) };
}

function noSuite(why: string): Outcome {
  return { exitCode: 2, text: `${why} Name the folder that has tests/draft2020-12: npm run conformance -- <folder>\n` };
}
