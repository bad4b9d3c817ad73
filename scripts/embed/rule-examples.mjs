import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Puts an example of every rule into a module: `explain` shows what the tests have seen. */
export function embedRuleExamples(root) {
  const fixtures = join(root, "fixtures");
  const examples = {
    ...mistakes(join(fixtures, "rules")),
    ...changes(join(fixtures, "changes")),
    ...code(join(fixtures, "scan")),
  };
  writeFileSync(
    join(root, "src", "commands", "rule-examples.generated.ts"),
    `export type RuleExample =
  /** A catalog that breaks the rule, and the same catalog mended. */
  | { readonly kind: "mistake"; readonly bad: string; readonly good: string }
  /** Two versions of a catalog that the rule judges. */
  | { readonly kind: "change"; readonly before: string; readonly after: string }
  /** Code that does not do what a catalog says, and code that does. */
  | { readonly kind: "code"; readonly catalog: string; readonly bad: string; readonly good: string };

/** By rule. */
export const ruleExamples: Readonly<Record<string, RuleExample>> = ${JSON.stringify(examples, undefined, 2)};
`,
  );
}

function mistakes(folder) {
  return byRule(folder, (rule) => ({
    kind: "mistake",
    bad: text(folder, rule, "bad.yaml"),
    good: text(folder, rule, "good.yaml"),
  }));
}

function code(folder) {
  return byRule(folder, (rule) => ({
    kind: "code",
    catalog: text(folder, rule, "catalog.events.yaml"),
    bad: text(folder, rule, "bad.ts"),
    good: text(folder, rule, "good.ts"),
  }));
}

function changes(folder) {
  return byRule(folder, (rule) => {
    const files = readdirSync(join(folder, rule)).sort();
    // Some rules have variants only.
    const place = files.includes("before.yaml") ? rule : join(rule, files[0]);
    return {
      kind: "change",
      before: text(folder, place, "before.yaml"),
      after: text(folder, place, "after.yaml"),
    };
  });
}

function byRule(folder, example) {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((rule) => [rule, example(rule)]),
  );
}

function text(...path) {
  return readFileSync(join(...path), "utf8");
}
