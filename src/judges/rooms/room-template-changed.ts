import { defineJudge } from "../judge.js";
import { dangerous, unseen } from "../rulings.js";
import { parties } from "../traffic.js";

export const roomTemplateChanged = defineJudge({
  name: "room-template-changed",
  why: "Servers that share rooms through an adapter know them by their names. Under two names, each version reaches only its own sockets.",
  severity: "warning",
  of: "room-template",
  *judge({ before, after }, setting) {
    const { servers } = parties(setting);
    const apart = dangerous(
      `what ${servers.newer} send to "${after.name}" does not reach those who joined it on ${servers.older}, and the reverse`,
    );
    yield {
      title: `The room "${after.name}" is called "${after.template.text}" in Socket.IO, was "${before.template.text}"`,
      mixA: apart,
      mixB: apart,
      always: true,
      source: unseen,
      instead: "Add a new room, and send to both until every server knows it.",
    };
  },
});
