/** What of an event map a catalog cannot say, or says otherwise. */

import { defineProblem } from "../../../diagnostics/rule.js";

export const reservedEvent = defineProblem<{ event: string }>({
  name: "reserved-event-left-out",
  severity: "warning",
  why: "Socket.IO keeps some event names for itself. It emits these events on its own, and nobody else can send them.",
  message: ({ event }) => `"${event}" is Socket.IO's own event: it is left out.`,
  help: () => "Listeners for it need no contract. Remove it from the map.",
});

export const notAnEvent = defineProblem<{ event: string }>({
  name: "not-a-function",
  severity: "warning",
  why: "In an event map each event is a function, whose parameters are the event's arguments. Of anything else Socket.IO's types make no arguments.",
  message: ({ event }) => `"${event}" is no function: it is left out.`,
  help: ({ event }) => `Write "${event}: (payload: …) => void".`,
});

export const eventsNotListed = defineProblem<{ keys: string }>({
  name: "events-not-listed",
  severity: "warning",
  why: "A catalog names each event. A map with keys like string, or with patterns for keys, does not say which events there are.",
  message: ({ keys }) => `The events with names of type ${keys} are left out: nothing says which they are.`,
  help: () => "Add them to the catalog by hand, or list their names in the map.",
});

export const functionArgument = defineProblem<{ event: string; argument: string }>({
  name: "function-cannot-travel",
  severity: "warning",
  why: "Of functions, only the last argument of an event travels: it is the ack. In the place of any other the receiver gets null.",
  message: ({ event, argument }) => `"${argument}" of "${event}" is a function before the last place: null arrives.`,
  help: () => "Remove it, or make it the last parameter if it is the ack.",
});

export const severalSignatures = defineProblem<{ event: string; signatures: number }>({
  name: "several-signatures",
  severity: "warning",
  why: "A catalog has one list of arguments for an event. Several ways to call it become one that allows all of them, and combinations of them.",
  message: ({ event, signatures }) => `"${event}" can be called in ${signatures} ways: they are imported as one.`,
  help: () => "Tell them apart by a property of one payload, or give each an event of its own.",
});

export const functionWithoutType = defineProblem<{ event: string; what: "event" | "ack" }>({
  name: "function-without-type",
  severity: "warning",
  why: "The type Function says nothing of what the function is called with.",
  message: ({ event, what }) =>
    what === "event"
      ? `What "${event}" carries cannot be told: it is imported with any arguments.`
      : `What the ack of "${event}" carries cannot be told: it is imported as any values.`,
  help: () => "Write what it is called with, as in (text: string) => void.",
});

export const exampleEvent = defineProblem<{ event: string }>({
  name: "example-event-left-out",
  severity: "info",
  why: "Socket.IO's documentation has a map for events between servers with nothing but ping in it. It is copied more often than it is used.",
  message: ({ event }) => `"${event}" between servers is taken for the documentation's example: it is left out.`,
  help: () => 'If your servers send it, add it to "serverToServer" in the catalog.',
});

export const withoutRecovery = defineProblem<{ event: string }>({
  name: "imported-without-recovery",
  severity: "info",
  why: "With connection state recovery, Socket.IO appends a string to what a server sends, and behind a rest argument nobody can tell it from a value.",
  message: ({ event }) => `Because of the rest argument of "${event}", the catalog says "recovery: false".`,
  help: () => "If your server recovers connections, make it one argument that is an array.",
});

export const eventProblems = [
  reservedEvent,
  notAnEvent,
  eventsNotListed,
  functionArgument,
  severalSignatures,
  functionWithoutType,
  exampleEvent,
  withoutRecovery,
];
