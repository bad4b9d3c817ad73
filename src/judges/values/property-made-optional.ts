import { compiler } from "../rulings.js";
import { defineValueJudge } from "./value-judge.js";

export const propertyMadeOptional = defineValueJudge({
  name: "property-made-optional",
  why: "Senders of the newer version may leave the property out, and receivers of the older one do not accept a value without it.",
  of: "property-presence",
  applies: ({ required }) => required.before,
  title: (_difference, subject) => `The property ${subject} is optional now`,
  source: () => compiler("safe", "breaking"),
  instead: "Go on sending it until no receiver is left that requires it.",
});
