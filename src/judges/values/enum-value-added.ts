import { compiler } from "../rulings.js";
import { listed } from "./listed.js";
import { defineValueJudge } from "./value-judge.js";

export const enumValueAdded = defineValueJudge({
  name: "enum-value-added",
  why: "Receivers of the older version do not know the value, and refuse it.",
  of: "values",
  applies: ({ added, removed }) => added.length > 0 && removed.length === 0,
  title: ({ added }, subject) => `${subject} may be ${listed(added)} now`,
  source: () => compiler("safe", "breaking"),
  instead: "Send a new value only once every receiver knows it, or in a new event.",
});
