import type { RulePage } from "../diagnostics/rule.js";
import { contractProblems } from "./problems/contract.js";
import { nameProblems } from "./problems/names.js";
import { shapeProblems } from "./problems/shape.js";

/** Everything that can be wrong with a catalog while it is read. */
export const problems: readonly RulePage[] = [...shapeProblems, ...nameProblems, ...contractProblems];
