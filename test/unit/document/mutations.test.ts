import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Node } from "../../../src/document/model.js";
import { framesOf, read } from "./reading.js";

const CATALOG = readFileSync(join(process.cwd(), "fixtures/golden/chat/chat.events.yaml"), "utf8");
const MUTATIONS = 300;
const INSERTS = [
  "'",
  '"',
  "{",
  "}",
  "[",
  "]",
  ":",
  ": ",
  ",",
  "#",
  " #",
  "\t",
  "\n",
  "- ",
  "? ",
  "|",
  ">",
  "&a ",
  "*a",
  "!t ",
  "%",
  "<<: ",
  "\u0000",
  "\u001f",
  "\ud800",
  "\r",
  "---\n",
  "string[]",
  "'a' | 'b'",
  "Record<string, ",
];

/** Numbers from 0 up to 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function mutated(random: () => number): string {
  let text = CATALOG;
  for (let count = 1 + Math.floor(random() * 3); count > 0; count--) {
    const at = Math.floor(random() * text.length);
    const length = Math.floor(random() * (random() < 0.8 ? 8 : 400));
    const insert = INSERTS[Math.floor(random() * INSERTS.length)] ?? "";
    const moved = text.slice(at, at + length);
    const choice = random();
    if (choice < 0.4) text = text.slice(0, at) + insert + text.slice(at);
    else if (choice < 0.6) text = text.slice(0, at) + text.slice(at + length);
    else if (choice < 0.8) text = text.slice(0, at) + moved + text.slice(at);
    else text = text.slice(0, at) + insert + text.slice(at + length);
  }
  return text;
}

test("whatever happens to a catalog, it is read or complained about, soon, and every place is in the file", () => {
  const random = numbers(20_240_607);
  for (let index = 0; index < MUTATIONS; index++) {
    const text = mutated(random);
    const started = performance.now();
    const { document, diagnostics } = read(text);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(diagnostics.filter(({ at }) => !isWithin(at, text.length))).toEqual([]);
    expect(diagnostics.filter(({ message }) => /undefined|\[object|NaN/.test(message))).toEqual([]);
    expect([...misplaced(document.root, text)]).toEqual([]);
    expect(framesOf(text) === "").toBe(diagnostics.length === 0);
  }
});

/** Nodes whose range is not a range of the text, or not that of what they say stands there. */
function* misplaced(node: Node | undefined, text: string): Generator<Node> {
  if (node === undefined) return;
  if (!isWithin(node.at, text.length)) yield node;
  if (node.kind === "scalar" && node.raw.length !== node.at.end - node.at.start) yield node;
  if (node.kind === "sequence") for (const item of node.items) yield* misplaced(item, text);
  if (node.kind === "map") for (const { value } of node.entries) yield* misplaced(value, text);
}

function isWithin({ start, end }: { readonly start: number; readonly end: number }, length: number): boolean {
  return start >= 0 && start <= end && end <= length;
}
