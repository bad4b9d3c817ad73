import { compiler } from "../rulings.js";
import { defineValueJudge } from "./value-judge.js";

export const requiredPropertyRemoved = defineValueJudge({
  name: "required-property-removed",
  why: "Receivers of the older version do not accept a value without the property.",
  of: "property-removed",
  applies: ({ required }) => required,
  title: (_difference, subject) => `The required property ${subject} was removed`,
  source: () => compiler("breaking", "breaking"),
  instead: "Make it optional first, and go on sending it until no receiver is left that requires it.",
});
