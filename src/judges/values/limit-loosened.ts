import { limitSource, limitTitle, trendOf } from "./limits.js";
import { defineValueJudge } from "./value-judge.js";

export const limitLoosened = defineValueJudge({
  name: "limit-loosened",
  why: "Senders of the newer version may go beyond the limit that receivers of the older one insist on. No compiler sees it.",
  of: "limit",
  applies: (difference) => trendOf(difference) === "loosened",
  title: limitTitle,
  source: limitSource,
  instead: "Let every receiver have the new limit before a sender makes use of it.",
});
