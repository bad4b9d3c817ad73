/** Everything that an import can say of what it read. Nothing here needs the compiler. */

import type { RulePage } from "../diagnostics/rule.js";
import { problems as readableProblems } from "./readable-problems.js";
import { problems as roundTripProblems } from "./round-trip/problems.js";
import { problems as trafficProblems } from "./traffic/problems.js";
import { problems as eventMapProblems } from "./typescript/problems.js";

export const problems: readonly RulePage[] = [
  ...readableProblems,
  ...eventMapProblems,
  ...trafficProblems,
  ...roundTripProblems,
];
