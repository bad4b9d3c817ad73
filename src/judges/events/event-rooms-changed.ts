import { defineJudge } from "../judge.js";
import { called } from "../words.js";

export const eventRoomsChanged = defineJudge({
  name: "event-rooms-changed",
  why: "The rooms that an event names are documentation: its sender says where it goes.",
  severity: "info",
  of: "event-rooms",
  *judge(change) {
    const { after } = change;
    const rooms = after.rooms.map(({ room }) => room.name).join(", ");
    yield { title: `${called(after.name, change)} names ${rooms === "" ? "no rooms" : `the rooms ${rooms}`}` };
  },
});
