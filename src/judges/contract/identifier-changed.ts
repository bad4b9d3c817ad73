import type { ChangeOf } from "../../compare/model.js";
import { defineJudge } from "../judge.js";
import { compiler } from "../rulings.js";

export const identifierChanged = defineJudge({
  name: "identifier-changed",
  why: "A name in generated code is not on the wire, so running versions get along, but code that uses the old name no longer compiles.",
  severity: "info",
  of: "identifier",
  *judge(change) {
    const { before, after } = change;
    yield {
      title: `In code, ${owner(change)} is called ${after === "" ? "nothing" : after}, was ${before === "" ? "nothing" : before}`,
      source: compiler("breaking", "breaking"),
      instead: 'Say "name:" in the catalog to keep the old name.',
    };
  },
});

function owner({ of, event, namespace = "/" }: ChangeOf<"identifier">): string {
  if (of === "event" && event !== undefined) return `"${event}"`;
  return of === "namespace" ? namespace : `a ${of}`;
}
