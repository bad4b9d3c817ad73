import { readFileSync } from "node:fs";
import { join } from "node:path";
import { schemasIn } from "../../../src/catalog/build/positions.js";
import { parseDocument } from "../../../src/document/parse.js";
import { load, loadFiles } from "./loading.js";

interface Shape {
  readonly $ref?: string;
  readonly if?: Shape;
  readonly then?: Shape;
  readonly else?: Shape;
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly properties?: Readonly<Record<string, Shape>>;
}

const shape: Shape & { readonly $defs: Readonly<Record<string, Shape>> } = JSON.parse(
  readFileSync(join(process.cwd(), "schemas/catalog.schema.json"), "utf8"),
);

/** Values that have a schema, `{ title: <path> }`, at every place where the shape of a catalog takes one. */
function examples({ $ref, ...part }: Shape, path: string): readonly unknown[] {
  if ($ref === "#/$defs/schema") return [{ title: path }];
  const definition = $ref?.startsWith("#/$defs/") ? shape.$defs[$ref.slice("#/$defs/".length)] : undefined;
  const { properties = {}, additionalProperties, items } = part;
  const found: unknown[] = [definition, part.then, part.else].flatMap((each) => (each ? examples(each, path) : []));
  for (const [key, inner] of Object.entries(properties))
    for (const value of examples(inner, `${path}/${key}`)) found.push({ [key]: value, "": null });
  if (typeof additionalProperties === "object")
    for (const value of examples(additionalProperties, `${path}/*`)) found.push({ any: value });
  if (items) for (const value of examples(items, `${path}/0`)) found.push([value]);
  return found;
}

describe("the places of schemas in a catalog file", () => {
  const all = examples(shape, "").map((value) => JSON.stringify(value));

  test("are many", () => {
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter((text) => text.includes("/errors/*/data"))).toHaveLength(1);
  });

  test.each(all)("are known as the shape of a catalog says: %s", (text) => {
    const { root } = parseDocument("main.yaml", text, () => false, fail);
    const titles = (root ? schemasIn(root) : []).map(({ at }) => text.slice(at.start, at.end));
    expect(titles).toEqual([expect.stringMatching(/^\{"title":"[^"]+"\}$/)]);
  });
});

function fail(): never {
  throw new Error("This is JSON.");
}

describe("anchors and addresses in a catalog", () => {
  test("lead to any place, and from any, in whatever order", () => {
    const { seen } = load(`catalog: 1
types: { A: { $ref: "#payload" }, B: { $ref: "urn:data" }, C: { $ref: "#argument" } }
errors: { NOT: { data: { $id: "urn:data", $ref: "urn:answer" } } }
clientToServer:
  one: { payload: { $anchor: payload, type: string }, ack: { returns: { $id: "urn:answer", type: boolean } } }
  two: { args: [{ first: { $anchor: argument, type: array, items: { fields: { a: A, b: B, c: C } } } }], ack: { errors: [NOT] } }
`);
    expect(seen).toEqual([]);
  });

  test("lead to other files of the catalog, and to the files that these refer to", () => {
    const { seen } = loadFiles({
      "main.yaml": `catalog: 1
include: [shared/more.yaml]
clientToServer: { send: { payload: { $ref: "urn:note" } }, add: { payload: { $ref: "shared/more.yaml#note" } } }
`,
      "shared/more.yaml": `catalog: 1
types: { Note: { $anchor: note, fields: { deep: { $ref: "./deep.json" } } } }
serverToClient: { note: Note }
`,
      "shared/deep.json": '{ "type": "array", "items": { "$id": "urn:note", "type": "string" } }',
    });
    expect(seen).toEqual([]);
  });

  test("are checked for their shape", () => {
    const { seen } = load(
      "catalog: 1\ntypes: { A: { $anchor: a/b }, B: { $id: 1 } }\nclientToServer: { a: A, b: B }\n",
    );
    expect(seen).toEqual([
      '2:24 wrong-shape Expected a name such as "node": letters, digits, "-", "_" and ".", a letter or "_" first; found the text "a/b".',
      '2:41 quote-text A text is expected here, and YAML reads the number 1. Write "1" with quotes.',
    ]);
  });

  test("in a schema that has a mistake beside them are found all the same", () => {
    const { seen } = load(`catalog: 1
types: { A: { $id: "urn:a", $anchor: a, tpye: string }, B: { $ref: "urn:a#a" } }
clientToServer: { a: A, b: B }
`);
    expect(seen).toEqual(['2:41 unknown-key There is no key "tpye" in a schema. Did you mean "type"?']);
  });
});
