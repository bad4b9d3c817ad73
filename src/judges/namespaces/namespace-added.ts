import { defineJudge } from "../judge.js";
import { breaking } from "../rulings.js";
import { parties } from "../traffic.js";
import { overlapping } from "./overlapping.js";

export const namespaceAdded = defineJudge({
  name: "namespace-added",
  why: "A server that does not know a namespace yet refuses whoever connects to it.",
  of: "namespace-added",
  *judge({ after }, setting) {
    const { path } = after;
    const { clients, servers } = parties(setting);
    const before = overlapping(after, setting.before);
    yield {
      title: `The namespace ${path} was added`,
      ...(before === undefined
        ? { mixB: breaking(`${clients.newer} cannot connect to ${path}: ${servers.older} do not have it`) }
        : {
            mixA: breaking(`${clients.older} that speak as in ${before} meet ${path} of ${servers.newer}`),
            mixB: breaking(`${clients.newer} that connect to ${path} meet ${before} of ${servers.older}`),
          }),
      instead:
        before === undefined
          ? "Deploy the servers before the clients."
          : `Choose a path that ${before} does not match, or leave out of ${before} what is to be ${path} first.`,
    };
  },
});
