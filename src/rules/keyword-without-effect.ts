import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import type { JsonType, Schema } from "../schema/model.js";
import { acceptsType } from "../schema/shape.js";
import type { Span } from "../text/span.js";
import { everySchema } from "./subjects/every-schema.js";

/** Keywords that say something about values of one type only. */
const SPEAKS_OF = {
  minimum: "number",
  maximum: "number",
  exclusiveMinimum: "number",
  exclusiveMaximum: "number",
  multipleOf: "number",
  minLength: "string",
  maxLength: "string",
  pattern: "string",
  format: "string",
  maxBytes: "binary",
  prefixItems: "array",
  items: "array",
  minItems: "array",
  maxItems: "array",
  uniqueItems: "array",
  contains: "array",
  unevaluatedItems: "array",
  properties: "object",
  patternProperties: "object",
  additionalProperties: "object",
  propertyNames: "object",
  required: "object",
  minProperties: "object",
  maxProperties: "object",
  dependentRequired: "object",
  dependentSchemas: "object",
  unevaluatedProperties: "object",
} as const satisfies Partial<Record<keyof Schema, JsonType>>;

type Limiting = keyof typeof SPEAKS_OF;

const KEYWORDS = Object.keys(SPEAKS_OF).filter((keyword): keyword is Limiting => keyword in SPEAKS_OF);

/** It says nothing of the type that is there, or the keyword that it belongs to is missing. */
type Reason =
  | { readonly kind: "other-type"; readonly speaksOf: JsonType }
  | { readonly kind: "alone"; readonly without: string };

type Idle = {
  readonly keyword: string;
  readonly reason: Reason;
};

export const keywordWithoutEffect = defineRule<Catalog, Idle>({
  name: "keyword-without-effect",
  severity: "warning",
  why: "In JSON Schema a limit for one type lets values of every other type pass, and some keywords mean something only beside another. Where that is missing, they do nothing.",
  message: ({ keyword, reason }) => `"${keyword}" has no effect${explanationOf(reason)}.`,
  help: ({ reason }) =>
    reason.kind === "alone" ? `Add "${reason.without}", or remove it.` : "Remove it, or correct the type.",
  *check(catalog) {
    for (const schema of everySchema(catalog)) {
      for (const { at, ...facts } of idleKeywords(schema)) yield { at, facts };
    }
  },
});

function explanationOf(reason: Reason): string {
  switch (reason.kind) {
    case "other-type":
      return `: it limits ${reason.speaksOf === "binary" ? "binary" : `${reason.speaksOf}s`}, and none is accepted here`;
    case "alone":
      return ` without "${reason.without}"`;
    default:
      return reason satisfies never;
  }
}

function* idleKeywords(schema: Schema): Iterable<Idle & { readonly at: Span }> {
  for (const keyword of KEYWORDS) {
    const at = placeOf(schema, keyword);
    const speaksOf = SPEAKS_OF[keyword];
    if (at && !acceptsType(schema, speaksOf)) yield { keyword, reason: { kind: "other-type", speaksOf }, at };
  }
  for (const { keyword, without, at } of schema.idle ?? []) yield { keyword, reason: { kind: "alone", without }, at };
}

/** Where a keyword stands; of a list, where its first entry does. */
function placeOf(schema: Schema, keyword: Limiting): Span | undefined {
  switch (keyword) {
    case "patternProperties":
      return schema.patternProperties?.[0]?.pattern.at;
    case "prefixItems":
    case "properties":
    case "dependentRequired":
    case "dependentSchemas":
      return schema[keyword]?.[0]?.at;
    default:
      return schema[keyword]?.at;
  }
}
