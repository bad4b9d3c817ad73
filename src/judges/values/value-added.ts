import { defineJudge } from "../judge.js";
import { compiler } from "../rulings.js";
import { assess } from "./assessment/assess.js";
import { nothingSent } from "./assessment/nothing-sent.js";
import { rulingsOf } from "./rulings.js";
import { subjectOf, titled } from "./subject.js";

export const valueAdded = defineJudge({
  name: "value-added",
  why: "Who has the older version does not send it.",
  of: "schema",
  *judge(change, setting) {
    const { value, schemas } = change;
    if (schemas.before || !schemas.after) return;
    const mayBeLeftOut = nothingSent(value, schemas.after).kind === "safe";
    const found = assess(change, setting);
    yield {
      title: titled(`${subjectOf(change)} is part of the contract now`),
      ...rulingsOf(change, setting, { finding: (way) => found[way].beyond }),
      source: compiler(mayBeLeftOut ? "safe" : "breaking", "safe"),
      instead: "Let it be left out until everybody sends it.",
    };
  },
});
