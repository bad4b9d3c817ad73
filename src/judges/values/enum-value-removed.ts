import { compiler } from "../rulings.js";
import { listed } from "./listed.js";
import { defineValueJudge } from "./value-judge.js";

export const enumValueRemoved = defineValueJudge({
  name: "enum-value-removed",
  why: "Senders of the older version still send the value, and receivers of the newer one refuse it.",
  of: "values",
  applies: ({ added, removed }) => removed.length > 0 && added.length === 0,
  title: ({ removed }, subject) => `${subject} may no longer be ${listed(removed)}`,
  source: () => compiler("breaking", "dangerous"),
  instead: "Go on accepting it until no sender is left that knows it.",
});
