/** A containment suite through the library, held against what is committed of it. */

import { type Contained, judgeSuite } from "./judge.js";
import { changesTo, type WrongLabel } from "./labels.js";
import { reportText, undecidedShare } from "./report.js";
import type { SuiteFile } from "./suite.js";

export interface Outcome {
  /** 0 all as committed and nearly all decided, 1 otherwise. */
  readonly exitCode: 0 | 1;
  readonly text: string;
}

/** From this share of the required part on, what is unknown or an error is too much. */
const TOO_MUCH = 0.05;

export async function containment(
  suite: readonly SuiteFile[],
  labels: readonly WrongLabel[],
  contained: Contained,
): Promise<Outcome> {
  const judged = await judgeSuite(suite, contained);
  const changes = await changesTo(labels, judged);
  const isDecided = undecidedShare(judged, "required") < TOO_MUCH;
  return { exitCode: changes.length === 0 && isDecided ? 0 : 1, text: reportText({ judged, labels, changes }) };
}
