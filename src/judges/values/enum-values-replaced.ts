import { compiler } from "../rulings.js";
import { listed } from "./listed.js";
import { defineValueJudge } from "./value-judge.js";

export const enumValuesReplaced = defineValueJudge({
  name: "enum-values-replaced",
  why: "Each version has values that the other one does not know. Where they tell variants apart, neither knows the other's variant.",
  of: "values",
  applies: ({ added, removed }) => added.length > 0 && removed.length > 0,
  title: ({ added, removed }, subject) => `${subject} may be ${listed(added)} now, and no longer ${listed(removed)}`,
  source: () => compiler("breaking", "breaking"),
  instead: "Add the new values beside the old ones, and remove those later.",
});
