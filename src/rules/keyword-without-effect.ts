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
  minItems: "array",
  maxItems: "array",
  uniqueItems: "array",
  required: "object",
  minProperties: "object",
  maxProperties: "object",
} as const satisfies Partial<Record<keyof Schema, JsonType>>;

type Limiting = keyof typeof SPEAKS_OF;

const KEYWORDS = Object.keys(SPEAKS_OF).filter((keyword): keyword is Limiting => keyword in SPEAKS_OF);

export const keywordWithoutEffect = defineRule<Catalog, { keyword: string; speaksOf: JsonType }>({
  name: "keyword-without-effect",
  severity: "warning",
  why: "In JSON Schema a limit for one type lets values of every other type pass. Beside a type that it does not speak of, it does nothing.",
  message: ({ keyword, speaksOf }) =>
    `"${keyword}" has no effect: it limits ${speaksOf === "binary" ? "binary" : `${speaksOf}s`}, and none is accepted here.`,
  help: () => "Remove it, or correct the type.",
  *check(catalog) {
    for (const schema of everySchema(catalog)) {
      for (const { keyword, at } of idleKeywords(schema)) {
        yield { at, facts: { keyword, speaksOf: SPEAKS_OF[keyword] } };
      }
    }
  },
});

function* idleKeywords(schema: Schema): Iterable<{ readonly keyword: Limiting; readonly at: Span }> {
  for (const keyword of KEYWORDS) {
    const value = schema[keyword];
    if (value && !acceptsType(schema, SPEAKS_OF[keyword])) yield { keyword, at: value.at };
  }
}
