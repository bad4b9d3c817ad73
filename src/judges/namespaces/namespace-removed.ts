import { defineJudge } from "../judge.js";
import { breaking, compiler } from "../rulings.js";
import { parties } from "../traffic.js";

export const namespaceRemoved = defineJudge({
  name: "namespace-removed",
  why: "A server refuses whoever connects to a namespace that it no longer has.",
  of: "namespace-removed",
  *judge({ before: { path } }, setting) {
    const { clients, servers } = parties(setting);
    yield {
      title: `The namespace ${path} was removed`,
      mixA: breaking(`${clients.older} cannot connect to ${path}: ${servers.newer} no longer have it`),
      source: compiler("breaking", "breaking"),
      instead: "Deprecate its events first, and remove it when no client connects to it any more.",
    };
  },
});
