import type { Room } from "../../catalog/model.js";
import { matches } from "../../catalog/spelling.js";
import { defineRule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";
import { allDeclaredEmits, wrongForAll } from "./subjects/uses.js";

interface Facts extends Readonly<Record<string, unknown>> {
  readonly event: string;
  readonly room: string;
  readonly listed: readonly string[];
}

export const undeclaredRoom = defineRule<Scan, Facts>({
  name: "undeclared-room",
  severity: "warning",
  why: "The rooms of an event say who gets to see it. Sent to another room, it reaches people whom the contract did not think of.",
  message: ({ event, room, listed }) => {
    const rooms = listed.map((each) => `"${each}"`).join(" and ");
    return `"${event}" is sent to "${room}", and is declared for ${rooms} only.`;
  },
  help: () => 'Add the room to the event\'s "rooms", or send it elsewhere.',
  *check(scan) {
    for (const { usage, events } of allDeclaredEmits(scan)) {
      for (const room of usage.rooms) {
        if (room === undefined) continue;
        yield* wrongForAll(events, ({ event }) => {
          if (event.rooms.length === 0 || event.rooms.some((each) => isRoom(each.room, room))) return undefined;
          const listed = event.rooms.map((each) => each.room.name);
          return { at: usage.at, facts: { event: event.name, room, listed } };
        });
      }
    }
  },
});

/** Generated code makes the names of rooms: those are known as the catalog writes them, with their parameters. */
function isRoom({ template }: Room, text: string): boolean {
  return template.text === text || matches(template, text);
}
