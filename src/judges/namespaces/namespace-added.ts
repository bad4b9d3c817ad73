import { defineJudge } from "../judge.js";
import { breaking } from "../rulings.js";
import { parties } from "../traffic.js";

export const namespaceAdded = defineJudge({
  name: "namespace-added",
  why: "A server that does not know a namespace yet refuses whoever connects to it.",
  of: "namespace-added",
  *judge({ after: { path } }, setting) {
    const { clients, servers } = parties(setting);
    yield {
      title: `The namespace ${path} was added`,
      mixB: breaking(`${clients.newer} cannot connect to ${path}: ${servers.older} do not have it`),
      instead: "Deploy the servers before the clients.",
    };
  },
});
