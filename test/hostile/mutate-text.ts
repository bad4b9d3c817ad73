import type { Random } from "./random.js";

/** What breaks YAML, type expressions, generated code and terminals. */
const INSERTS = [
  ..."'\"{}[]:,#|>&*!%@`?-~\\$<;=()",
  ": ",
  " #",
  "\t",
  "\n",
  "\r",
  "\r\n",
  "- ",
  "? ",
  "&a ",
  "*a",
  "!!js/function ",
  "<<: ",
  "---\n",
  "...\n",
  "%YAML 1.1\n---\n",
  "\u0000",
  "\u001b[31m",
  "\u2028",
  "\u202e",
  "\ufeff",
  "\ud800",
  "😀",
  "e\u0301",
  "\u00a0",
  "*/",
  "${",
  "string[]",
  "'a' | 'b'",
  "Record<string, ",
  "Array<",
  "[A, B?, ...C[]]",
  "$ref: '#/types/Message'",
  "$ref: '#'",
  "$ref: 'http://example.com/x'",
  "$id: 'x'",
  "__proto__",
  "constructor",
  "null",
  "~",
  "NaN",
  ".inf",
  "-0",
  "1e400",
  "9007199254740993",
  "-1",
  "0x10",
  "0o7",
  "2026-11-22",
  "yes",
  "no",
  "a".repeat(300),
  "(".repeat(200),
  "[".repeat(200),
];

/** `text` with one to three small accidents in it: characters, lines or words. */
export function mutateText(text: string, random: Random): string {
  let result = text;
  for (let count = 1 + random.below(3); count > 0; count--) {
    result = random.pick([changeCharacters, changeLines, changeWords])(result, random);
  }
  return result;
}

function changeCharacters(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const length = random.below(random.next() < 0.8 ? 8 : 400);
  const before = text.slice(0, at);
  const after = text.slice(at + length);
  return random.pick([
    () => before + random.pick(INSERTS) + text.slice(at),
    () => before + after,
    () => before + text.slice(at, at + length) + text.slice(at),
    () => before + random.pick(INSERTS) + after,
    () => before + String.fromCharCode(random.below(0x10000)) + text.slice(at + 1),
  ])();
}

function changeLines(text: string, random: Random): string {
  const lines = text.split("\n");
  const at = random.below(lines.length);
  const line = lines[at] ?? "";
  const other = random.below(lines.length);
  const replacement = random.pick([
    () => [],
    () => [line, line],
    () => [`  ${line}`],
    () => [line.slice(1)],
    () => [line.replace(/^ +/, "\t")],
    () => [lines[other] ?? "", line],
    () => [line.replace(/:.*/, `: ${random.pick(INSERTS)}`)],
    () => [`${line} ${random.pick(INSERTS)}`],
  ])();
  return [...lines.slice(0, at), ...replacement, ...lines.slice(at + 1)].join("\n");
}

function changeWords(text: string, random: Random): string {
  const words = [...text.matchAll(/[\w$./-]+/g)];
  if (words.length === 0) return text;
  const { 0: word, index } = random.pick(words);
  const replacement = random.next() < 0.5 ? random.pick(words)[0] : random.pick(INSERTS);
  return text.slice(0, index) + replacement + text.slice(index + word.length);
}
