/** `{ const: value }` within a schema is the same question as whether the schema accepts the value: held against a suite of values. */

import type { FileReport } from "../conformance/judge.js";
import type { SuiteFile } from "../conformance/suite.js";
import type { Contained } from "./judge.js";

export interface ConstantsReport {
  readonly right: number;
  /** Names of tests, with the answer. */
  readonly wrong: readonly string[];
}

/** Every test of the suite that the guards, which `reports` tells of, answer as the suite has it. */
export async function judgeConstants(
  suite: readonly SuiteFile[],
  reports: readonly FileReport[],
  contained: Contained,
): Promise<ConstantsReport> {
  let right = 0;
  const wrong: string[] = [];
  for (const { name: file, part, groups } of suite) {
    const report = reports.find(({ name }) => name === file);
    // Where a format is not checked, guards and suite do not speak of the same.
    if (!report || (part === "formats" && report.notChecked > 0)) continue;
    const refused = new Set(report.refusals.map(({ name }) => name));
    const different = new Set(report.differences.map(({ name }) => name));
    for (const { description, schema, tests } of groups.filter((each) => !refused.has(`${file} > ${each.description}`)))
      for (const { description: test, data, valid } of tests) {
        const name = `${file} > ${description} > ${test}`;
        if (different.has(name)) continue;
        const answer = await answerOf(() => contained({ const: data }, schema));
        if (answer === (valid ? "proved" : "refuted")) right += 1;
        else wrong.push(`${name}: ${answer}`);
      }
  }
  return { right, wrong };
}

async function answerOf(ask: () => ReturnType<Contained>): Promise<string> {
  try {
    const { answer } = await ask();
    return answer;
  } catch (error) {
    return `thrown: ${error}`;
  }
}
