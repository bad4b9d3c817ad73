import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Puts the bad and the good example of every rule into a module: `explain` shows what the tests have seen. */
export function embedRuleExamples(root) {
  const folder = join(root, "fixtures", "rules");
  const text = (rule, file) => readFileSync(join(folder, rule, file), "utf8");
  const examples = Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((rule) => [rule, { bad: text(rule, "bad.yaml"), good: text(rule, "good.yaml") }]),
  );
  writeFileSync(
    join(root, "src", "commands", "rule-examples.generated.ts"),
    `export interface RuleExample {
  readonly bad: string;
  readonly good: string;
}

/** By rule: a catalog that breaks it, and the same catalog mended. */
export const ruleExamples: Readonly<Record<string, RuleExample>> = ${JSON.stringify(examples, undefined, 2)};
`,
  );
}
