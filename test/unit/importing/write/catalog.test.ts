import type {
  DraftAck,
  DraftAnswer,
  DraftArgument,
  DraftEvent,
  DraftNamespace,
  Field,
  Shape,
} from "../../../../src/importing/draft.js";
import { undocumented } from "../../../../src/importing/draft.js";
import { writeCatalog } from "../../../../src/importing/write/catalog.js";
import { loadCatalogText, renderText } from "../../../../src/index.js";

const builtIn = (name: Extract<Shape, { kind: "built-in" }>["name"]): Shape => ({ kind: "built-in", name });
const type = (name: string): Shape => ({ kind: "type", name });
const literal = (value: string | number | boolean): Shape => ({ kind: "literal", value });
const union = (...members: readonly Shape[]): Shape => ({ kind: "union", members });
const array = (items: Shape): Shape => ({ kind: "array", items });
const field = (name: string, shape: Shape, more: Partial<Field> = {}): Field => ({
  name,
  shape,
  optional: false,
  documentation: undocumented,
  ...more,
});
const object = (...fields: readonly Field[]): Shape => ({ kind: "object", fields, others: undefined });
const argument = (name: string, shape: Shape, more: Partial<DraftArgument> = {}): DraftArgument => ({
  name,
  shape,
  presence: "required",
  description: undefined,
  ...more,
});
const event = (name: string, args: readonly DraftArgument[] = [], more: Partial<DraftEvent> = {}): DraftEvent => ({
  name,
  identifier: undefined,
  args,
  ack: undefined,
  documentation: undocumented,
  examples: [],
  ...more,
});
const payload = (name: string, shape: Shape, more: Partial<DraftEvent> = {}): DraftEvent =>
  event(name, [argument("payload", shape)], more);
const ack = (answer: DraftAnswer, more: Partial<DraftAck> = {}): DraftAck => ({
  answer,
  optional: false,
  description: undefined,
  ...more,
});
const said = (description: string): Field["documentation"] => ({ description, deprecated: false });

interface Parts extends Partial<DraftNamespace> {
  readonly types?: Readonly<Record<string, Shape>>;
  readonly errors?: readonly string[];
  readonly namespaces?: readonly DraftNamespace[];
}

const empty: DraftNamespace = {
  path: "/",
  socketData: undefined,
  clientToServer: [],
  serverToClient: [],
  serverToServer: [],
};

/** What is written below the title; it is sure to be read without an error. */
async function written(parts: Parts): Promise<string> {
  const { types = {}, errors = [], namespaces = [], ...main } = parts;
  const text = writeCatalog({
    title: "Chat",
    recovery: true,
    types: Object.entries(types).map(([name, shape]) => ({ name, shape, documentation: undocumented })),
    errors: errors.map((code) => ({ code, description: undefined, data: undefined })),
    namespaces: [{ ...empty, ...main }, ...namespaces],
  });
  const { diagnostics, sources } = await loadCatalogText(text);
  const errorsFound = diagnostics.filter(({ severity }) => severity === "error");
  expect(renderText(errorsFound, sources, { color: "plain" })).toBe("");
  return text.slice(text.indexOf("title: Chat\n") + "title: Chat\n".length).trimStart();
}

/** The events of the client, without the section's own line and indentation. */
async function events(...clientToServer: readonly DraftEvent[]): Promise<string> {
  const text = await written({ clientToServer, types: { User: object(field("id", builtIn("uuid"))) } });
  return text.slice(text.indexOf("clientToServer:\n") + "clientToServer:\n".length).replace(/^ {2}/gm, "");
}

test("a catalog begins as a new one does", () => {
  const text = writeCatalog({ title: "Chat: live", recovery: false, types: [], errors: [], namespaces: [empty] });
  expect(text).toBe(`# yaml-language-server: $schema=node_modules/socket-contract/schemas/catalog.schema.json
catalog: 1
info:
  title: "Chat: live"

recovery: false
`);
});

test("sections stand in a fixed order, with a line between them", async () => {
  const text = await written({
    types: { User: object(field("id", builtIn("uuid"))) },
    errors: ["GONE"],
    socketData: object(field("user", type("User"))),
    clientToServer: [event("ping")],
    serverToClient: [payload("joined", type("User"))],
    serverToServer: [payload("flush", builtIn("string"))],
    namespaces: [{ ...empty, path: "/admin", clientToServer: [payload("kick", builtIn("uuid"))] }],
  });
  expect(text).toBe(`types:
  User: { fields: { id: uuid } }

errors:
  GONE: {}

socketData: { fields: { user: User } }

clientToServer:
  ping:

serverToClient:
  joined: User

serverToServer:
  flush: string

namespaces:
  /admin:
    clientToServer:
      kick: uuid
`);
});

describe("an event", () => {
  test("takes one line where that says it", async () => {
    expect(
      await events(
        event("ping"),
        payload("typing", builtIn("string")),
        payload("chat:new-message", type("User")),
        payload("reset", builtIn("null")),
        payload("level", literal(3)),
        payload("sure", literal(true)),
        payload("tags", array(builtIn("string"))),
        payload("mode", union(literal("a"), literal("b"))),
        payload("save", object(field("id", builtIn("uuid")), field("note", builtIn("string"), { optional: true }))),
        payload("one", type("User"), { ack: ack({ kind: "value", returns: builtIn("boolean") }) }),
      ),
    ).toBe(`ping:
typing: string
chat:new-message: User
reset: { payload: null }
level: { payload: 3 }
sure: { payload: { const: true } }
tags: string[]
mode: "'a' | 'b'"
save: { fields: { id: uuid, note?: string } }
one: { payload: User, ack: boolean }
`);
  });

  test("names its arguments in a list, unless it has one payload", async () => {
    expect(
      await events(
        event("send", [
          argument("greeting", builtIn("string")),
          argument("user", object(field("name", builtIn("string")))),
          argument("note", builtIn("string"), { presence: "optional" }),
          argument("labels", array(builtIn("string")), { presence: "rest" }),
        ]),
        event("say", [argument("text", builtIn("string"), { presence: "optional" })]),
        event("resize", [argument("width", builtIn("integer"), { description: "In pixels." })]),
        event("odd", [argument("package", builtIn("string")), argument("package", builtIn("string"))]),
      ),
    ).toBe(
      `send:
  args:
    - greeting: string
    - user: { fields: { name: string } }
    - note?: string
    - ...labels: string[]
say: { args: [text?: string] }
resize: { args: [{ name: width, schema: integer, description: In pixels. }] }
odd: { args: [packageValue: string, packageValue2: string] }
`,
    );
  });

  test("has its description, what replaces it, and examples in its own words", async () => {
    expect(
      await events(
        payload("draw", object(field("x", builtIn("number"))), {
          documentation: { description: "A line: on the board.", deprecated: "Use paint." },
          examples: [[{ x: 1 }]],
        }),
        event("move", [argument("x", builtIn("number")), argument("y", builtIn("number"))], {
          documentation: { description: "First.\n\nSecond.", deprecated: true },
          examples: [[1, 2]],
        }),
      ),
    ).toBe(`draw:
  description: "A line: on the board."
  fields: { x: number }
  deprecated: Use paint.
  examples: [{ x: 1 }]
move:
  description: |-
    First.

    Second.
  args: [x: number, y: number]
  deprecated: true
  examples: [[1, 2]]
`);
  });

  test("gets a name in code where the derived one cannot be", async () => {
    expect(
      await events(
        payload("foo-bar", builtIn("string")),
        payload("fooBar", builtIn("string")),
        event("default"),
        event("b", [], { identifier: "bee" }),
        event("!"),
      ),
    ).toBe(`foo-bar: string
fooBar: { name: fooBarEvent, payload: string }
default: { name: defaultEvent }
b: { name: bee }
"!": { name: event }
`);
  });
});

describe("an ack", () => {
  const withAck = (answer: DraftAnswer, more: Partial<DraftAck> = {}): DraftEvent =>
    event(`e${answer.kind}`, [], { ack: ack(answer, more) });

  test("is as short as what it answers", async () => {
    expect(
      await events(
        withAck({ kind: "value", returns: builtIn("string") }),
        withAck({
          kind: "values",
          args: [argument("width", builtIn("number")), argument("height", builtIn("number"))],
        }),
        withAck({ kind: "nothing" }, { optional: true }),
      ),
    ).toBe(`evalue: { ack: string }
evalues: { ack: { args: [width: number, height: number] } }
enothing: { ack: { optional: true } }
`);
  });

  const envelope = {
    kind: "envelope",
    envelope: { ok: "success", value: { kind: "key", key: "data" }, error: "error", errorAs: "message" },
    returns: type("User"),
    errors: [],
  } as const satisfies DraftAnswer;
  const errorFirst = { kind: "error-first", errorAs: "object", returns: type("User"), errors: [] } as const;

  test("says its envelope where it is the only one that has it", async () => {
    expect(await events(withAck(envelope), withAck(errorFirst))).toBe(
      `eenvelope: { ack: { returns: User, envelope: { ok: success, value: data, errorAs: message } } }
eerror-first: { ack: { returns: User, style: error-first } }
`,
    );
  });

  test("leaves the common envelope to the defaults", async () => {
    const text = await written({
      types: { User: object() },
      errors: ["GONE"],
      clientToServer: [
        event("a", [], { ack: ack(envelope) }),
        event("b", [], { ack: ack({ ...envelope, returns: undefined, errors: ["GONE"] }, { description: "Done." }) }),
        event("c", [], { ack: ack(errorFirst) }),
      ],
    });
    expect(text).toBe(`defaults:
  ack: { envelope: { ok: success, value: data, errorAs: message } }

types:
  User: { fields: {} }

errors:
  GONE: {}

clientToServer:
  a: { ack: { returns: User, errors: [] } }
  b:
    ack:
      description: Done.
      errors: [GONE]
  c: { ack: { returns: User, style: error-first } }
`);
  });
});

describe("a type", () => {
  const types = async (found: Readonly<Record<string, Shape>>): Promise<string> =>
    (await written({ types: found })).replace(/^types:\n/, "").replace(/^ {2}/gm, "");

  test("is an expression, quoted where YAML asks for it", async () => {
    expect(
      await types({
        Status: union(literal("open"), literal("it's")),
        Point: { kind: "tuple", items: [{ shape: builtIn("number"), optional: false }], rest: builtIn("string") },
        Tags: array(union(builtIn("string"), builtIn("null"))),
        Both: {
          kind: "intersection",
          members: [type("User"), union(type("User"), object(field("a", builtIn("string"))))],
        },
        User: object(
          field("yes", builtIn("string")),
          field("null", array(builtIn("string"))),
          field("a: b", type("Status")),
          field("1e3", literal(1)),
        ),
        Scores: { kind: "record", keys: "any", values: builtIn("number") },
        Some: { kind: "partial", of: type("User") },
        Less: { kind: "omit", of: type("User"), keys: ["yes", "null"] },
      }),
    ).toBe(
      `Status: "'open' | \\"it's\\""
Point: "[number, ...string[]]"
Tags: (string | null)[]
Both: "User & (User | { a: string })"
User: { fields: { "yes": string, "null": "string[]", "a: b": Status, "1e3": 1 } }
Scores: Record<string, number>
Some: Partial<User>
Less: Omit<User, 'yes' | 'null'>
`,
    );
  });

  test("is folded where it is long, and laid out where there is something to say", async () => {
    const names = ["created", "paid", "packed", "shipped", "delivered", "returned", "refunded", "lost", "found again"];
    expect(
      await types({
        Long: union(...names.map(literal)),
        Order: object(
          field("id", builtIn("uuid"), { documentation: { description: "Who it is.", deprecated: false } }),
          field("lines", array(object(field("sku", builtIn("string"), { documentation: said("What.") })))),
          field("old", type("Long"), {
            optional: true,
            documentation: { description: undefined, deprecated: "Use id." },
          }),
        ),
      }),
    ).toBe(`Long: >-
  'created' | 'paid' | 'packed' | 'shipped' | 'delivered' | 'returned' | 'refunded' | 'lost'
  | 'found again'
Order:
  fields:
    id:
      description: Who it is.
      type: string
      format: uuid
    lines:
      type: array
      items:
        fields:
          sku:
            description: What.
            type: string
    old?:
      description: "Deprecated: Use id."
      deprecated: true
      $ref: "#/types/Long"
`);
  });

  test("has properties where a name ends in a question mark", async () => {
    expect(
      await types({
        Odd: object(field("really?", builtIn("boolean")), field("a", builtIn("string"), { optional: true })),
      }),
    ).toBe(
      `Odd: { type: object, properties: { really?: boolean, a: string }, required: [really?] }
`,
    );
  });
});
