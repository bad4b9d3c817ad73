import type { Answer, Catalog, Event } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { isUnknown, resolved } from "../schema/shape.js";
import { everyEvent } from "./subjects/events.js";

export const ackCannotRefuse = defineRule<Catalog, { event: string; values: "one" | "several" }>({
  name: "ack-cannot-refuse",
  severity: "info",
  why: "A plain ack carries the answer and nothing else. When the server refuses the event, the caller learns only that no answer came.",
  message: ({ event }) =>
    `The ack of "${event}" cannot say that the event was refused: the caller's promise rejects without a reason.`,
  help: ({ values }) => mendOf(values),
  *check(catalog) {
    for (const event of everyEvent(catalog)) {
      if (event.direction !== "clientToServer" || !event.ack || !canBeRefused(event)) continue;
      const values = plainValues(event.ack.answer);
      if (values) yield { at: event.ack.at, facts: { event: event.name, values } };
    }
  },
});

function mendOf(values: "one" | "several"): string {
  return values === "one"
    ? 'Add "errors: []" for an answer of { ok, value } or { ok, error }, or "refusal:" with the value to send instead.'
    : 'Use "returns" and "errors: []" for an answer of { ok, value } or { ok, error }.';
}

/** A check fails, or a condition is not met; nothing can be wrong with arguments that may be anything. */
function canBeRefused(event: Event): boolean {
  return event.requires.length > 0 || event.args.some(({ schema }) => !isUnknown(resolved(schema)));
}

function plainValues(answer: Answer): "one" | "several" | undefined {
  if (answer.kind === "values") return "several";
  return answer.kind === "value" && !answer.refusal ? "one" : undefined;
}
