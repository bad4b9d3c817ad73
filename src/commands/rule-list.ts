import { problems as catalogProblems } from "../catalog/problems.js";
import { problems as configProblems } from "../config/problems.js";
import type { RulePage } from "../diagnostics/rule.js";
import { problems as documentProblems } from "../document/problems.js";
import { problems as importProblems } from "../importing/problems.js";
import { judges } from "../judges/index.js";
import { problems as outputProblems } from "../output/problems.js";
import { rules } from "../rules/index.js";
import { scanJudges } from "../scan/judges/index.js";
import { problems as schemaProblems } from "../schema/problems.js";
import { problems as comparisonProblems } from "./comparison/problems.js";

/** Every rule that any diagnostic can name, in the order in which a catalog meets them. */
export const ruleList: readonly RulePage[] = [
  ...documentProblems,
  ...configProblems,
  ...schemaProblems,
  ...catalogProblems,
  ...rules,
  ...outputProblems,
  ...comparisonProblems,
  ...judges,
  ...scanJudges,
  ...importProblems,
];
