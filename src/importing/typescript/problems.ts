/** Everything that can be said of event maps on their way to a draft. */

import type { RulePage } from "../../diagnostics/rule.js";
import { answerProblems } from "./problems/answers.js";
import { directionProblems } from "./problems/directions.js";
import { eventProblems } from "./problems/events.js";
import { shapeProblems } from "./shapes/problems.js";

export const problems: readonly RulePage[] = [
  ...directionProblems,
  ...eventProblems,
  ...answerProblems,
  ...shapeProblems,
];
