import { defineJudge } from "../judge.js";
import { breaking, compiler } from "../rulings.js";
import { parties } from "../traffic.js";
import { overlapping } from "./overlapping.js";

export const namespaceRemoved = defineJudge({
  name: "namespace-removed",
  why: "A server refuses whoever connects to a namespace that it no longer has.",
  of: "namespace-removed",
  *judge({ before }, setting) {
    const { path } = before;
    const { clients, servers } = parties(setting);
    const after = overlapping(before, setting.after);
    yield {
      title: `The namespace ${path} was removed`,
      ...(after === undefined
        ? { mixA: breaking(`${clients.older} cannot connect to ${path}: ${servers.newer} no longer have it`) }
        : {
            mixA: breaking(`${clients.older} that connect to ${path} meet ${after} of ${servers.newer}`),
            mixB: breaking(`${clients.newer} that speak as in ${after} meet ${path} of ${servers.older}`),
          }),
      source: compiler("breaking", "breaking"),
      instead: "Deprecate its events first, and remove it when no client connects to it any more.",
    };
  },
});
