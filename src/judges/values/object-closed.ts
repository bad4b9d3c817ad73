import { compiler } from "../rulings.js";
import { opennessTitle, opens } from "./openness.js";
import { defineValueJudge } from "./value-judge.js";

export const objectClosed = defineValueJudge({
  name: "object-closed",
  why: "Receivers of the newer version refuse or remove properties that senders of the older one may add.",
  of: "openness",
  applies: (difference) => !opens(difference),
  title: opennessTitle,
  source: () => compiler("breaking", "dangerous"),
  danger: ({ difference: { before, after } }, way, { senders, receivers }) =>
    way === "forward" && after === undefined && before !== "closed"
      ? `${receivers} remove properties that ${senders} may add and that are not declared`
      : undefined,
  instead: "Declare the properties that are in use, and close the object later.",
});
