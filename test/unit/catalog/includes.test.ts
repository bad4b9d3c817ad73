import { loadFiles } from "./loading.js";

const OTHER = "catalog: 1\nclientToServer: { typing: string }\n";

test("an included file brings every section but info", () => {
  const { catalog, seen } = loadFiles({
    "main.yaml": "catalog: 1\ninfo: { title: Chat }\ninclude: [./parts/a.yaml]\nclientToServer: { ask: Money }\n",
    "parts/a.yaml": `catalog: 1
include: [../b.yaml, ./c.yaml]
types: { Money: integer }
errors: { NOPE: {} }
rooms: { lobby: lobby }
namespaces: { /admin: { clientToServer: { kick: uuid } } }
`,
    "b.yaml": "catalog: 1\nnamespaces: { /admin: { clientToServer: { ban: uuid } } }\n",
    "parts/c.yaml": "catalog: 1\ninclude: [../b.yaml]\nserverToClient: { news: { payload: string, rooms: [lobby] } }\n",
  });
  expect(seen).toEqual([]);
  expect(catalog?.types.map(({ name }) => name)).toEqual(["Money"]);
  expect(catalog?.errors.map(({ code }) => code)).toEqual(["NOPE"]);
  expect([...(catalog?.documents.keys() ?? [])]).toEqual(["main.yaml", "parts/a.yaml", "b.yaml", "parts/c.yaml"]);
  expect(catalog?.namespaces.map(({ path }) => path)).toEqual(["/", "/admin"]);
  expect(catalog?.namespaces[1]?.clientToServer.map(({ name }) => name)).toEqual(["kick", "ban"]);
  expect(catalog?.namespaces[0]?.serverToClient[0]?.rooms.map(({ room }) => room.name)).toEqual(["lobby"]);
});

test("each file is read once", () => {
  const { seen } = loadFiles({
    "main.yaml": "catalog: 1\ninclude: [./a.yaml, ./b.yaml, ./a.yaml]\n",
    "a.yaml": "catalog: 1\ninclude: [b.yaml]\n",
    "b.yaml": OTHER,
  });
  expect(seen).toEqual([]);
});

test("a file that is not there is reported where it is named", () => {
  const { catalog, seen } = loadFiles({
    "main.yaml": "catalog: 1\ninclude: [./a.yaml]\nclientToServer: { a: Nobody }\n",
  });
  expect(catalog).toBeUndefined();
  expect(seen).toEqual(['2:11 unknown-file Cannot read "a.yaml": no such file.']);
});

test("a file that is no catalog is reported in that file", () => {
  const { catalog, seen } = loadFiles({ "main.yaml": "catalog: 1\ninclude: [./a.yaml]\n", "a.yaml": "- a\n" });
  expect(catalog).toBeUndefined();
  expect(seen).toHaveLength(1);
  expect(seen[0]).toContain("a.yaml:1:1 not-a-catalog");
});

test("a cycle is reported once, where it closes", () => {
  const { seen } = loadFiles({
    "main.yaml": "catalog: 1\ninclude: [./a.yaml]\n",
    "a.yaml": "catalog: 1\ninclude: [./b.yaml]\n",
    "b.yaml": "catalog: 1\ninclude: [./a.yaml]\n",
  });
  expect(seen).toEqual([
    "b.yaml:2:11 include-cycle These files include each other: a.yaml → b.yaml → a.yaml. Remove one of the entries.",
  ]);
});

test("a file that includes itself", () => {
  const { seen } = loadFiles({ "main.yaml": "catalog: 1\ninclude: [main.yaml]\n" });
  expect(seen).toEqual(["2:11 include-cycle This file includes itself. Remove the entry."]);
});

test("info in an included file is refused", () => {
  const { seen } = loadFiles({
    "main.yaml": "catalog: 1\ninclude: [./a.yaml]\n",
    "a.yaml": "catalog: 1\ninfo: { title: A }\n",
  });
  expect(seen).toEqual([
    'a.yaml:2:1 info-in-include "info" cannot stand in an included file. Move it to "main.yaml", or remove it.',
  ]);
});

test.each([
  ["clientToServer: { typing: string }", 'event "typing"'],
  ["types: { A: string }", 'type "A"'],
  ["errors: { A: {} }", 'error "A"'],
  ["rooms: { a: a }", 'room "a"'],
])("the same name in two files is an error, with the first place: %s", (line, name) => {
  const { diagnostics, seen } = loadFiles({
    "main.yaml": `catalog: 1\ninclude: [./a.yaml]\n${line}\n`,
    "a.yaml": `catalog: 1\n${line}\n`,
  });
  expect(seen).toHaveLength(1);
  expect(seen[0]).toContain(`duplicate-name The ${name} is declared twice. Rename or remove one of the two.`);
  expect(diagnostics[0]?.at.file).toBe("a.yaml");
  expect(diagnostics[0]?.related.map(({ at, message }) => [at.file, message])).toEqual([
    ["main.yaml", "first declared here"],
  ]);
});

test.each(["unknownProperties: strip", "recovery: false", "socketData: unknown", "handshake: { auth: unknown }"])(
  "a setting of the whole catalog stands in one file: %s",
  (line) => {
    const { seen } = loadFiles({
      "main.yaml": `catalog: 1\ninclude: [./a.yaml]\n${line}\n`,
      "a.yaml": `catalog: 1\n${line}\n`,
    });
    const [name = ""] = line.split(":");
    expect(seen).toEqual([
      `a.yaml:2:1 duplicate-setting "${name}" is already set in another file of this catalog. Say it in one of them only.`,
    ]);
  },
);

test("defaults of acks may be spread over files, each key once", () => {
  const files = (own: string): Record<string, string> => ({
    "main.yaml":
      "catalog: 1\ninclude: [./a.yaml]\ndefaults: { ack: { timeout: 5s } }\nclientToServer: { a: { ack: string } }\n",
    "a.yaml": `catalog: 1\ndefaults: { ack: { ${own} } }\n`,
  });
  const { catalog, seen } = loadFiles(files("optional: true"));
  expect(seen).toEqual([]);
  const ack = catalog?.namespaces[0]?.clientToServer[0]?.ack;
  expect([ack?.timeoutMs, ack?.optional]).toEqual([5000, true]);
  expect(loadFiles(files("timeout: 1s")).seen[0]).toContain('a.yaml:2:20 duplicate-setting "timeout"');
});

test("a file that a schema refers to is read, and not taken for a part of the catalog", () => {
  const { catalog, seen } = loadFiles({
    "main.yaml": 'catalog: 1\nclientToServer:\n  a: { payload: { $ref: "./schemas/user.json#/$defs/User" } }\n',
    "schemas/user.json": '{ "$defs": { "User": { "type": "object", "properties": { "id": { "type": "string" } } } } }',
  });
  expect(seen).toEqual([]);
  const schema = catalog?.namespaces[0]?.clientToServer[0]?.args[0]?.schema;
  expect(schema?.reference?.target.properties?.map(({ name }) => name)).toEqual(["id"]);
});

test("the shape of a schema in another file is checked there", () => {
  const { seen } = loadFiles({
    "main.yaml": 'catalog: 1\nclientToServer:\n  a: { payload: { $ref: "./user.json" } }\n',
    "user.json": '{ "type": "object", "propertys": {} }',
  });
  expect(seen).toEqual([
    'user.json:1:21 unknown-key There is no key "propertys" in a schema. Did you mean "properties"?',
  ]);
});

test("a reference to a file that is not there", () => {
  const { seen } = loadFiles({
    "main.yaml": 'catalog: 1\nclientToServer:\n  a: { payload: { $ref: "./user.json" } }\n',
  });
  expect(seen).toHaveLength(1);
  expect(seen[0]).toContain('unknown-file Cannot read "user.json": no such file.');
});
