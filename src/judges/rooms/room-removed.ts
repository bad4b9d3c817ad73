import { defineJudge } from "../judge.js";
import { compiler, dangerous } from "../rulings.js";
import { parties } from "../traffic.js";

export const roomRemoved = defineJudge({
  name: "room-removed",
  why: "Servers of the older version go on sending to the room, and nobody who is connected to a newer one is in it.",
  severity: "warning",
  of: "room-removed",
  *judge({ before: { name } }, setting) {
    const { servers } = parties(setting);
    const left = dangerous(`what ${servers.older} send to "${name}" reaches nobody on ${servers.newer}`);
    yield {
      title: `The room "${name}" was removed`,
      mixA: left,
      mixB: left,
      always: true,
      source: compiler("breaking", "breaking"),
      instead: `Go on joining "${name}" until no server sends to it any more.`,
    };
  },
});
