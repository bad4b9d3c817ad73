import { applyFixes } from "../../../src/document/fix.js";
import { framesOf, read, valuesIn } from "./reading.js";

/** What is left of a file after `validate --fix` has looked at it as often as it finds something. */
function fixed(text: string): string {
  let current = text;
  for (let round = 0; round < 10; round++) {
    const mended = applyFixes(current, read(current).diagnostics);
    if (mended.applied === 0) break;
    current = mended.text;
  }
  return current;
}

describe("a type expression without the quotes it needs", () => {
  test("is reported with the text to write instead", () => {
    expect(framesOf("types:\n  Status: 'open' | 'shipped'\n")).toBe(
      [
        "chat.yaml:2:11  error  quote-type-expression  Quote this type expression, for YAML reads it as something else: write \"'open' | 'shipped'\"",
        "    2 |   Status: 'open' | 'shipped'",
        "      |           ^^^^^^^^^^^^^^^^^^",
      ].join("\n"),
    );
  });

  test.each([
    ["a: 'x' | 'y' # which\nb: 1\n", "a: \"'x' | 'y'\" # which\nb: 1\n"],
    ['a: "x" | "y"\n', 'a: \'"x" | "y"\'\n'],
    ["a: \"x\" | 'y'\n", 'a: "\\"x\\" | \'y\'"\n'],
    ["- 'x' | 'y'\n- z\n", "- \"'x' | 'y'\"\n- z\n"],
    ["a:\n  | 'x'\n  | 'y'\nb: 1\n", "a:\n  \"| 'x' | 'y'\"\nb: 1\n"],
    ["a: 'x' |\n   'y'\nb: 1\n", "a: \"'x' | 'y'\"\nb: 1\n"],
    ["f: { a: string[], b: c }\n", 'f: { a: "string[]", b: c }\n'],
    ["f: { a: string[], b: number[] }\n", 'f: { a: "string[]", b: "number[]" }\n'],
    ["f: { a: Record<string, A>, b: c }\n", 'f: { a: "Record<string, A>", b: c }\n'],
    ["f: { a: Pick<A, 'b' | 'c'>, d: e }\n", "f: { a: \"Pick<A, 'b' | 'c'>\", d: e }\n"],
    [
      "f:\n  {\n    a: string[],\n    b: 'x' | 'y'\n  }\n",
      "f:\n  {\n    a: \"string[]\",\n    b: \"'x' | 'y'\"\n  }\n",
    ],
    ["a: { b: string } | null\nc: 1\n", 'a: "{ b: string } | null"\nc: 1\n'],
    ["a: { b: string[] } | null\n", 'a: "{ b: string[] } | null"\n'],
    ["a: { b: string; c: number }\n", 'a: "{ b: string; c: number }"\n'],
    ["a: {\n  b: string[];\n  c: number;\n}\nd: 1\n", 'a: "{ b: string[]; c: number; }"\nd: 1\n'],
    ["a: { [key: string]: number }\n", 'a: "{ [key: string]: number }"\n'],
    ["a: string | { b: c }\n", 'a: "string | { b: c }"\n'],
    ["a: Array<{ b: string }>\n", 'a: "Array<{ b: string }>"\n'],
    ["a: [A, ...B[]]\n", 'a: "[A, ...B[]]"\n'],
    ["a: [A, B][]\n", 'a: "[A, B][]"\n'],
    [
      "args:\n  - a: { b: string } | null\n  - ...c: 'x' | 'y'\n",
      "args:\n  - a: \"{ b: string } | null\"\n  - ...c: \"'x' | 'y'\"\n",
    ],
    ['{"a": "x" | "y"}\n', '{"a": \'"x" | "y"\'}\n'],
  ])("%j is mended", (text, mended) => {
    expect(read(text).diagnostics.map(({ rule }) => rule)).toEqual(
      read(text).diagnostics.map(() => "quote-type-expression"),
    );
    expect(fixed(text)).toBe(mended);
    expect(framesOf(mended)).toBe("");
    expect(valuesIn(text)).toEqual(valuesIn(mended));
  });

  test("is read as if it were quoted, and shown as it stands", () => {
    const { root } = read("a: 'x' | 'y'\nb: 1\n").document;
    expect(root?.kind === "map" ? root.entries[0]?.value : undefined).toEqual({
      kind: "scalar",
      value: "'x' | 'y'",
      style: "plain",
      raw: "'x' | 'y'",
      at: { file: "chat.yaml", start: 3, end: 12 },
    });
  });

  test("does not hide what is wrong after it", () => {
    const found = read("a: 'x' | 'y'\nb: { c: string[] }\nd: who: what\ne: 1\ne: 2\n").diagnostics;
    expect(found.map(({ rule, at }) => `${rule} ${at.start}`)).toEqual([
      "quote-type-expression 3",
      "quote-type-expression 21",
      "yaml-syntax 35",
    ]);
    expect(read("a: 'x' | 'y'\ne: 1\ne: 2\n").diagnostics.map(({ rule }) => rule)).toEqual([
      "quote-type-expression",
      "duplicate-key",
    ]);
  });

  test.each([
    ["description: Who: the one who types\n"],
    ["description: 'Hello' she said\n"],
    ['a: "\\q"\n'],
    ["a: [1, 2\n"],
    ["a: | text\n  more\n"],
    ["f: { room: room:{id} }\n"],
    ["a: b\n  c: string[]\n"],
    ["a: @scope/name\n"],
  ])("is not claimed where %j is something else", (text) => {
    expect(read(text).diagnostics.map(({ rule }) => rule)).toEqual(["yaml-syntax"]);
    expect(fixed(text)).toBe(text);
  });
});

describe("a reference that YAML takes for a comment", () => {
  test.each([
    ["$ref: #/types/M\n", '$ref: "#/types/M"\n'],
    ["a: { $ref: #/types/M }\nb: 1\n", 'a: { $ref: "#/types/M" }\nb: 1\n'],
    ["a: { $ref: #/types/M, b: c }\n", 'a: { $ref: "#/types/M", b: c }\n'],
    ["a: [{ $ref: #/types/M }, { $ref: #/types/N }]\n", 'a: [{ $ref: "#/types/M" }, { $ref: "#/types/N" }]\n'],
    ["a:\r\n  $ref: #/types/M\r\n  b: 'x' | 'y'\r\n", "a:\r\n  $ref: \"#/types/M\"\r\n  b: \"'x' | 'y'\"\r\n"],
  ])("%j is put in quotes", (text, mended) => {
    expect(read(text).diagnostics[0]?.rule).toBe("comment-cuts-value");
    expect(fixed(text)).toBe(mended);
    expect(valuesIn(text)).toEqual(valuesIn(mended));
  });

  test.each([["# write $ref: #/types/M\na: 1\n"], ["a: |\n  $ref: #/types/M\n"], ["a: 'x $ref: #/types/M'\n"]])(
    "%j has none",
    (text) => expect(framesOf(text)).toBe(""),
  );
});

describe("tabs", () => {
  test("as indentation are one problem, and become two spaces each", () => {
    const text = "a:\n\tb: 1\n\tc:\n\t\td: 2\n";
    expect(framesOf(text)).toBe(
      [
        "chat.yaml:2:1  error  tab-indentation  This line and 2 more are indented with tabs. Indent them with spaces.",
        "    2 |     b: 1",
        "      | ^^^^",
      ].join("\n"),
    );
    expect(valuesIn(text)).toEqual({ a: { b: 1, c: { d: 2 } } });
    expect(fixed(text)).toBe("a:\n  b: 1\n  c:\n    d: 2\n");
  });

  test("inside a text stay what they are", () => {
    const text = "a: |\n  x\n  \ty\nb:\n\tc: 1\n";
    expect(fixed(text)).toBe("a: |\n  x\n  \ty\nb:\n  c: 1\n");
    expect(framesOf("a: b\t# c\nd: |\n  \te\n")).toBe("");
  });

  test("in a file that mixes them with spaces leave every child with its parent", () => {
    const text = "a:\n  b:\n\tc: 1\n";
    expect(fixed(text)).toBe("a:\n  b:\n    c: 1\n");
  });

  test("are not mended where the result would be a guess", () => {
    const text = "a:\n    b: 1\n\tc: 2\n";
    expect(read(text).diagnostics[0]?.rule).toBe("tab-indentation");
    expect(fixed(text)).toBe(text);
  });
});

test("the first file of somebody who has not read the manual is mended in one go", () => {
  const text = [
    "catalog: 1",
    "types:",
    "\tStatus: 'open' | 'shipped'",
    "\tMove: { x: number, y: number } | null",
    "clientToServer:",
    "\tsend:",
    "\t\tfields: { tags: string[], status: Status }",
    "\t\tack: { returns: { $ref: #/types/Status } }",
    "\ton: yes",
    "",
  ].join("\n");
  expect(fixed(text)).toBe(
    [
      "catalog: 1",
      "types:",
      "  Status: \"'open' | 'shipped'\"",
      '  Move: "{ x: number, y: number } | null"',
      "clientToServer:",
      "  send:",
      '    fields: { tags: "string[]", status: Status }',
      '    ack: { returns: { $ref: "#/types/Status" } }',
      '  "on": "yes"',
      "",
    ].join("\n"),
  );
});

test("a carriage return alone, inside a bracket that YAML loses its way in, is read like any other sign", () => {
  expect(framesOf("a: { b: { \r: string, c: d } }\ne: :\n")).toContain("yaml-syntax");
});
