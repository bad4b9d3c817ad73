/** What can be wrong with recorded traffic. */

import { defineProblem, type RulePage } from "../../diagnostics/rule.js";

export const unreadableLine = defineProblem<{ readonly reason: string }>({
  name: "unreadable-line",
  severity: "warning",
  why: "A log of traffic has one JSON object a line, with a direction, an event and its args. Other lines tell nothing, and are left out.",
  message: ({ reason }) => `This line is left out: ${reason}`,
});

export const moreUnreadableLines = defineProblem<{ readonly count: number }>({
  name: "more-unreadable-lines",
  severity: "warning",
  why: "Where many lines cannot be read, the first few tell what is wrong with all of them.",
  message: ({ count }) =>
    count === 1
      ? "One more line is left out, the last of them here."
      : `${count} more lines are left out, the last of them here.`,
});

export const reservedEventRecorded = defineProblem<{ readonly event: string }>({
  name: "reserved-event-recorded",
  severity: "warning",
  why: "Socket.IO keeps some event names for itself. They are no part of a contract, and no application can send them.",
  message: ({ event }) => `"${event}" is an event of Socket.IO's own, and is left out wherever it was recorded.`,
});

export const emptyLog = defineProblem<Record<string, never>>({
  name: "empty-log",
  severity: "error",
  why: "A contract is inferred from the events that were recorded, and without any there is none.",
  message: () => "No event is recorded in this log.",
  help: () =>
    'A line is { "direction": "clientToServer", "event": "typing", "args": ["Ada"] }; docs/import.md has a recorder.',
});

export const fewSamples = defineProblem<{ readonly event: string; readonly count: number }>({
  name: "few-samples",
  severity: "info",
  why: "What is optional, and which values there are, is told by comparing messages. Of an event that was recorded once or twice, that is a guess.",
  message: ({ event, count }) =>
    `The event "${event}" was recorded ${count === 1 ? "once" : "twice"}: check by hand what is inferred of it.`,
});

export const problems: readonly RulePage[] = [
  emptyLog,
  fewSamples,
  moreUnreadableLines,
  reservedEventRecorded,
  unreadableLine,
];
