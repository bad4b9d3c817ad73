import { applyFixes } from "../../../src/document/fix.js";
import { load, seenIn } from "./loading.js";

/** The text after every certain mend. */
function mended(text: string): string {
  return applyFixes(text, load(text).diagnostics).text;
}

describe("a file that is no catalog", () => {
  test.each([
    ["- a\n- b\n", "a list"],
    ["just words\n", 'the text "just words"'],
    ["{}\n", "an empty map"],
    ["hello: world\n", "a map without any of its keys"],
  ])("%j", (text, found) => {
    const { catalog, seen } = load(text);
    expect(catalog).toBeUndefined();
    expect(seen).toEqual([
      `1:1 not-a-catalog This is not a catalog: found ${found}. A catalog is a map that starts with "catalog: 1", followed by sections such as "clientToServer".`,
    ]);
  });

  test("an empty one", () => {
    const { catalog, seen } = load("");
    expect(catalog).toBeUndefined();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toContain("1:1 empty-file");
  });

  test("one of another version", () => {
    const { catalog, seen } = load("catalog: 2\nclientToServer: { typing: string }\n");
    expect(catalog).toBeUndefined();
    expect(seen).toEqual(['1:10 wrong-version This tool reads version 1; found the number 2. Write "catalog: 1".']);
  });

  test("one that does not say that it is a catalog", () => {
    const text = "clientToServer:\n  typing: string\n";
    expect(load(text).seen).toEqual(['1:1 missing-key The key "catalog" is missing in a catalog. Write "catalog: 1".']);
    expect(mended(text)).toBe(`catalog: 1\n${text}`);
  });

  test("a version in quotes is mended", () => {
    expect(mended('catalog: "1"\n')).toBe("catalog: 1\n");
  });
});

describe("an unknown key", () => {
  test("suggests the nearest, and says what is allowed", () => {
    const { diagnostics } = load("catalog: 1\nclientToServer:\n  typing: { paylod: string }\n");
    expect(diagnostics.map(({ message, help }) => [message, help])).toEqual([
      [
        'There is no key "paylod" in an event. Did you mean "payload"?',
        "Allowed here: payload, fields, args, ack, requires, volatile, deprecated, name, description, examples.",
      ],
    ]);
  });

  test.each([
    ["events: {}", 'Say who sends an event: put it under "clientToServer" or "serverToClient".'],
    ["serverToServer: { a: { payload: string, ack: string } }", "Events between servers have no answers."],
    [
      "serverToClient: { a: { payload: string, requires: [b] } }",
      "Only what a client sends can require something of it.",
    ],
    ["clientToServer: { a: { payload: string, rooms: [b] } }", "Only what the server sends goes to rooms."],
    ["namespaces: { /a: { types: {} } }", "It stands at the top of a catalog only."],
    [
      "clientToServer: { a: { payload: string, timeout: 5s } }",
      'How long to wait for the answer stands under "ack": { ack: { timeout: 5s } }.',
    ],
  ])("that makes sense elsewhere says where: %s", (line, hint) => {
    const seen = seenIn(line);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toContain(hint);
  });

  test("in a schema may be a field", () => {
    const { diagnostics } = load("catalog: 1\ntypes:\n  A: { type: object, note: string }\n");
    expect(diagnostics[0]?.message).toBe('There is no key "note" in a schema. Did you mean "not"?');
    expect(diagnostics[0]?.help).toBe('If "note" is a property of an object, put it under "fields".');
  });

  test("that JSON Schema knows is not passed over", () => {
    expect(seenIn("types: { A: { type: string, nullable: true, $recursiveRef: x } }")).toEqual([
      "1:29 unsupported-keyword The keyword \"nullable\" cannot be used in a schema. It is of OpenAPI. Write the type as \"string | null\", or { type: ['string', 'null'] }.",
      '1:45 unsupported-keyword The keyword "$recursiveRef" cannot be used in a schema. It is of an older JSON Schema. Use "$dynamicRef".',
    ]);
  });

  test("x-… is kept in events and schemas", () => {
    expect(seenIn("types: { A: { type: string, x-a: 1 } }\nclientToServer: { a: { payload: A, x-b: 2 } }")).toEqual([]);
  });
});

describe("fields without fields", () => {
  test("in a schema", () => {
    expect(seenIn("types:\n  Message: { user: string, text: string }")).toEqual([
      '2:14 fields-expected There are no keys "user" and "text" in a schema. For an object with these fields write { fields: { user: string, text: string } }',
    ]);
  });

  test("in an event, with names that mean something elsewhere", () => {
    expect(seenIn("clientToServer:\n  send: { data: string, text: string }")).toEqual([
      '2:11 fields-expected There are no keys "data" and "text" in an event. For an object with these fields write { fields: { data: string, text: string } }',
    ]);
  });

  test("a block is moved below fields", () => {
    expect(
      mended(
        "catalog: 1\ntypes:\n  User:\n    id: uuid\n    name?: string\n\n    tags:\n      items: string\n  Id: uuid\n",
      ),
    ).toBe(
      "catalog: 1\ntypes:\n  User:\n    fields:\n      id: uuid\n      name?: string\n\n      tags:\n        items: string\n  Id: uuid\n",
    );
  });

  test("a map in braces is put into another", () => {
    expect(mended("catalog: 1\nclientToServer:\n  move: { x: integer, y: integer }\n")).toBe(
      "catalog: 1\nclientToServer:\n  move: { fields: { x: integer, y: integer } }\n",
    );
  });
});

describe("a schema directly in", () => {
  test("an event", () => {
    const text = "catalog: 1\nclientToServer:\n  rename: { type: string, minLength: 1 }\n";
    expect(load(text).seen).toEqual([
      '3:13 payload-expected A schema cannot stand directly in an event. Put it under "payload": { payload: { type: string, minLength: 1 } }',
    ]);
    expect(mended(text)).toBe("catalog: 1\nclientToServer:\n  rename: { payload: { type: string, minLength: 1 } }\n");
  });

  test("an ack", () => {
    expect(seenIn("clientToServer: { a: { ack: { $ref: '#/types/A' } } }\ntypes: { A: string }")).toEqual([
      `1:31 payload-expected A schema cannot stand directly in an ack. Put it under "returns": { returns: { $ref: '#/types/A' } }`,
    ]);
  });
});

describe("quotes that are missing", () => {
  test("around a tuple", () => {
    const text = "catalog: 1\nclientToServer:\n  move: [number, number]\n";
    expect(load(text).seen).toEqual([
      '3:9 quote-type-expression Quote this type expression, for YAML reads it as something else: write "[number, number]"',
    ]);
    expect(mended(text)).toBe('catalog: 1\nclientToServer:\n  move: "[number, number]"\n');
  });

  test("around a text that looks like a number", () => {
    const text = "catalog: 1\ninfo: { title: 2024 }\n";
    expect(load(text).seen).toEqual([
      '2:16 quote-text A text is expected here, and YAML reads the number 2024. Write "2024" with quotes.',
    ]);
    expect(mended(text)).toBe('catalog: 1\ninfo: { title: "2024" }\n');
  });

  test("around braces are asked for once", () => {
    const seen = seenIn("rooms:\n  one: {id}\nclientToServer: { a: string }");
    expect(seen).toHaveLength(1);
    expect(seen[0]).toContain("put the whole text in quotes");
  });

  test("a version keeps its digits without them", () => {
    expect(load("catalog: 1\ninfo: { title: A, version: 1.10 }\n").catalog?.info.version).toBe("1.10");
  });
});

describe("a value of the wrong kind", () => {
  test.each([
    [
      "errors: [A]",
      '1:9 wrong-shape Expected a map of errors by code, such as "ROOM_NOT_FOUND: {}"; found the list [A].',
    ],
    [
      "unknownProperties: strp",
      '1:20 wrong-shape Expected strip, reject or keep; found the text "strp". Did you mean "strip"?',
    ],
    ["recovery: 1", "1:11 wrong-shape Expected true or false; found the number 1."],
    ["types: { A: { minLength: -1 } }", "1:26 wrong-shape Expected a whole number of 0 or more; found the number -1."],
    ["types: { A: { multipleOf: 0 } }", "1:27 wrong-shape Expected a number above 0; found the number 0."],
    ["types: { A: { anyOf: [] } }", "1:22 wrong-shape Expected a list of at least one schema; found the list []."],
    [
      "types: { A: { required: [a, b, a] } }",
      '1:32 wrong-shape Expected each name once; found the text "a" a second time.',
    ],
    [
      "types: { A: { type: strng } }",
      '1:21 wrong-shape Expected null, boolean, integer, number, string, array, object or binary; found the text "strng". Did you mean "string"?',
    ],
    [
      "clientToServer: { a: true }",
      '1:22 wrong-shape Expected an event: a type expression such as "string", or a map such as { payload: string }; found true.',
    ],
    [
      "clientToServer: { a: { ack: true } }",
      "1:29 wrong-shape Expected a type expression, a map such as { returns: string }, or {} for an ack without a value; found true.",
    ],
    [
      "clientToServer: { a: { ack: { timeout: 5 } } }",
      "1:40 wrong-shape Expected a time such as 5s or 200ms, or none; found the number 5.",
    ],
    [
      "clientToServer: { a: { args: { b: string } } }",
      '1:30 wrong-shape Expected a list with one argument an entry, such as "- greeting: string"; found the map { b: string }.',
    ],
    [
      "clientToServer: { a: { args: [string] } }",
      '1:31 wrong-shape Expected an argument: a name and its schema, such as "greeting: string"; found the text "string".',
    ],
    [
      "namespaces: { admin: {} }",
      '1:15 wrong-shape Expected a path such as "/admin"; the sections of "/" itself stand at the top of the catalog; found the text "admin".',
    ],
  ])("%s", (line, message) => {
    expect(seenIn(line)).toEqual([message]);
  });

  test("two arguments in one entry", () => {
    expect(seenIn("clientToServer:\n  a:\n    args:\n      - b: string\n        c: number")).toEqual([
      '4:9 one-argument-per-entry Each argument stands in an entry of its own: "- b: …", "- c: …".',
    ]);
  });
});

test("every mistake of a file is reported in one run, and the rest of it is still read", () => {
  const { catalog, seen } = load(
    "catalog: 1\nerrors: { A: { data: { user: string } } }\nclientToServer:\n  a: { type: string }\n  b: { ack: { errors: [B] } }\n  c: string\n",
  );
  expect(seen.map((each) => each.split(" ").slice(0, 2).join(" "))).toEqual([
    "2:24 fields-expected",
    "4:8 payload-expected",
    "5:24 unknown-error",
  ]);
  expect(catalog?.namespaces[0]?.clientToServer.map(({ name }) => name)).toEqual(["a", "b", "c"]);
});
