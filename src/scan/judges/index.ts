/** What is wrong in how code uses a contract: one rule a file. */

import type { Rule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";

export const scanJudges: readonly Rule<Scan>[] = [];
