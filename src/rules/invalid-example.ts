import type { Catalog, Event } from "../catalog/model.js";
import { defineRule, type Sighting } from "../diagnostics/rule.js";
import { evaluate } from "../schema/evaluate.js";
import type { Json, Keyword, Schema } from "../schema/model.js";
import { argumentMismatch, pathText } from "./subjects/argument-values.js";
import { everyEvent } from "./subjects/events.js";
import { everySchema } from "./subjects/every-schema.js";
import { unsafePatterns } from "./subjects/patterns.js";

type What = "example" | "refusal";

type Mismatch = { what: What; path: string; reason: string };

export const invalidExample = defineRule<Catalog, Mismatch>({
  name: "invalid-example",
  severity: "error",
  why: "Examples and refusals are what people copy. One that the contract itself refuses teaches a mistake.",
  message: ({ what, path, reason }) =>
    `This ${what} does not match its own type${path === "" ? "" : ` at ${path}`}: ${reason}.`,
  help: ({ what }) => `Correct the ${what}, or the type.`,
  async *check(catalog) {
    // An example may be the very text that such a pattern never comes to an end with.
    if ((await unsafePatterns(catalog)).length > 0) return;
    for (const event of everyEvent(catalog)) {
      yield* argumentExamples(event);
      yield* refusal(event);
    }
    for (const schema of everySchema(catalog)) yield* annotations(schema);
  },
});

function* argumentExamples(event: Event): Iterable<Sighting<Mismatch>> {
  for (const { args, argsAt, at } of event.examples) {
    const found = argumentMismatch(event.args, args);
    if (!found) continue;
    const facts = { what: "example", path: pathText(found.path), reason: found.reason } as const;
    yield { at: argsAt[found.index] ?? at, facts };
  }
}

function* refusal({ ack }: Event): Iterable<Sighting<Mismatch>> {
  if (ack?.answer.kind !== "value" || !ack.answer.refusal) return;
  yield* mismatch("refusal", ack.answer.returns, ack.answer.refusal);
}

function* annotations(schema: Schema): Iterable<Sighting<Mismatch>> {
  for (const example of schema.annotations.examples ?? []) yield* mismatch("example", schema, example);
}

function* mismatch(what: What, schema: Schema, { value, at }: Keyword<Json>): Iterable<Sighting<Mismatch>> {
  const [issue] = evaluate(schema, value);
  if (issue) yield { at, facts: { what, path: pathText(issue.path), reason: issue.message } };
}
