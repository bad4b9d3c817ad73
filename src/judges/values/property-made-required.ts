import { compiler } from "../rulings.js";
import { defineValueJudge } from "./value-judge.js";

export const propertyMadeRequired = defineValueJudge({
  name: "property-made-required",
  why: "Senders of the older version may leave the property out, and receivers of the newer one do not accept a value without it.",
  of: "property-presence",
  applies: ({ required }) => required.after,
  title: (_difference, subject) => `The property ${subject} is required now`,
  source: () => compiler("breaking", "safe"),
  instead: "Leave it optional until every sender fills it in.",
});
