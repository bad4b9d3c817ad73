import type { Catalog, Direction } from "../catalog/model.js";
import { reservedBetweenServers, reservedOnSockets } from "../catalog/reserved-events.js";
import { defineRule } from "../diagnostics/rule.js";
import { everyEvent } from "./subjects/events.js";

const RESERVED: Readonly<Record<Direction, readonly string[]>> = {
  clientToServer: reservedOnSockets,
  serverToClient: reservedOnSockets,
  errorEvents: reservedOnSockets,
  serverToServer: reservedBetweenServers,
};

export const reservedEventName = defineRule<Catalog, { event: string; reserved: readonly string[] }>({
  name: "reserved-event-name",
  severity: "error",
  why: "Socket.IO keeps some event names for itself. Emitting such an event throws, and receiving one closes the connection.",
  message: ({ event }) => `Socket.IO reserves the event name "${event}" for itself.`,
  help: ({ reserved }) => `Choose another name. Reserved here are ${reserved.join(", ")}.`,
  *check(catalog) {
    for (const event of everyEvent(catalog)) {
      const reserved = RESERVED[event.direction];
      if (reserved.includes(event.name)) yield { at: event.at, facts: { event: event.name, reserved } };
    }
  },
});
