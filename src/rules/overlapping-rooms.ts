import type { Catalog } from "../catalog/model.js";
import { sharedText } from "../catalog/spelling.js";
import { defineRule } from "../diagnostics/rule.js";

export const overlappingRooms = defineRule<Catalog, { room: string; other: string; shared: string }>({
  name: "overlapping-rooms",
  severity: "warning",
  why: "Two rooms whose names can be the same are one room then: members of either get what is sent to the other.",
  message: ({ room, other, shared }) =>
    `The rooms "${other}" and "${room}" can both be named "${shared}", and are one room then.`,
  help: () => "Begin their names differently.",
  *check(catalog) {
    for (const { rooms } of catalog.namespaces) {
      for (const [index, room] of rooms.entries()) {
        for (const other of rooms.slice(0, index)) {
          const shared = sharedText(room.template, other.template);
          if (shared === undefined) continue;
          const related = [{ at: other.at, message: `"${other.name}" is declared here` }];
          yield { at: room.at, facts: { room: room.name, other: other.name, shared }, related };
        }
      }
    }
  },
});
