import { compiler } from "../rulings.js";
import { variants } from "./listed.js";
import { defineValueJudge } from "./value-judge.js";

export const variantRemoved = defineValueJudge({
  name: "variant-removed",
  why: "Senders of the older version still send the variant, and receivers of the newer one refuse it.",
  of: "variants",
  applies: ({ added, removed }) => removed.length > 0 && added.length === 0,
  title: ({ removed }, subject) => `${subject} may no longer be ${variants(removed)}`,
  source: () => compiler("breaking", "dangerous"),
  instead: "Go on accepting it until no sender is left that knows it.",
});
