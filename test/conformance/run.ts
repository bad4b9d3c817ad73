/** The JSON Schema test suite through the tool, held against what is committed of it. */

import { judgeConstants } from "../containment/constants.js";
import type { Contained } from "../containment/judge.js";
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

export async function conformance(folder: string | undefined, lists: Lists, contained: Contained): Promise<Outcome> {
  if (folder === undefined) return noSuite("Which suite?");
  const suite = readSuite(folder);
  if (!suite) return noSuite(`There is no JSON Schema test suite in "${folder}".`);
  const reports = await judge(suite);
  const oracle = judgeOracle(suite, (name) => isDeliberate(lists, name));
  const changes = changesTo(lists, reports);
  const constants = await judgeConstants(suite, reports, contained);
  const unexplained = reports.flatMap((report) => report.unexplained);
  const isExact = [...changes, ...oracle.wrong, ...constants.wrong, ...unexplained].length === 0;
  return { exitCode: isExact ? 0 : 1, text: reportText({ reports, oracle, constants, lists, changes }) };
}

function noSuite(why: string): Outcome {
  return { exitCode: 2, text: `${why} Name the folder that has tests/draft2020-12: npm run conformance -- <folder>\n` };
}
