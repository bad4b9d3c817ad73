import { compiler } from "../rulings.js";
import { defineValueJudge } from "./value-judge.js";

export const requiredPropertyAdded = defineValueJudge({
  name: "required-property-added",
  why: "Senders of the older version do not know the property, and receivers of the newer one do not accept a value without it.",
  of: "property-added",
  applies: ({ required }) => required,
  title: (_difference, subject) => `The required property ${subject} was added`,
  source: () => compiler("breaking", "safe"),
  instead: "Add it as optional, and require it once every sender has it.",
});
