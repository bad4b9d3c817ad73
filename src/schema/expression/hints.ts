/** What people who know TypeScript type out of habit, and what to write instead. */

import { didYouMean, nearest } from "../../diagnostics/nearest.js";

const KEYWORDS: ReadonlyMap<string, string> = new Map([
  ["readonly", 'Leave out "readonly": it changes nothing on the wire.'],
  ["keyof", "There is no \"keyof\" here. List the keys as literals: 'a' | 'b'."],
  ["typeof", 'There is no "typeof" here. Write the type itself.'],
  ["unique", 'There is no "unique symbol" in JSON.'],
  ["infer", 'There are no conditional types here. Declare the types under "types".'],
]);

const GENERICS: ReadonlyMap<string, string> = new Map([
  ["Map", "A Map cannot be sent. Write Record<string, T>."],
  ["ReadonlyMap", "A Map cannot be sent. Write Record<string, T>."],
  ["Set", "A Set cannot be sent. Write T[]."],
  ["ReadonlySet", "A Set cannot be sent. Write T[]."],
  ["ReadonlyArray", "Write T[]: it does not matter to JSON who may change it."],
  ["Readonly", 'Leave out "Readonly": it changes nothing on the wire.'],
  ["Promise", 'A Promise cannot be sent. Declare what the call answers with under "ack".'],
  ["Exclude", "There is no Exclude here. List the members that are left."],
  ["Extract", "There is no Extract here. List the members that are left."],
  ["NonNullable", "There is no NonNullable here. Write the type without null."],
]);

const STRAYS: ReadonlyMap<string, string> = new Map([
  ["?", 'A ? belongs behind a name: { name?: string }, or name?: string under "fields" and "args".'],
  ["=>", 'A function cannot be sent. Declare what the receiver answers with under "ack".'],
  ["...", "A ... stands only inside a tuple: [string, ...number[]]."],
  [":", "A : stands only in an object type: { name: string }."],
  [";", "A ; stands only between the properties of an object type."],
  ["<", "Only Array, Record, Partial, Required, Pick and Omit take types in < >."],
  ["extends", 'There are no conditional types here. Declare the types under "types".'],
  ["(", "An expression has no limits. Write a schema instead: { type: string, maxLength: 200 }."],
  ["is", "Write the type alone: guards are made from it."],
]);

/** For a word of TypeScript that stands before a type. */
export function keywordHint(word: string, beforeName: boolean): string | undefined {
  return beforeName ? KEYWORDS.get(word) : undefined;
}

/** For `Name<…>` where Name takes nothing. */
export function genericHint(name: string): string {
  const known = ["Array", "Record", "Partial", "Required", "Pick", "Omit"];
  return (
    GENERICS.get(name) ??
    `"${name}" takes no types in < >; only ${known.slice(0, -1).join(", ")} and Omit do.${didYouMean(nearest(name, known))}`
  );
}

/** For a token where none of its kind can stand. */
export function strayHint(text: string): string {
  return STRAYS.get(text) ?? `Here stands ${quote(text)}, which does not belong.`;
}

function quote(text: string): string {
  return text.includes('"') ? text : `"${text}"`;
}
