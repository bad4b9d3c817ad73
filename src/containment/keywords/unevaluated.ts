/**
 * `unevaluatedProperties` and `unevaluatedItems`. What is evaluated depends on which of the schemas in `anyOf` and the like
 * accept the value, so each combination of them is a case, and in each of them it is plain what is left.
 */

import type { Schema } from "../../schema/model.js";
import { OutOfSteps } from "../budget.js";
import { ALWAYS, type Assertion, all, any, type Formula, fact, type Kind, NEVER, no, yes } from "../formula.js";
import { union } from "../synthetic.js";
import { tailAssertion } from "./arrays.js";
import { selectionAssertion } from "./objects.js";

/** A case, and what is evaluated in it. */
interface Case {
  readonly given: readonly Formula[];
  readonly everything: boolean;
  readonly names: readonly string[];
  readonly patterns: readonly string[];
  /** So many items from the first. */
  readonly items: number;
  /** And those that one of these accepts. */
  readonly contained: readonly Schema[];
}

const NOTHING: Case = { given: [], everything: false, names: [], patterns: [], items: 0, contained: [] };

export function unevaluatedAssertions(schema: Schema, kind: Kind): readonly Assertion[] {
  const left = kind === "object" ? schema.unevaluatedProperties : schema.unevaluatedItems;
  if (!left) return [];
  const rules = casesOf(schema, kind, ownEvaluation(schema, kind)).map((each) => ({
    given: each.given,
    ...leftAssertion(left, each, kind),
  }));
  return [
    {
      holds: any(rules.map((each) => all([...each.given, each.holds]))),
      fails: any(rules.map((each) => all([...each.given, each.fails]))),
    },
  ];
}

function leftAssertion(schema: Schema, evaluated: Case, kind: Kind): Assertion {
  const { everything, names, patterns, items, contained } = evaluated;
  if (everything) return { holds: ALWAYS, fails: NEVER };
  if (kind === "object") return selectionAssertion({ exceptNames: names, exceptPatterns: patterns }, schema);
  return tailAssertion(items, contained.length === 0 ? schema : union([schema, ...contained]));
}

/** What the keywords of the schema itself evaluate, but for `unevaluated…`. */
function ownEvaluation(schema: Schema, kind: Kind): Case {
  if (kind === "object") {
    const { properties = [], patternProperties = [], additionalProperties } = schema;
    return {
      ...NOTHING,
      everything: additionalProperties !== undefined,
      names: properties.map(({ name }) => name),
      patterns: patternProperties.map(({ pattern }) => pattern.value),
    };
  }
  const { prefixItems = [], items, contains } = schema;
  return {
    ...NOTHING,
    everything: items !== undefined,
    items: prefixItems.length,
    contained: contains ? [contains] : [],
  };
}

/** The same for a schema in place, where `unevaluated…` has looked at all that was left. */
function inner(schema: Schema, kind: Kind): readonly Case[] {
  const own = ownEvaluation(schema, kind);
  const rest = kind === "object" ? schema.unevaluatedProperties : schema.unevaluatedItems;
  return casesOf(schema, kind, rest ? { ...own, everything: true } : own);
}

function casesOf(schema: Schema, kind: Kind, own: Case): readonly Case[] {
  const { reference, allOf = [], anyOf = [], oneOf = [] } = schema;
  const certain = reference ? [reference.target, ...allOf] : allOf;
  let cases: readonly Case[] = [own];
  for (const each of certain) cases = combined(cases, inner(each, kind));
  for (const each of [...anyOf, ...oneOf]) cases = combined(cases, optional(yes(each), no(each), inner(each, kind)));
  cases = combined(cases, conditionalCases(schema, kind));
  if (kind !== "object") return cases;
  for (const { name, schema: each } of schema.dependentSchemas ?? []) {
    const there = fact({ kind: "present", name });
    cases = combined(cases, optional(there, fact({ kind: "absent", name }), inner(each, kind)));
  }
  return cases;
}

function conditionalCases(schema: Schema, kind: Kind): readonly Case[] {
  const { if: condition, then: consequence, else: alternative } = schema;
  if (!condition) return [NOTHING];
  const otherwise = alternative ? inner(alternative, kind) : [NOTHING];
  const holding = combined(inner(condition, kind), consequence ? inner(consequence, kind) : [NOTHING]);
  if ([...holding, ...otherwise].every(isNothing)) return [NOTHING];
  return [
    ...holding.map((each) => ({ ...each, given: [yes(condition), ...each.given] })),
    ...otherwise.map((each) => ({ ...each, given: [no(condition), ...each.given] })),
  ];
}

/** What counts only where something holds. Where that would evaluate nothing, there is nothing to tell apart. */
function optional(holds: Formula, fails: Formula, cases: readonly Case[]): readonly Case[] {
  if (cases.every(isNothing)) return [NOTHING];
  return [...cases.map((each) => ({ ...each, given: [holds, ...each.given] })), { ...NOTHING, given: [fails] }];
}

function isNothing({ everything, names, patterns, items, contained }: Case): boolean {
  return !everything && items === 0 && names.length + patterns.length + contained.length === 0;
}

/** More would take longer than anybody waits for. */
const MOST_CASES = 2_000;

function combined(some: readonly Case[], others: readonly Case[]): readonly Case[] {
  if (some.length * others.length > MOST_CASES) throw new OutOfSteps();
  return some.flatMap((one) =>
    others.map((other) => ({
      given: [...one.given, ...other.given],
      everything: one.everything || other.everything,
      names: [...new Set([...one.names, ...other.names])],
      patterns: [...new Set([...one.patterns, ...other.patterns])],
      items: Math.max(one.items, other.items),
      contained: [...one.contained, ...other.contained],
    })),
  );
}
