import type { Catalog } from "../catalog/model.js";
import { defineRule } from "../diagnostics/rule.js";
import { everyEvent } from "./subjects/events.js";

export const clientErrorEvent = defineRule<Catalog, { event: string }>({
  name: "client-error-event",
  severity: "warning",
  why: "On a server's socket, Socket.IO itself emits \"error\" when a packet cannot be read or a middleware refuses one. A handler for a client's event of that name is called for those too.",
  message: () => `A server's socket emits "error" on its own too, so this handler also meets what no client sent.`,
  help: () => 'Give the event another name, such as "clientError".',
  *check(catalog) {
    for (const event of everyEvent(catalog)) {
      if (event.direction === "clientToServer" && event.name === "error")
        yield { at: event.at, facts: { event: event.name } };
    }
  },
});
