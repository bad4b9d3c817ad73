import type { Node } from "../../../src/document/model.js";
import { sourceOffset } from "../../../src/document/scalar.js";
import { read } from "./reading.js";

/** For each unit of the value of `a`, what stands at its place in the file. */
function sources(text: string): (readonly [unit: string, source: string | undefined])[] {
  const node = scalarIn(read(text).document.root);
  return [...Array(node.value.length).keys()].map((index) => [
    node.value[index] ?? "",
    text[sourceOffset(node.scalar, index)],
  ]);
}

function scalarIn(root: Node | undefined) {
  const scalar = root?.kind === "map" ? root.entries[0]?.value : undefined;
  if (scalar?.kind !== "scalar" || typeof scalar.value !== "string") throw new Error("No string under the first key");
  return { scalar, value: scalar.value };
}

test.each([
  ["plain", "a: string[]\n"],
  ["plain over lines", "a: one\n  two  \n\n   three\n"],
  ["single quotes", "a: 'it''s ''x'''\n"],
  ["single quotes over lines", "a: 'one\n  two\n\n\n  three'\n"],
  ["double quotes", 'a: "one\n  two\n\n  three"\n'],
  ["a literal block", "a: |\n  one\n    two\n\n  three\n"],
  ["a literal block that keeps its end", "a: |+\n  one\n\n\nb: 1\n"],
  ["a folded block", "a: >\n  one\n  two\n\n  three\n"],
  ["a folded block with lines further in", "a: >-\n\n  one\n  two\n\n    three\n    four\n\n  five\n"],
  ["a block that says its indentation", "a: |2\n    one\n   two\n"],
  ["a block with the line breaks of Windows", "a: |\r\n  one\r\n  two\r\n"],
  ["an expression that lacks its quotes", "a: 'x' |\n  'y'\nb: 1\n"],
])("every character of %s is found", (_, text) => {
  const found = sources(text);
  expect(found.length).toBeGreaterThan(4);
  for (const [unit, source] of found) expect(/\s/.test(unit) ? /\s/.test(source ?? "") : source === unit).toBe(true);
});

test("an escape is found at its backslash, and an escaped line break is nothing", () => {
  const text = 'a: "x\\t\\u0041\\U0001F600\\\n   y"\n';
  expect(sources(text).map(([unit, source]) => `${unit}${source}`)).toEqual([
    "xx",
    "\t\\",
    "A\\",
    "\ud83d\\",
    "\ude00\\",
    "yy",
  ]);
});

test.each([
  ["a: ab\n", 5],
  ["a: 'ab'\n", 6],
  ['a: "a\\t"\n', 7],
  ["a: ''\n", 4],
  ["a: |\n  ab\n", 10],
])("the end of %j is after its last character", (text, offset) => {
  const { scalar, value } = scalarIn(read(text).document.root);
  expect(sourceOffset(scalar, value.length)).toBe(offset);
  expect(sourceOffset(scalar, value.length + 100)).toBe(offset);
});
