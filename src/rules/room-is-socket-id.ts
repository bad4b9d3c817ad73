import type { Catalog } from "../catalog/model.js";
import { parameterAccepts } from "../catalog/spelling.js";
import { defineRule } from "../diagnostics/rule.js";

/** What Socket.IO makes: 15 random bytes in base64url. */
const SOCKET_ID = "q3vGVUTCnFy6kY0eAAAB";

export const roomIsSocketId = defineRule<Catalog, { room: string; parameter: string }>({
  name: "room-is-socket-id",
  severity: "error",
  why: "Socket.IO puts every client into a room named by its own id. A room that may have any name may have that one, and then others read what was meant for one client.",
  message: ({ parameter }) =>
    `A room named "{${parameter}}" and nothing else can be a client's own room, which its socket's id names.`,
  help: ({ room, parameter }) => `Put something before the parameter: "${room}:{${parameter}}".`,
  *check(catalog) {
    for (const { rooms } of catalog.namespaces) {
      for (const { name, template } of rooms) {
        const [parameter] = template.parameters;
        const isBare = template.parts.length === 1 && parameter !== undefined;
        if (isBare && parameterAccepts(parameter, SOCKET_ID))
          yield { at: template.at, facts: { room: name, parameter: parameter.name } };
      }
    }
  },
});
