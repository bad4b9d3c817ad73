import type { Namespace, Template } from "../../../src/catalog/model.js";
import { catalogOf, load, mainOf, seenIn } from "./loading.js";

function namespaceOf(lines: string): Namespace {
  const [, namespace] = catalogOf(lines).namespaces;
  if (!namespace) throw new Error("no namespace");
  return namespace;
}

function roomOf(written: string): Template | undefined {
  return mainOf(catalogOf(`rooms: { a: ${written} }`)).rooms[0]?.template;
}

test("/ is there even where it has no events", () => {
  expect(catalogOf("").namespaces.map(({ path, identifier }) => [path, identifier])).toEqual([["/", ""]]);
});

test("a namespace inherits defaults, and nothing else", () => {
  const namespace = namespaceOf(`defaults: { ack: { timeout: 1s, optional: true } }
socketData: { fields: { a: string } }
rooms: { a: a }
handshake: { auth: { fields: { b: string } } }
namespaces:
  /admin:
    defaults: { ack: { timeout: 2s } }
    clientToServer: { kick: { payload: uuid, ack: {} } }`);
  expect(namespace).toMatchObject({
    path: "/admin",
    identifier: "admin",
    rooms: [],
    socketData: undefined,
    handshake: undefined,
  });
  expect(namespace.clientToServer[0]?.ack).toMatchObject({
    timeoutMs: 2000,
    optional: true,
    answer: { kind: "nothing" },
  });
});

test("a dynamic namespace has typed parameters, in the order of its path", () => {
  const { identifier, template } = namespaceOf(
    "namespaces: { '/shops/{shop}/orders/{order}': { name: order, params: { order: uuid } } }",
  );
  expect(identifier).toBe("order");
  expect(template.parts).toEqual([
    { kind: "text", text: "/shops/" },
    { kind: "parameter", name: "shop" },
    { kind: "text", text: "/orders/" },
    { kind: "parameter", name: "order" },
  ]);
  expect(template.parameters.map(({ name, schema }) => [name, schema.format?.value, schema.minLength?.value])).toEqual([
    ["shop", undefined, 1],
    ["order", "uuid", undefined],
  ]);
});

test("a path is a name in code where none is given", () => {
  expect(namespaceOf("namespaces: { '/chat/admin-area': {} }").identifier).toBe("chatAdminArea");
});

test("rooms are names, templates, or maps", () => {
  expect(roomOf("lobby")?.parts).toEqual([{ kind: "text", text: "lobby" }]);
  expect(roomOf('"a:{b}"')?.parameters.map(({ name }) => name)).toEqual(["b"]);
  expect(roomOf('{ name: "a:{b}", params: { b: integer } }')?.parameters[0]?.schema.type?.value).toEqual(["integer"]);
});

test.each([
  ['"a:{b"', 'a "{" is never closed.'],
  ['"a:b}"', 'a "}" has no "{" before it.'],
  ['"a:{}"', "{} names no parameter. Write a name between the braces, such as {id}."],
  ['"a:{b c}"', "{b c} is no name. Use letters and digits, such as {roomId}."],
  ['"{a}:{a}"', "{a} stands in it twice. Give each its own name."],
  [
    '"{a}{b}"',
    'nothing stands before {b} to tell where the parameter before it ends. Put a separator such as ":" between them.',
  ],
])("the template %s cannot be read", (written, reason) => {
  expect(seenIn(`rooms: { a: ${written} }`)).toEqual([
    `1:13 invalid-template The template ${written} cannot be read: ${reason}`,
  ]);
});

test("a type for a parameter that is not there", () => {
  expect(seenIn('rooms: { a: { name: "a:{room}", params: { user: string } } }')).toEqual([
    '1:43 unknown-parameter There is no {user} in "a:{room}".',
  ]);
  expect(seenIn('rooms: { a: { name: "a:{room}", params: { rooms: string } } }')).toEqual([
    '1:43 unknown-parameter There is no {rooms} in "a:{room}". Did you mean "room"?',
  ]);
});

test("a handshake is read part by part", () => {
  const { handshake } = mainOf(
    catalogOf("errors: { BAD: {} }\nhandshake: { auth: { fields: { a: string } }, query: true, errors: [BAD] }"),
  );
  expect(handshake?.auth?.properties?.map(({ name }) => name)).toEqual(["a"]);
  expect(handshake?.query?.never).toBe(false);
  expect(handshake?.headers).toBeUndefined();
  expect(handshake?.errors.map(({ code }) => code)).toEqual(["BAD"]);
});

describe("info", () => {
  test("the file's name serves where there is no title", () => {
    expect(load("catalog: 1\n").catalog?.info).toMatchObject({ title: "main", name: "Main" });
  });

  test("a title without a letter or digit is refused", () => {
    expect(seenIn('info: { title: "!" }')).toEqual([
      '1:16 title-without-name No name in code can be made of the title "!", for it has no letter and no digit. Write one, such as "title: Chat".',
    ]);
  });
});

test("a type cannot take the name of a built-in one", () => {
  expect(seenIn("types: { uuid: string }")).toEqual([
    '1:10 builtin-type-name "uuid" already means something in type expressions. Give this type another name.',
  ]);
});

test("settings of the whole catalog", () => {
  expect(catalogOf("")).toMatchObject({ unknownProperties: "strip", recovery: true });
  expect(catalogOf("unknownProperties: reject\nrecovery: false")).toMatchObject({
    unknownProperties: "reject",
    recovery: false,
  });
});
