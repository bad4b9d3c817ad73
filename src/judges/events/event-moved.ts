import type { ChangeOf } from "../../compare/model.js";
import { defineJudge } from "../judge.js";
import { breaking, compiler } from "../rulings.js";
import { parties } from "../traffic.js";

export const eventMoved = defineJudge({
  name: "event-moved",
  why: "An event belongs to one namespace and one direction. Elsewhere nobody sends it, and nobody listens for it.",
  of: "event-moved",
  *judge(change, setting) {
    const { clients, servers } = parties(setting);
    const { from, to } = places(change);
    const { name } = change.after;
    yield {
      title: `"${name}" moved from ${from} to ${to}`,
      mixA: breaking(`${clients.older} use "${name}" in ${from}, ${servers.newer} in ${to}`),
      mixB: breaking(`${clients.newer} use "${name}" in ${to}, ${servers.older} in ${from}`),
      source: compiler("breaking", "breaking"),
      always: change.before.direction === "serverToServer" && change.after.direction === "serverToServer",
      instead: `Keep "${name}" in ${from}, deprecated, until nobody uses it there any more.`,
    };
  },
});

function places({ before, after, namespaces }: ChangeOf<"event-moved">): {
  readonly from: string;
  readonly to: string;
} {
  const from = namespaces.before.path;
  const to = namespaces.after.path;
  if (from === to) return { from: before.direction, to: after.direction };
  if (before.direction === after.direction) return { from, to };
  return { from: `${before.direction} of ${from}`, to: `${after.direction} of ${to}` };
}
