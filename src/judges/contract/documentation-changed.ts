import type { ChangeOf } from "../../compare/model.js";
import { defineJudge } from "../judge.js";
import { called } from "../words.js";

export const documentationChanged = defineJudge({
  name: "documentation-changed",
  why: "Descriptions, examples and deprecations are for people. Nothing on the wire depends on them.",
  severity: "info",
  of: "documentation",
  *judge(change) {
    const of = change.event === undefined ? change.pointer : called(change.event, change);
    yield { title: of === "" ? what(change) : `${what(change)} of ${of}` };
  },
});

function what({ what }: ChangeOf<"documentation">): string {
  switch (what) {
    case "deprecated":
      return "Another deprecation";
    case "description":
      return "Another description";
    case "examples":
      return "Other examples";
    default:
      return what satisfies never;
  }
}
