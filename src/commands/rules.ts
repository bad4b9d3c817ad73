import { didYouMean, nearest } from "../diagnostics/nearest.js";
import { failed, type Result } from "./result.js";
import type { RuleExample } from "./rule-examples.generated.js";
import { ruleList } from "./rule-list.js";

/** Every rule with its severity and why it exists, a line each. */
export function rules(): Result {
  const width = Math.max(...ruleList.map(({ name }) => name.length));
  const lines = [...ruleList]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, severity, why }) => `${name.padEnd(width)}  ${severity.padEnd(7)}  ${firstSentence(why)}`);
  return { command: "rules", problems: [], sources: new Map(), files: [], failures: [], output: lines.join("\n") };
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** One rule: its severity, why it exists, and an example. */
export async function explain(name: string): Promise<Result> {
  const rule = ruleList.find((each) => each.name === name);
  if (!rule) {
    const suggestion = didYouMean(
      nearest(
        name,
        ruleList.map((each) => each.name),
      ),
    );
    return failed("explain", {
      kind: "usage",
      message: `There is no rule "${name}".${suggestion}`,
      help: 'Run "npx socket-contract rules" to see all of them.',
    });
  }
  const { ruleExamples } = await import("./rule-examples.generated.js");
  const example = ruleExamples[name];
  const sections = [`${rule.name} (${rule.severity})`, rule.why];
  if (example) sections.push(...shown(example));
  return {
    command: "explain",
    problems: [],
    sources: new Map(),
    files: [],
    failures: [],
    output: sections.join("\n\n"),
  };
}

function shown(example: RuleExample): readonly string[] {
  switch (example.kind) {
    case "mistake":
      return [`Instead of:\n\n${indented(example.bad)}`, `write:\n\n${indented(example.good)}`];
    case "code":
      return [
        `With this catalog:\n\n${indented(example.catalog)}`,
        `instead of:\n\n${indented(example.bad)}`,
        `write:\n\n${indented(example.good)}`,
      ];
    case "change":
      return [`It is about a change from:\n\n${indented(example.before)}`, `to:\n\n${indented(example.after)}`];
    default:
      return example satisfies never;
  }
}

function indented(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, "  ");
}
