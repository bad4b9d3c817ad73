import { defineJudge } from "../judge.js";
import { compiler } from "../rulings.js";
import { assess } from "./assessment/assess.js";
import { rulingsOf } from "./rulings.js";
import { subjectOf, titled } from "./subject.js";

export const valueRemoved = defineJudge({
  name: "value-removed",
  why: "Who has the older version may rely on it.",
  of: "schema",
  *judge(change, setting) {
    if (change.schemas.after) return;
    const found = assess(change, setting);
    yield {
      title: titled(`${subjectOf(change)} is no longer part of the contract`),
      ...rulingsOf(change, setting, { finding: (way) => found[way].beyond }),
      source: compiler("breaking", "breaking"),
      instead: "Keep it until nobody is left who relies on it.",
    };
  },
});
