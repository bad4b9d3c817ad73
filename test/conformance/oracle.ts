/** The second reading of JSON Schema, which other tests rely on, held against what the suite requires. */

import { accepts } from "../support/schemas/second-reading.js";
import type { SuiteFile } from "./suite.js";

export interface OracleReport {
  readonly right: number;
  /** Names of tests. */
  readonly wrong: readonly string[];
}

/** `isDeliberate` names the tests where the answer has to be the other one. */
export function judgeOracle(suite: readonly SuiteFile[], isDeliberate: (name: string) => boolean): OracleReport {
  let right = 0;
  const wrong: string[] = [];
  for (const { name: file, groups } of suite.filter(({ part }) => part === "required")) {
    for (const { description, schema, tests } of groups.filter((group) => isOneDocument(group.schema))) {
      for (const test of tests) {
        const name = `${file} > ${description} > ${test.description}`;
        if (accepts(schema, test.data) === (test.valid !== isDeliberate(name))) right += 1;
        else wrong.push(name);
      }
    }
  }
  return { right, wrong };
}

/** Whether nothing in a schema gives it another base, or leads out of it. */
function isOneDocument(schema: unknown): boolean {
  return !/"\$id":|"\$ref":"[^#]/.test(JSON.stringify(schema));
}
