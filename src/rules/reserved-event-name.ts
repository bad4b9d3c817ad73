import type { Catalog, Direction } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { everyEvent } from "./subjects/events.js";

/** Emitting one throws, receiving one closes the connection. */
const BETWEEN_CLIENT_AND_SERVER = [
  "connect",
  "connect_error",
  "disconnect",
  "disconnecting",
  "newListener",
  "removeListener",
];

/** `serverSideEmit` throws on these. */
const BETWEEN_SERVERS = ["connect", "connection", "new_namespace"];

const RESERVED: Readonly<Record<Direction, readonly string[]>> = {
  clientToServer: BETWEEN_CLIENT_AND_SERVER,
  serverToClient: BETWEEN_CLIENT_AND_SERVER,
  errorEvents: BETWEEN_CLIENT_AND_SERVER,
  serverToServer: BETWEEN_SERVERS,
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
