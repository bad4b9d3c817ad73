import { compiler } from "../rulings.js";
import { defineValueJudge } from "./value-judge.js";

export const optionalPropertyRemoved = defineValueJudge({
  name: "optional-property-removed",
  why: "A value without the property is still accepted, but a client that makes use of it never gets it again.",
  of: "property-removed",
  applies: ({ required }) => !required,
  title: (_difference, subject) => `The optional property ${subject} was removed`,
  source: () => compiler("breaking", "breaking"),
  danger: ({ difference, change }, way, { senders, receivers }) =>
    way === "backward" && change.value.sender !== "client"
      ? `code of ${receivers} that reads "${difference.name}" finds nothing in what ${senders} send`
      : undefined,
  instead: "Deprecate it, and go on sending it as long as somebody may read it.",
});
