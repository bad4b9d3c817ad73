import { defineJudge } from "../judge.js";

export const versionChanged = defineJudge({
  name: "version-changed",
  why: "The version tells people what to expect of a contract. Nothing on the wire depends on it.",
  severity: "info",
  of: "version",
  *judge({ before, after }) {
    yield { title: after === undefined ? `The version ${before} was removed` : title(before, after) };
  },
});

function title(before: string | undefined, after: string): string {
  return `The version is ${after}${before === undefined ? "" : `, was ${before}`}`;
}
