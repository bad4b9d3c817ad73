/** What the tool says of each group of the suite, held against what the suite says. */

import { emittedModules, type Modules } from "../support/guards/modules.js";
import { type Guard, guardOf } from "./front-door.js";
import type { Part, SuiteFile, SuiteGroup } from "./suite.js";

/** A test that was answered otherwise than the suite has it. */
export interface Difference {
  /** `file > group > test`, as the committed lists name it. */
  readonly name: string;
  readonly part: Part;
  readonly answer: string;
}

export interface Refusal {
  /** `file > group`, as the committed list names it. */
  readonly name: string;
  readonly rule: string;
  readonly message: string;
}

export interface FileReport {
  readonly name: string;
  readonly part: Part;
  readonly right: number;
  /** Tests of refused groups, and of groups whose format is not checked. */
  readonly refused: number;
  readonly notChecked: number;
  readonly refusals: readonly Refusal[];
  readonly differences: readonly Difference[];
  /** Tests where the explainer has issues although the guard says yes, or none although it says no. */
  readonly unexplained: readonly string[];
}

export async function judge(suite: readonly SuiteFile[]): Promise<readonly FileReport[]> {
  const modules = emittedModules();
  const reports: FileReport[] = [];
  for (const file of suite) reports.push(await judgeFile(file, modules));
  return reports;
}

async function judgeFile(file: SuiteFile, modules: Modules): Promise<FileReport> {
  let right = 0;
  let refused = 0;
  let notChecked = 0;
  const refusals: Refusal[] = [];
  const differences: Difference[] = [];
  const unexplained: string[] = [];
  for (const group of file.groups) {
    const name = `${file.name} > ${group.description}`;
    const outcome = await guardOf(group.schema, modules).catch(brokenGuard);
    if ("refusal" in outcome) {
      refused += group.tests.length;
      refusals.push({ name, rule: outcome.refusal.rule, message: outcome.refusal.message });
    } else if (file.part === "formats" && !outcome.guard.isFormatChecked) {
      notChecked += group.tests.length;
    } else {
      const found = differencesOf(group, outcome.guard);
      right += group.tests.length - found.length;
      differences.push(...found.map((each) => ({ ...each, name: `${name} > ${each.name}`, part: file.part })));
      unexplained.push(...unexplainedIn(group, outcome.guard).map((test) => `${name} > ${test}`));
    }
  }
  return { name: file.name, part: file.part, right, refused, notChecked, refusals, differences, unexplained };
}

function differencesOf({ tests }: SuiteGroup, guard: Guard): readonly Omit<Difference, "part">[] {
  return tests.flatMap(({ description, data, valid }) => {
    const answer = answerOf(() => (guard.accepts(data) ? "valid" : "invalid"));
    return answer === (valid ? "valid" : "invalid") ? [] : [{ name: description, answer }];
  });
}

function unexplainedIn({ tests }: SuiteGroup, guard: Guard): readonly string[] {
  return tests.flatMap(({ description, data }) => {
    const answer = answerOf(() => (guard.accepts(data) ? "valid" : "invalid"));
    const explained = answerOf(() => (guard.issues(data) === 0 ? "valid" : "invalid"));
    return answer === explained ? [] : [description];
  });
}

/** Where the tool itself throws, every test of the group is wrong. */
function brokenGuard(error: unknown): { readonly guard: Guard } {
  const broken = (): never => {
    throw error;
  };
  return { guard: { isFormatChecked: true, accepts: broken, issues: broken } };
}

/** A guard that throws is wrong, and must not keep the others from being asked. */
function answerOf(ask: () => string): string {
  try {
    return ask();
  } catch (error) {
    return `thrown: ${error}`;
  }
}
