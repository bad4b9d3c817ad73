import type { JsonType } from "../../schema/model.js";
import type { Source } from "../model.js";
import { compiler, unseen } from "../rulings.js";
import { defineValueJudge } from "./value-judge.js";

export const typeChanged = defineValueJudge({
  name: "type-changed",
  why: "A value of a type that the receiver does not have there is refused. That a number is an integer, no compiler sees.",
  of: "type",
  title: ({ before, after }, subject) => `${subject} is ${named(after)} now, was ${named(before)}`,
  source: ({ difference: { before, after } }) => sourceOf(compiled(before), compiled(after)),
  instead: "Add a property or an argument of the new type beside the old one.",
});

type Types = readonly JsonType[] | undefined;

function named(types: Types): string {
  return types?.join(" or ") ?? "of any type";
}

/** As TypeScript has them. */
function compiled(types: Types): ReadonlySet<JsonType> | undefined {
  return types && new Set(types.map((type) => (type === "integer" ? "number" : type)));
}

function sourceOf(before: ReturnType<typeof compiled>, after: ReturnType<typeof compiled>): Source {
  const [wider, narrower] = [covers(after, before), covers(before, after)];
  if (wider && narrower) return unseen;
  return compiler(wider ? "safe" : "breaking", narrower ? "safe" : "breaking");
}

function covers(outer: ReturnType<typeof compiled>, inner: ReturnType<typeof compiled>): boolean {
  if (!outer) return true;
  return inner !== undefined && [...inner].every((type) => outer.has(type));
}
