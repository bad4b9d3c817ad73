/** Problems with the shape of a file: keys and values that are not what schemas/ describes. */

import { didYouMean } from "../../diagnostics/nearest.js";
import { defineProblem } from "../../diagnostics/rule.js";

export const unknownKey = defineProblem<{
  readonly key: string;
  /** Where it stands, such as "an event". */
  readonly within: string;
  readonly allowed: readonly string[];
  readonly suggestion?: string;
  readonly hint?: string;
}>({
  name: "unknown-key",
  severity: "error",
  why: "A key that nobody knows is most often a slip of the pen. To pass over it would be to promise something that is not done.",
  message: ({ key, within, suggestion, hint }) =>
    hint === undefined
      ? `There is no key "${key}" in ${within}.${didYouMean(suggestion)}`
      : `The key "${key}" does not belong in ${within}. ${hint}`,
  help: ({ key, within, allowed, hint }) => {
    if (hint !== undefined) return undefined;
    return within === "a schema"
      ? `If "${key}" is a property of an object, put it under "fields".`
      : `Allowed here: ${allowed.join(", ")}.`;
  },
});

export const missingKey = defineProblem<{
  readonly key: string;
  readonly within: string;
  readonly expected?: string;
}>({
  name: "missing-key",
  severity: "error",
  why: "Some things have to be said, for there is no answer that would be right for everybody.",
  message: ({ key, within, expected }) =>
    `The key "${key}" is missing in ${within}.${expected === undefined ? "" : ` Write ${expected}.`}`,
});

export const wrongShape = defineProblem<{
  readonly expected: string;
  readonly found: string;
  readonly hint?: string;
}>({
  name: "wrong-shape",
  severity: "error",
  why: "Each place in a catalog takes a certain kind of value: a map, a list, a text, a number.",
  message: ({ expected, found, hint }) =>
    `Expected ${expected}; found ${found}.${hint === undefined ? "" : ` ${hint}`}`,
});

export const wrongVersion = defineProblem<{ readonly key: string; readonly found: string }>({
  name: "wrong-version",
  severity: "error",
  why: "The number says by which version's rules a file is to be read. A tool that guessed could misread a contract.",
  message: ({ key, found }) => `This tool reads version 1; found ${found}. Write "${key}: 1".`,
});

export const notACatalog = defineProblem<{ readonly found: string }>({
  name: "not-a-catalog",
  severity: "error",
  why: 'A catalog is a map that starts with "catalog: 1" and has sections such as clientToServer.',
  message: ({ found }) =>
    `This is not a catalog: found ${found}. A catalog is a map that starts with "catalog: 1", followed by sections such as "clientToServer".`,
});

export const unsupportedKeyword = defineProblem<{ readonly keyword: string; readonly advice: string }>({
  name: "unsupported-keyword",
  severity: "error",
  why: "A keyword that is not honoured would let through what it was meant to refuse.",
  message: ({ keyword, advice }) => `The keyword "${keyword}" cannot be used in a schema. ${advice}`,
});

export const fieldsExpected = defineProblem<{
  readonly fields: readonly string[];
  readonly within: string;
  /** What to write, where it is short. */
  readonly instead?: string;
}>({
  name: "fields-expected",
  severity: "error",
  why: 'A map in a schema\'s place holds keywords such as "type". An object\'s properties stand under "fields", so that a property named "type" is never taken for a keyword.',
  message: ({ fields, within, instead }) => {
    const keys = fields.length === 1 ? "is no key" : "are no keys";
    const mend = instead === undefined ? 'put "fields:" above them, and indent them below it.' : `write ${instead}`;
    return `There ${keys} ${listed(fields)} in ${within}. For an object with ${fields.length === 1 ? "this field" : "these fields"} ${mend}`;
  },
});

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `"${name}"`);
  return names.length > 3 ? `${shown.join(", ")}, …` : shown.join(shown.length === 2 ? " and " : ", ");
}

export const payloadExpected = defineProblem<{
  readonly key: "payload" | "returns";
  readonly within: string;
  readonly instead?: string;
}>({
  name: "payload-expected",
  severity: "error",
  why: 'An event and an ack hold keys of their own, such as "description". A schema beside them could not be told apart.',
  message: ({ key, within, instead }) =>
    `A schema cannot stand directly in ${within}. Put it under "${key}"${instead === undefined ? "." : `: ${instead}`}`,
});

export const quoteText = defineProblem<{ readonly found: string; readonly quoted: string }>({
  name: "quote-text",
  severity: "error",
  why: "YAML reads {id} as a map, [id] as a list and 12 as a number. Quotes make a text of them.",
  message: ({ found, quoted }) => `A text is expected here, and YAML reads ${found}. Write ${quoted} with quotes.`,
});

export const oneArgumentPerEntry = defineProblem<{ readonly names: readonly string[] }>({
  name: "one-argument-per-entry",
  severity: "error",
  why: "The order of arguments is the order on the wire. A list keeps it; a map's keys may be sorted by any formatter.",
  message: ({ names }) =>
    `Each argument stands in an entry of its own: ${names.map((name) => `"- ${name}: …"`).join(", ")}.`,
});

export const shapeProblems = [
  unknownKey,
  missingKey,
  wrongShape,
  wrongVersion,
  notACatalog,
  unsupportedKeyword,
  fieldsExpected,
  payloadExpected,
  quoteText,
  oneArgumentPerEntry,
] as const;
