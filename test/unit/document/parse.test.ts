import { framesOf, read, valuesIn } from "./reading.js";

test("a file becomes a tree of values with their places", () => {
  const text = "events:\n  typing: 'it''s'\n  list: [1.0, true, ~]\n";
  const { document, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  expect(document.root).toEqual({
    kind: "map",
    flow: false,
    at: { file: "chat.yaml", start: 0, end: 49 },
    entries: [
      {
        name: "events",
        key: scalar("events", "plain", "events", 0),
        value: {
          kind: "map",
          flow: false,
          at: { file: "chat.yaml", start: 10, end: 49 },
          entries: [
            {
              name: "typing",
              key: scalar("typing", "plain", "typing", 10),
              value: scalar("it's", "single-quoted", "'it''s'", 18),
            },
            {
              name: "list",
              key: scalar("list", "plain", "list", 28),
              value: {
                kind: "sequence",
                flow: true,
                at: { file: "chat.yaml", start: 34, end: 48 },
                items: [
                  scalar(1, "plain", "1.0", 35),
                  scalar(true, "plain", "true", 40),
                  scalar(null, "plain", "~", 46),
                ],
              },
            },
          ],
        },
      },
    ],
  });
});

function scalar(value: unknown, style: string, raw: string, start: number): unknown {
  return { kind: "scalar", value, style, raw, at: { file: "chat.yaml", start, end: start + raw.length } };
}

describe("what YAML and JSON allow", () => {
  test.each([
    ["JSON", '{"a": [1, {"b": "\\u0041"}], "c": null}', { a: [1, { b: "A" }], c: null }],
    ["a byte order mark", "\ufeffa: b\n", { a: "b" }],
    ["line breaks of Windows", "a: b\r\nc:\r\n  - d\r\n", { a: "b", c: ["d"] }],
    ["one document with its marker", "---\na: b\n...\n", { a: "b" }],
    [
      "YAML 1.2's core schema: no octals, dates or sexagesimals",
      "[0o17, 017, 2020-01-01, 1:30]",
      [15, 17, "2020-01-01", "1:30"],
    ],
    ["a value that is left out", "a:\nb: 1\n", { a: null, b: 1 }],
    ["names that JavaScript's objects know", "constructor: 1\ntoString: 2\n", { constructor: 1, toString: 2 }],
    ["an alias", "a: &x [1, 2]\nb: *x\n", { a: [1, 2], b: [1, 2] }],
    ["an expression over several lines", "a: >-\n  string\n  | number\n", { a: "string | number" }],
    ["a comment after a value", "a: string # a text\nb: # what follows\n  c: 1\n", { a: "string", b: { c: 1 } }],
    [
      "expressions that need no quotes",
      "a: string[]\nb: A | B\nc: Record<string, A>\nd: (A | B)[]\n",
      { a: "string[]", b: "A | B", c: "Record<string, A>", d: "(A | B)[]" },
    ],
    [
      "templates that need no quotes",
      "rooms:\n  r: room:{id}\n/orders/{id}:\n  a: b\n",
      { rooms: { r: "room:{id}" }, "/orders/{id}": { a: "b" } },
    ],
  ])("%s", (_, text, values) => {
    expect(framesOf(text)).toBe("");
    expect(valuesIn(text)).toEqual(values);
  });

  test("an alias is the very node of its anchor", () => {
    const { document } = read("- &x { a: 1 }\n- *x\n");
    const items = document.root?.kind === "sequence" ? document.root.items : [];
    expect(items).toHaveLength(2);
    expect(items[1]).toBe(items[0]);
  });
});

describe("what cannot be read is said in plain words", () => {
  test.each([
    ["a: who: what\n", "1:4", 'There is a second ": " in this value'],
    ['a: "open\nb: 1\n', "1:4", "This quote is never closed."],
    ["a: 'open\nb: 1\n", "1:4", "This quote is never closed."],
    ["a:\n  b: { c: 1\nd: 2\n", "2:6", "This bracket is never closed."],
    ["a: [1, 2\n", "1:4", "This bracket is never closed."],
    ["a: ]\n", "1:4", "This bracket closes nothing."],
    ["a: { b: 1 c: 2 }\n", "1:9", "Inside brackets this runs into a second key."],
    ["a: [b, , c]\n", "1:8", "There is a comma too many."],
    ["a: ['b' 'c']\n", "1:9", "YAML expects a comma or a closing bracket here."],
    ["a: b\n  c: d\n", "1:4", "A key must stand on one line with its colon"],
    ["a\nb: 1\n", "1:1", "A key must stand on one line with its colon"],
    ["a: 1\nb\n", "2:1", "a colon is missing"],
    ["a:\n   b: 1\n  c: 2\n", "3:1", "This line is not indented like the lines beside it."],
    ["a: - b\n", "1:4", "A list cannot begin on the line of its key."],
    ["a: 'x' y\n", "1:8", "Something follows after the end of this value."],
    ["a: @home\n", "1:4", "A text without quotes cannot start with this character."],
    ['a: "\\q"\n', "1:5", 'This is not an escape that a text in "double quotes" knows.'],
    ["a: | text\n  more\n", "1:6", "After | or > the text begins on the next line"],
    ["a: &x &y b\n", "1:7", "An anchor (&name), an alias (*name) or a tag (!name) is not written as YAML wants it."],
    ["a: 'x'#y\n", "1:7", "A comment needs a space before its #."],
    [`${"k".repeat(1100)}: 1\n`, "1:1", "A key must not be longer than 1024 characters."],
    ["a: b\u0007c\n", "1:5", "There is an invisible control character here."],
  ])("%j", (text, place, message) => {
    const [first = ""] = framesOf(text).split("\n");
    expect(first).toContain(`chat.yaml:${place}  error  yaml-syntax  `);
    expect(first).toContain(message);
  });

  test("with a mark below the place, and what to do", () => {
    expect(framesOf("a: who: what\n")).toBe(
      [
        'chat.yaml:1:4  error  yaml-syntax  There is a second ": " in this value, so it cannot be told from a key.',
        "    1 | a: who: what",
        "      |    ^",
        "       Put the whole value in quotes, or start the map on the next line.",
      ].join("\n"),
    );
  });

  test("once for a line, and without what only follows from it", () => {
    expect(read("a: 'b' c d: e\n").diagnostics).toHaveLength(1);
    expect(read("- a\nb: c\nd: e\nf: g\n").diagnostics).toHaveLength(1);
  });

  test("for every broken place, not only the first", () => {
    expect(framesOf("a: who: what\nb: 1\nc: when: where\n").match(/^chat.yaml:\d+/gm)).toEqual([
      "chat.yaml:1",
      "chat.yaml:3",
    ]);
  });

  test("and what is before it is kept", () => {
    expect(valuesIn("a: 1\nb: [1, 2\n")).toEqual({ a: 1, b: [1, 2] });
  });
});

describe("what YAML lets pass and a catalog does not", () => {
  test.each([
    ["clientToServer", "event"],
    ["types", "type"],
    ["errors", "error"],
    ["rooms", "room"],
    ["namespaces", "namespace"],
    ["args", "argument"],
    ["anything", "key"],
  ])("a name twice under %s", (section, kind) => {
    expect(framesOf(`${section}:\n  ping: 1\n  "ping": 2\n`)).toBe(
      [
        `chat.yaml:3:3  error  duplicate-key  The ${kind} "ping" is declared twice. Rename or remove one of the two.`,
        '    3 |   "ping": 2',
        "      |   ^^^^^^",
        "       chat.yaml:2:3  first declared here",
        "    2 |   ping: 1",
        "      |   ^^^^",
      ].join("\n"),
    );
    expect(valuesIn(`${section}:\n  ping: 1\n  "ping": 2\n`)).toEqual({ [section]: { ping: 1 } });
  });

  test.each([
    ["", "empty-file"],
    ["# nothing yet\n", "empty-file"],
    ["---\n", "empty-file"],
    ["a: 1\n---\nb: 2\n", "several-documents"],
    ["%YAML 1.1\n---\na: 1\n", "yaml-directive"],
    ["a: &x { b: 1 }\nc: { <<: *x }\n", "merge-key"],
    ["a: !secret b\n", "custom-tag"],
    ["a: !!binary aGVsbG8=\n", "custom-tag"],
    ["a: *b\n", "unknown-alias"],
    ["a: &a [*a]\n", "unknown-alias"],
    ["yes: 1\n", "yaml-1-1-boolean"],
    ["a: Off\n", "yaml-1-1-boolean"],
    ["null: 1\n", "ambiguous-key"],
    ["true: 1\n", "ambiguous-key"],
    ["1e3: 1\n", "ambiguous-key"],
    ["404: 1\n", "ambiguous-key"],
    ["? [a]\n: b\n", "key-not-text"],
    ["{id}: b\n", "key-not-text"],
    [": b\n", "key-not-text"],
    ["a: {id}\n", "key-without-value"],
    ["a: #/types/M\n", "comment-cuts-value"],
    ["$ref: #/types/M\n", "comment-cuts-value"],
    ["a: Room #general\n", "comment-cuts-text"],
  ])("%j is %s, and nothing else", (text, rule) => {
    expect(read(text).diagnostics.map((found) => found.rule)).toEqual([rule]);
  });

  test("a name keeps its source text", () => {
    expect(Object.keys(Object(valuesIn("null: 1\n1e3: 2\n0x1F: 3\n'007': 4\n")))).toEqual([
      "null",
      "1e3",
      "0x1F",
      "007",
    ]);
  });

  test("coordinates are no booleans", () => {
    expect(framesOf("fields: { x: number, y: number, n: integer }\n")).toBe("");
  });

  test("a message names what was read and what to write", () => {
    expect(framesOf("a:\n  on: no\n")).toBe(
      [
        'chat.yaml:2:3  warning  yaml-1-1-boolean  Some tools read on as a boolean. Put it in quotes: "on"',
        "    2 |   on: no",
        "      |   ^^",
        "",
        'chat.yaml:2:7  warning  yaml-1-1-boolean  Some tools read no as a boolean. Put it in quotes: "no"',
        "    2 |   on: no",
        "      |       ^^",
      ].join("\n"),
    );
  });
});

describe("hostile files", () => {
  test.each([
    ["[".repeat(100_000), "[ without an end"],
    ["{a: ".repeat(100_000), "{ without an end"],
    ["- ".repeat(100_000), "lists in one line"],
    [`${"[".repeat(100_000)}${"]".repeat(100_000)}`, "brackets in balance"],
    [Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"), "maps by indentation"],
  ])("nesting is bounded", (text) => {
    expect(read(text).diagnostics.map(({ rule }) => rule)).toEqual(["nested-too-deep"]);
  });

  test("a depth of 100 is read", () => {
    expect(framesOf(`a: ${"[".repeat(100)}1${"]".repeat(100)}`)).toBe("");
  });

  test("aliases cannot nest deeper either", () => {
    const links = Array.from({ length: 300 }, (_, index) => `- &a${index + 1} [*a${index}]`);
    expect(framesOf(["- &a0 [1]", ...links].join("\n"))).toContain("nested-too-deep");
  });

  test("an alias bomb is found without being unfolded", () => {
    const links = Array.from({ length: 40 }, (_, index) => `- &a${index + 1} [*a${index}, *a${index}]`);
    const started = performance.now();
    expect(read(["- &a0 [1]", ...links].join("\n")).diagnostics.map(({ rule }) => rule)).toEqual(["alias-limit"]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test("a thousand uses of one alias are no bomb", () => {
    expect(framesOf(`- &a [1, 2, 3]\n${"- *a\n".repeat(1_000)}`)).toBe("");
  });
});
