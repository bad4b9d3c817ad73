import { defineProblem, type RulePage } from "../diagnostics/rule.js";

export const unknownRule = defineProblem<{ rule: string; suggestion: string }>({
  name: "unknown-rule",
  severity: "error",
  why: "A rule that does not exist cannot be switched off or ignored; a typing mistake would silently change nothing.",
  message: ({ rule, suggestion }) => `There is no rule "${rule}".${suggestion}`,
  help: () => 'Run "npx socket-contract rules" to see all of them.',
});

/** What can be wrong with a config beyond its shape. */
export const problems: readonly RulePage[] = [unknownRule];
