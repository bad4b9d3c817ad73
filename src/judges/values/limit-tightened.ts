import { limitSource, limitTitle, trendOf } from "./limits.js";
import { defineValueJudge } from "./value-judge.js";

export const limitTightened = defineValueJudge({
  name: "limit-tightened",
  why: "Senders of the older version keep to the older limit, and receivers of the newer one refuse what goes beyond the new one. No compiler sees it.",
  of: "limit",
  applies: (difference) => trendOf(difference) === "tightened",
  title: limitTitle,
  source: limitSource,
  instead: "Keep the old limit for what is received until no sender is left that goes by it.",
});
