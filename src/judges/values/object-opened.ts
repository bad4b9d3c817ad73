import { compiler } from "../rulings.js";
import { opennessTitle, opens } from "./openness.js";
import { defineValueJudge } from "./value-judge.js";

export const objectOpened = defineValueJudge({
  name: "object-opened",
  why: "Senders of the newer version may send properties that the older one does not have, which receivers of the older version remove or refuse.",
  of: "openness",
  applies: opens,
  title: opennessTitle,
  source: () => compiler("safe", "safe"),
  instead: "Declare the properties that are meant.",
});
