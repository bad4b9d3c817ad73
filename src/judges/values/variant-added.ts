import { compiler } from "../rulings.js";
import { variants } from "./listed.js";
import { defineValueJudge } from "./value-judge.js";

export const variantAdded = defineValueJudge({
  name: "variant-added",
  why: "Receivers of the older version do not know the variant, and refuse it.",
  of: "variants",
  applies: ({ added, removed }) => added.length > 0 && removed.length === 0,
  title: ({ added }, subject) => `${subject} may be ${variants(added)} now`,
  source: () => compiler("safe", "breaking"),
  instead: "Send a new variant only once every receiver knows it, or in a new event.",
});
