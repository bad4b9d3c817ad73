import { isContainedIn } from "../../../src/commands/contained.js";
import type { Json } from "../../../src/schema/model.js";

type JsonObject = { readonly [key: string]: Json };

/** Says that every value of the first schema is one of the second. */
export function proves(inner: Json, outer: Json): void {
  expect(isContainedIn(inner, outer)).toEqual({ answer: "proved" });
}

/** Says that some value of the first schema is none of the second; with a witness, that it is this one. */
export function refutes(inner: Json, outer: Json, ...witness: [] | [unknown]): void {
  const answer = isContainedIn(inner, outer);
  expect(answer.answer).toBe("refuted");
  if (witness.length > 0) expect(answer).toEqual({ answer: "refuted", witness: witness[0] });
}

/** The first is contained in the second, and not the other way round, even among values of its own type. */
export function isNarrower(narrow: JsonObject, wide: JsonObject): void {
  proves(narrow, wide);
  const { type } = narrow;
  refutes(type === undefined ? wide : { type, ...wide }, narrow);
}

/** `if`, `then` and `else`, which cannot all be written as keys: an object with `then` looks like a promise. */
export function conditional(condition: Json, consequence: Json, alternative?: Json): JsonObject {
  const parts: [string, Json][] = [
    ["if", condition],
    ["then", consequence],
  ];
  if (alternative !== undefined) parts.push(["else", alternative]);
  return Object.fromEntries(parts);
}
