import { identityOf } from "../../../src/commands/comparison/identity.js";
import { compareCatalogs } from "../../../src/compare/compare.js";
import { judgementsOf } from "../../../src/judges/index.js";
import { catalogIn } from "../compare/changes.js";

/** What tells the findings of a rule from others, between two catalogs with one section each. */
function identities(rule: string, before: string, after: string): readonly string[] {
  const read = (events: string) => catalogIn({ "main.yaml": `catalog: 1\nclientToServer:\n  go: string\n${events}` });
  const judgements = judgementsOf({ ...compareCatalogs(read(before), read(after)), peers: "ours" });
  const found = judgements.filter((judgement) => judgement.rule === rule);
  expect(found).toHaveLength(1);
  return found.map((judgement) => JSON.stringify(identityOf(judgement)));
}

describe("what was approved does not cover what is worse", () => {
  test.each([
    ["event-added", "", "  ask: {}", "  ask: { ack: string }"],
    ["ack-added", "  ask: {}", "  ask: { ack: { returns: string, optional: true } }", "  ask: { ack: string }"],
    [
      "ack-style-changed",
      "  ask: { ack: string }",
      "  ask: { ack: { returns: string, errors: [] } }",
      "  ask: { ack: { args: [a: string] } }",
    ],
    [
      "ack-refusal-changed",
      "  ask: { ack: { returns: integer } }",
      "  ask: { ack: { returns: integer, refusal: 0 } }",
      "  ask: { ack: { returns: integer, refusal: 1 } }",
    ],
    [
      "schema-rewritten",
      "  ask: { payload: { type: object, not: { required: [x] } } }",
      "  ask: { payload: { type: object, not: { required: [y] } } }",
      "  ask: { payload: { type: object, not: { required: [z] } } }",
    ],
    [
      "variant-removed",
      "  ask: { payload: 'string[] | number[][] | boolean' }",
      "  ask: { payload: 'number[][] | boolean' }",
      "  ask: { payload: 'string[] | boolean' }",
    ],
  ])("%s", (rule, before, approved, worse) => {
    expect(identities(rule, before, worse)).not.toEqual(identities(rule, before, approved));
  });
});
