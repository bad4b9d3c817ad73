import { defineJudge } from "../judge.js";

export const roomAdded = defineJudge({
  name: "room-added",
  why: "Rooms are the servers' own: a new one is nobody else's.",
  severity: "info",
  of: "room-added",
  *judge({ after: { name } }) {
    yield { title: `The room "${name}" was added` };
  },
});
