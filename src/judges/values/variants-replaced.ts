import { compiler } from "../rulings.js";
import { variants } from "./listed.js";
import { defineValueJudge } from "./value-judge.js";

export const variantsReplaced = defineValueJudge({
  name: "variants-replaced",
  why: "Each version has variants that the other one does not know.",
  of: "variants",
  applies: ({ added, removed }) => added.length > 0 && removed.length > 0,
  title: ({ added, removed }, subject) =>
    `${subject} may be ${variants(added)} now, and no longer ${variants(removed)}`,
  source: () => compiler("breaking", "breaking"),
  instead: "Add new variants beside the old ones, and remove those later.",
});
