import { defineJudge } from "../judge.js";
import { compiler } from "../rulings.js";
import { assess } from "./assessment/assess.js";
import { rulingsOf } from "./rulings.js";
import { subjectOf, titled } from "./subject.js";

export const valueChanged = defineJudge({
  name: "value-changed",
  why: "What differs inside a value is harmless part by part, and all of it together is not, or could not be proved to be.",
  of: "schema",
  *judge(change, setting) {
    const found = assess(change, setting);
    const isExplained = found.forward.beyond.kind === "safe" && found.backward.beyond.kind === "safe";
    if (isExplained || !change.schemas.before || !change.schemas.after) return;
    yield {
      title: titled(`${subjectOf(change)} is something else than before`),
      ...rulingsOf(change, setting, { finding: (way) => found[way].beyond }),
      source: compiler("dangerous", "dangerous"),
      instead: "Make one change at a time, or add a property or an argument beside the old one.",
    };
  },
});
