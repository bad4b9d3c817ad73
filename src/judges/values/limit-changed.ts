import { limitSource, limitTitle, trendOf } from "./limits.js";
import { defineValueJudge } from "./value-judge.js";

export const limitChanged = defineValueJudge({
  name: "limit-changed",
  why: "Each version has values that the other one refuses. No compiler sees it.",
  of: "limit",
  applies: (difference) => trendOf(difference) === "changed",
  title: limitTitle,
  source: limitSource,
  instead: "Add a property or an argument with the new limit beside the old one.",
});
