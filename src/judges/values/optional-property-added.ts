import { compiler } from "../rulings.js";
import { defineValueJudge } from "./value-judge.js";

export const optionalPropertyAdded = defineValueJudge({
  name: "optional-property-added",
  why: "Receivers of the older version remove what they do not know, unless they reject unknown properties.",
  of: "property-added",
  applies: ({ required }) => !required,
  title: (_difference, subject) => `The optional property ${subject} was added`,
  source: () => compiler("safe", "safe"),
  instead: "Let receivers strip unknown properties, or let every receiver have the property before a sender does.",
});
