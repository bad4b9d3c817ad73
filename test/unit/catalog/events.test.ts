import type { Argument } from "../../../src/catalog/model.js";
import { catalogOf, eventOf, mainOf, seenIn } from "./loading.js";

function argumentsOf(definition: string): readonly (readonly [string, Argument["presence"], unknown])[] {
  return eventOf(`clientToServer:\n  a: ${definition}`).args.map(({ name, presence, schema }) => {
    return [name, presence, schema.type?.value.join() ?? "any"];
  });
}

test.each([
  ["", []],
  ["{}", []],
  ["string", [["payload", "required", "string"]]],
  ["{ payload: string }", [["payload", "required", "string"]]],
  ["{ fields: { a: string } }", [["payload", "required", "object"]]],
  ["{ payload: true }", [["payload", "required", "any"]]],
  [
    "{ args: [b: string, a: number] }",
    [
      ["b", "required", "string"],
      ["a", "required", "number"],
    ],
  ],
  [
    '{ args: [a?: string, "...b": "string[]"] }',
    [
      ["a", "optional", "string"],
      ["b", "rest", "array"],
    ],
  ],
  ["{ args: [{ name: a, schema: string, optional: true }] }", [["a", "optional", "string"]]],
  [
    "{ args: [name: string, schema: number] }",
    [
      ["name", "required", "string"],
      ["schema", "required", "number"],
    ],
  ],
])("the arguments of %j", (definition, expected) => {
  expect(argumentsOf(definition)).toEqual(expected);
});

test("everything else that an event can say", () => {
  const event = eventOf(`clientToServer:
  "chat:send":
    payload: string
    name: post
    description: Says something.
    deprecated: Use talk.
    volatile: true
    examples: [Hello]
    x-owner: chat`);
  expect(event).toMatchObject({
    name: "chat:send",
    identifier: "post",
    direction: "clientToServer",
    description: "Says something.",
    deprecated: "Use talk.",
    volatile: true,
    examples: [{ args: ["Hello"] }],
    extensions: { "x-owner": "chat" },
  });
});

test("an error event with codes has no arguments of its own", () => {
  const catalog = catalogOf("errors: { A: {} }\nerrorEvents: { failed: { codes: [A, INVALID_ARGUMENTS] } }");
  const [event] = mainOf(catalog).errorEvents;
  expect(event?.args).toEqual([]);
  expect(event?.codes?.map(({ code, declaration }) => [code, declaration?.code])).toEqual([
    ["A", "A"],
    ["INVALID_ARGUMENTS", undefined],
  ]);
});

describe("examples", () => {
  test("of a payload are payloads, also where it is a list", () => {
    const { examples } = eventOf('clientToServer: { a: { payload: "number[]", examples: [[1, 2], []] } }');
    expect(examples.map(({ args }) => args)).toEqual([[[1, 2]], [[]]]);
  });

  test("of several arguments are lists of them", () => {
    const { examples } = eventOf("clientToServer: { a: { args: [x: number, y: number], examples: [[1, 2]] } }");
    expect(examples.map(({ args }) => args)).toEqual([[1, 2]]);
    expect(seenIn("clientToServer: { a: { args: [x: number], examples: [1] } }")).toEqual([
      '1:54 example-not-a-list An example of this event is a list of its arguments: "- [ … ]"; found the number 1.',
    ]);
  });

  test("of an event without arguments are empty", () => {
    expect(seenIn("clientToServer: { a: { examples: [1] } }")).toEqual([
      "1:35 example-not-a-list This event has no arguments, so an example of it is []; found the number 1.",
    ]);
  });
});

describe("mistakes", () => {
  test("a payload in two ways", () => {
    expect(seenIn("clientToServer:\n  a: { payload: string, args: [] }")).toEqual([
      '2:25 conflicting-keys "payload" and "args" cannot stand together: say it in one of these ways.',
    ]);
  });

  test("codes with a payload", () => {
    expect(seenIn("errorEvents:\n  a: { payload: string, codes: [] }")).toEqual([
      '2:25 conflicting-keys "payload" and "codes" cannot stand together: the payload of an event with "codes" is { code, message, data }.',
    ]);
  });

  test("an argument twice", () => {
    expect(seenIn("clientToServer: { a: { args: [x: number, x?: number] } }")).toEqual([
      '1:42 duplicate-argument There are two arguments named "x". Rename one of them.',
    ]);
  });

  test("an argument that is optional and the rest", () => {
    expect(seenIn('clientToServer: { a: { args: ["...x?": "string[]"] } }')).toEqual([
      '1:31 conflicting-keys "optional" and "rest" cannot stand together: a rest argument takes any number of values, none among them. Keep the rest.',
    ]);
  });

  test("an event that is also an error event", () => {
    expect(seenIn("serverToClient: { error: string }\nerrorEvents: { error: string }")).toEqual([
      '2:16 duplicate-name The event "error" is declared twice. Rename or remove one of the two.',
    ]);
  });

  test("a room that nobody declared", () => {
    expect(seenIn("rooms: { lobby: lobby }\nserverToClient: { a: { rooms: [loby] } }")).toEqual([
      '2:32 unknown-room There is no room "loby" in this namespace. Did you mean "lobby"?',
    ]);
  });

  test("a required field that socketData does not have", () => {
    expect(seenIn("clientToServer: { a: { requires: [admin] } }")).toEqual([
      '1:35 unknown-field "admin" cannot be required: this namespace has no socketData.',
    ]);
    expect(seenIn("socketData: { fields: { admin: boolean } }\nclientToServer: { a: { requires: [admim] } }")).toEqual([
      '2:35 unknown-field There is no field "admim" in socketData. Did you mean "admin"?',
    ]);
  });
});

test("required fields are found through references, allOf and unions", () => {
  const event = eventOf(`types:
  Base: { fields: { a?: string } }
  Other: { fields: { b?: string } }
socketData: "Base & (Other | { c: string })"
clientToServer: { x: { requires: [a, b, c] } }`);
  expect(event.requires.map(({ value }) => value)).toEqual(["a", "b", "c"]);
});

test("required fields are found in what depends on the rest of the value", () => {
  const event = eventOf(`socketData:
  if: { properties: { a: { const: 1 } } }
  then: { properties: { b: string } }
  else: { properties: { c: string } }
  dependentSchemas: { a: { properties: { d: string } } }
clientToServer: { x: { requires: [a, b, c, d] } }`);
  expect(event.requires.map(({ value }) => value)).toEqual(["a", "b", "c", "d"]);
});
