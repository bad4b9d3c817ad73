/** What texts have in common: a format, a few words that come again and again, or nothing. */

import type { BuiltIn, Shape } from "../../draft.js";
import type { Strings } from "../samples/strings.js";

/** Fewer samples do not tell that there are no other words. */
const ENOUGH = 10;
const MOST_WORDS = 8;
/** How often a word is seen on average where there are no others. */
const TIMES = 3;
const MOST_CODES = 20;

const WORD = /^[A-Za-z]+(?:[-_. :/]?[A-Za-z]+)*$/;
const LONGEST_WORD = 24;
const CODE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;

/** What stands under such a name is somebody's choice: a name, an id, a text. */
const FREE =
  /(?:id|key|name|nick|user|author|sender|owner|recipient|from|to|by|room|channel|group|topic|text|message|msg|content|body|title|label|description|note|comment|query|search|token|password|secret|session|socket|host|url|path|file|email|phone|address|city|country|language|locale|typing|join|leave|say|kick|rename|login|register|enter|subscribe|unsubscribe|whisper|joined|left)s?$/i;
/** What stands under such a name is a code, if it looks like one. */
const CODE_NAME = /^(?:code|error|err|reason)$/i;

/** What texts under `name` are. */
export function textShape(strings: Strings, name: string): Shape {
  const [format] = strings.formats;
  if (format !== undefined) return { kind: "built-in", name: builtInOf(format) };
  const words = wordsIn(strings, name);
  return words ? unionOf(words) : { kind: "built-in", name: "string" };
}

/** The texts one by one, sorted. */
export function unionOf(words: readonly (string | boolean)[]): Shape {
  const members = [...words].sort().map((value): Shape => ({ kind: "literal", value }));
  const [only] = members;
  return only !== undefined && members.length === 1 ? only : { kind: "union", members };
}

/** Whether what stands under `name` may be anything. */
export function isFree(name: string): boolean {
  return FREE.test(name);
}

export function isWord(text: string): boolean {
  return text.length <= LONGEST_WORD && WORD.test(text);
}

function wordsIn({ values, count }: Strings, name: string): readonly string[] | undefined {
  if (!values) return undefined;
  const words = [...values.keys()];
  if (CODE_NAME.test(name) && words.length <= MOST_CODES && words.every((word) => CODE.test(word))) return words;
  if (isFree(name) || count < ENOUGH || words.length < 2 || words.length > MOST_WORDS) return undefined;
  if (count < TIMES * words.length || [...values.values()].some((times) => times < 2)) return undefined;
  return words.every(isWord) ? words : undefined;
}

function builtInOf(format: string): BuiltIn {
  switch (format) {
    case "date-time":
      return "datetime";
    case "uuid":
    case "date":
    case "time":
    case "duration":
    case "email":
    case "uri":
    case "hostname":
    case "ipv4":
    case "ipv6":
      return format;
    default:
      return "string";
  }
}
