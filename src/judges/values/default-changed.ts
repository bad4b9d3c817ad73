import { unseen } from "../rulings.js";
import { defineValueJudge } from "./value-judge.js";

export const defaultChanged = defineValueJudge({
  name: "default-changed",
  why: "Where a value is left out, each version takes another one for granted, and nothing refuses anything.",
  of: "default",
  title: ({ before, after }, subject) => `The default of ${subject} is ${told(after)} now, was ${told(before)}`,
  source: () => unseen,
  danger: ({ difference: { before, after } }, way, { senders, receivers }) => {
    const [sent, taken] = way === "forward" ? [before, after] : [after, before];
    return `where the value is left out, ${senders} mean ${told(sent)} and ${receivers} take ${told(taken)}`;
  },
  instead: "Send the value wherever it matters, instead of leaving it out.",
});

function told(value: unknown): string {
  return value === undefined ? "none" : JSON.stringify(value);
}
