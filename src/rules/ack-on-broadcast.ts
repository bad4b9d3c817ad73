import type { Ack, Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { everyEvent } from "./subjects/events.js";

type Hindrance = "several-values" | "error-first" | "no-timeout";

export const ackOnBroadcast = defineRule<Catalog, { event: string; hindrance: Hindrance }>({
  name: "ack-on-broadcast",
  severity: "error",
  why: "Of each answer to a broadcast Socket.IO keeps the first value only, and without a timeout it returns no answers at all.",
  message: ({ event, hindrance }) =>
    `"${event}" is sent to rooms, where its ack does not work: ${reasonOf(hindrance)}.`,
  help: ({ hindrance }) => `${mendOf(hindrance)}, or remove "rooms".`,
  *check(catalog) {
    for (const event of everyEvent(catalog)) {
      if (event.direction !== "serverToClient" || !event.ack || event.rooms.length === 0) continue;
      const hindrance = hindranceOf(event.ack);
      if (hindrance) yield { at: event.ack.at, facts: { event: event.name, hindrance } };
    }
  },
});

function hindranceOf({ answer, timeoutMs }: Ack): Hindrance | undefined {
  if (answer.kind === "values") return "several-values";
  if (answer.kind === "error-first") return "error-first";
  return Number.isFinite(timeoutMs) ? undefined : "no-timeout";
}

function reasonOf(hindrance: Hindrance): string {
  switch (hindrance) {
    case "several-values":
      return "of each answer to a broadcast Socket.IO keeps the first value only";
    case "error-first":
      return "of each answer to a broadcast Socket.IO keeps the first value only, which here is the error";
    case "no-timeout":
      return "without a timeout Socket.IO returns no answers to a broadcast";
    default:
      return hindrance satisfies never;
  }
}

function mendOf(hindrance: Hindrance): string {
  switch (hindrance) {
    case "several-values":
      return 'Put the values into one object with "returns"';
    case "error-first":
      return 'Remove "style: error-first" from the ack';
    case "no-timeout":
      return 'Give the ack a timeout, such as "5s"';
    default:
      return hindrance satisfies never;
  }
}
