/** What is wrong with source files that an import reads, before it looks for event maps. */

import { defineProblem, type RulePage } from "../diagnostics/rule.js";

export const brokenSource = defineProblem<{ readonly reason: string }>({
  name: "broken-source",
  severity: "error",
  why: "Of a file that TypeScript cannot parse, nobody can say what its types are.",
  message: ({ reason }) => `TypeScript cannot parse this: ${reason}`,
});

export const missingModule = defineProblem<{ readonly module: string }>({
  name: "missing-module",
  severity: "warning",
  why: "The types of a module that cannot be found are unknown, and so is everything that is made of them.",
  message: ({ module }) => `No types are found for "${module}": what comes from it is imported as unknown.`,
  help: ({ module }) =>
    module.startsWith(".")
      ? "Is the file there? Paths that only a tsconfig knows need --project <tsconfig>."
      : "Install its packages first, or name the tsconfig that knows it with --project <tsconfig>.",
});

export const problems: readonly RulePage[] = [brokenSource, missingModule];
