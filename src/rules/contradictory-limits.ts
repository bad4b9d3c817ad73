import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import type { Keyword, Schema } from "../schema/model.js";
import { everySchema } from "./subjects/every-schema.js";

type Limit =
  | "minimum"
  | "maximum"
  | "exclusiveMinimum"
  | "exclusiveMaximum"
  | "minLength"
  | "maxLength"
  | "minItems"
  | "maxItems"
  | "minContains"
  | "maxContains"
  | "minProperties"
  | "maxProperties";

/** Pairs that contradict each other where the first is greater, or, if `equal` says so, not smaller. */
const PAIRS: readonly { readonly low: Limit; readonly high: Limit; readonly equal: "allowed" | "contradicts" }[] = [
  { low: "minimum", high: "maximum", equal: "allowed" },
  { low: "minimum", high: "exclusiveMaximum", equal: "contradicts" },
  { low: "exclusiveMinimum", high: "maximum", equal: "contradicts" },
  { low: "exclusiveMinimum", high: "exclusiveMaximum", equal: "contradicts" },
  { low: "minLength", high: "maxLength", equal: "allowed" },
  { low: "minItems", high: "maxItems", equal: "allowed" },
  { low: "minContains", high: "maxContains", equal: "allowed" },
  { low: "minContains", high: "maxItems", equal: "allowed" },
  { low: "minProperties", high: "maxProperties", equal: "allowed" },
];

interface Contradiction {
  readonly low: Limit | "required" | "contains";
  readonly lowValue: number;
  readonly high: Limit;
  readonly highValue: number;
  readonly at: Keyword<unknown>["at"];
  readonly lowAt: Keyword<unknown>["at"];
}

export const contradictoryLimits = defineRule<
  Catalog,
  { low: string; lowValue: number; high: string; highValue: number }
>({
  name: "contradictory-limits",
  severity: "warning",
  why: "Where the least is more than the most, no value fits, and every message is refused.",
  message: ({ low, lowValue, high, highValue }) => {
    if (low === "required")
      return `No value fits: ${lowValue} properties are required, and "${high}" allows ${highValue}.`;
    if (low === "contains") return `No value fits: "contains" asks for an item, and "${high}" allows none.`;
    return `No value fits: "${low}" is ${lowValue}, and "${high}" is ${highValue}.`;
  },
  help: ({ low, high }) => {
    if (low === "required") return `Raise "${high}", or require fewer.`;
    return low === "contains" ? 'Raise it, or say "minContains: 0".' : "Swap them, or drop one.";
  },
  *check(catalog) {
    for (const schema of everySchema(catalog)) {
      for (const { at, lowAt, ...facts } of contradictionsOf(schema)) {
        yield { at, facts, related: [{ at: lowAt, message: `"${facts.low}" stands here` }] };
      }
    }
  },
});

function* contradictionsOf(schema: Schema): Iterable<Contradiction> {
  for (const { low, high, equal } of PAIRS) {
    const [least, most] = [schema[low], schema[high]];
    if (!least || !most) continue;
    const contradicts = equal === "contradicts" ? least.value >= most.value : least.value > most.value;
    if (contradicts) yield { low, lowValue: least.value, high, highValue: most.value, at: most.at, lowAt: least.at };
  }
  yield* containsNothing(schema);
  const { required, maxProperties } = schema;
  if (required && maxProperties && new Set(required.value.map(({ value }) => value)).size > maxProperties.value) {
    const [lowValue, highValue] = [required.value.length, maxProperties.value];
    yield { low: "required", lowValue, high: "maxProperties", highValue, at: maxProperties.at, lowAt: required.at };
  }
}

/** `contains` asks for one item where `minContains` does not say otherwise. */
function* containsNothing(schema: Schema): Iterable<Contradiction> {
  const { contains, minContains } = schema;
  if (!contains || minContains) return;
  for (const high of ["maxContains", "maxItems"] as const) {
    const most = schema[high];
    if (most?.value === 0) yield { low: "contains", lowValue: 1, high, highValue: 0, at: most.at, lowAt: contains.at };
  }
}
