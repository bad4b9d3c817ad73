import { plain, type Read, readTypes, resolved } from "./reading.js";

/** What a reference in a type leads to. */
function targetOf({ schema }: Read, name: string): unknown {
  return plain(resolved(schema(name)));
}

describe("$anchor", () => {
  test("names a schema of its file, wherever a schema can stand", () => {
    const read = readTypes(
      `
A: { $ref: "#far" }
B: { fields: { list: { type: array, prefixItems: [{ $anchor: far, type: boolean }] } } }
C: { $ref: "other.json#near" }
D: { $ref: "other.json#n%65ar" }
`,
      { "other.json": '{ "if": { "not": { "$anchor": "near", "type": "null" } } }' },
    );
    expect(read.findings).toEqual([]);
    expect(["A", "C", "D"].map((name) => targetOf(read, name))).toEqual([
      { type: "boolean" },
      { type: "null" },
      { type: "null" },
    ]);
  });

  test("is data inside const, enum, default, examples, x-… and keywords that nobody knows", () => {
    const anchored = '{ $anchor: here, $id: "urn:here", type: string }';
    const { findings } = readTypes(`
A: { $ref: "#here" }
B: { $ref: "urn:here" }
C:
  const: ${anchored}
  enum: [${anchored}]
  default: ${anchored}
  examples: [${anchored}]
  x-schema: ${anchored}
  unheardOf: ${anchored}
`);
    expect(findings).toEqual([
      'unresolved-reference «"#here"» The reference "#here" leads nowhere: there is no "$anchor: here" in main.events.yaml.',
      'remote-reference «"urn:here"» "urn:here" is not a file beside this one, and nothing is fetched from elsewhere.',
    ]);
  });

  test("is no other one where it is missing, and the nearest is suggested", () => {
    const { findings } = readTypes(
      `
A: { $anchor: message }
B: { $ref: "#mesage" }
C: { $ref: "other.json#inner" }
D: { $ref: "#A" }
`,
      { "other.json": '{ "$defs": { "a": { "$id": "a", "$anchor": "inner" }, "b": { "$anchor": "iner" } } }' },
    );
    expect(findings).toEqual([
      'unresolved-reference «"#mesage"» The reference "#mesage" leads nowhere: there is no "$anchor: mesage" in main.events.yaml. Did you mean "#message"?',
      'unresolved-reference «"other.json#inner"» The reference "other.json#inner" leads nowhere: there is no "$anchor: inner" in other.json. Did you mean "other.json#iner"?',
      'unresolved-reference «"#A"» The reference "#A" leads nowhere: there is no "$anchor: A" in main.events.yaml. Did you mean "#/types/A"?',
    ]);
  });

  test("stands once in a file, or in a schema with $id", () => {
    const { findings } = readTypes(`
A: { $anchor: a, allOf: [{ $dynamicAnchor: a }] }
B: { $id: b, $anchor: a, $dynamicAnchor: a, anyOf: [&alias { $anchor: c }, *alias] }
`);
    expect(findings).toEqual(['duplicate-anchor «a» Two schemas have the anchor "a".']);
  });
});

describe("$id", () => {
  test("is an address for references from anywhere, absolute or relative to the one around it", () => {
    const read = readTypes(
      `
A: { $ref: "https://example.com/schemas/node" }
B: { $ref: "https://EXAMPLE.com/schemas/../leaf#" }
C: { $ref: "urn:uuid:deadbeef-1234-ff00-00ff-4321feebdaed#/items" }
D: { $ref: "tag:example.com,2020:tagged#named" }
E: { $ref: "other.json" }
`,
      {
        "other.json": `{ "$id": "https://example.com/schemas/all", "type": "object", "$defs": {
          "node": { "$id": "node", "type": "array", "$defs": { "leaf": { "$id": "/leaf#", "type": "string" } } },
          "urn": { "$id": "urn:uuid:deadbeef-1234-ff00-00ff-4321feebdaed", "items": { "type": "number" } },
          "tag": { "$id": "tag:example.com,2020:tagged", "not": { "$anchor": "named", "type": "null" } }
        } }`,
      },
    );
    expect(read.findings).toEqual([]);
    expect(["A", "B", "C", "D", "E"].map((name) => targetOf(read, name))).toEqual([
      { type: "array" },
      { type: "string" },
      { type: "number" },
      { type: "null" },
      { type: "object" },
    ]);
  });

  test("is the base of the references inside its schema, and of no others", () => {
    const read = readTypes(
      `
A: { $ref: "all.json#/properties/inside" }
B: { $ref: "all.json#/properties/outside" }
C: { $ref: "all.json#/properties/pointer" }
`,
      {
        "all.json": `{ "properties": {
          "inside": { "$id": "folder/inside.json", "$ref": "leaf.json" },
          "outside": { "$ref": "leaf.json" },
          "pointer": { "$id": "pointer.json", "$ref": "#/$defs/it", "$defs": { "it": { "type": "null" } } }
        }, "$defs": { "it": { "type": "object" } } }`,
        "leaf.json": '{ "type": "string" }',
        "folder/leaf.json": '{ "type": "number" }',
      },
    );
    expect(read.findings).toEqual([]);
    expect(["A", "B", "C"].map((name) => targetOf(read, name))).toEqual([
      { type: "number" },
      { type: "string" },
      { type: "null" },
    ]);
  });

  test("counts from where it stands, also where the reference stands before it, or in a file that nothing has read yet", () => {
    const files = {
      "second.json": '{ "$ref": "third.json" }',
      "third.json": '{ "$defs": { "deep": { "$id": "urn:deep", "type": "integer" } } }',
    };
    const read = readTypes('A: { $ref: "urn:deep" }\nB: { $ref: "second.json" }', files);
    expect(read.findings).toEqual([]);
    expect(targetOf(read, "A")).toEqual({ type: "integer" });
  });

  test("changes the base for what a JSON Pointer crosses on its way", () => {
    const read = readTypes('A: { $ref: "all.json#/$defs/outer/$defs/inner/items" }', {
      "all.json": `{ "$defs": {
        "outer": { "$id": "urn:outer", "$defs": { "inner": { "items": { "$ref": "#here" } }, "it": { "$anchor": "here", "type": "null" } } },
        "other": { "$anchor": "here", "type": "string" }
      } }`,
    });
    expect(read.findings).toEqual([]);
    expect(targetOf(read, "A")).toEqual({ type: "null" });
  });

  test("makes a schema with a YAML alias another one in each resource that it stands in", () => {
    const read = readTypes(`
One: { $id: "urn:one", properties: { it: &it { $ref: "#leaf" } }, $defs: { leaf: { $anchor: leaf, type: string } } }
Two: { $id: "urn:two", properties: { it: *it }, $defs: { leaf: { $anchor: leaf, type: number } } }
`);
    expect(read.findings).toEqual([]);
    const types = ["One", "Two"].map((name) => read.schema(name).properties?.[0]?.schema.reference?.target);
    expect(types.map((type) => type && plain(type))).toEqual([{ type: "string" }, { type: "number" }]);
  });

  test("gives one object to a schema, whatever it is referred to by", () => {
    const { schema, findings } = readTypes(`
A: { $id: "urn:a", $anchor: a, type: string }
B: { anyOf: [{ $ref: "urn:a" }, { $ref: "urn:a#" }, { $ref: "urn:a#a" }, { $ref: "#/types/A" }, A] }
`);
    expect(findings).toEqual([]);
    expect(new Set(schema("B").anyOf?.map(({ reference }) => reference?.target))).toEqual(new Set([schema("A")]));
  });

  test("leaves #/types/X to the catalog outside of it, and takes it over inside", () => {
    const { findings } = readTypes(`
A: { $ref: "#/types/B" }
B: { $id: "urn:b", $ref: "#/types/C" }
C: string
`);
    expect(findings).toEqual([
      'unresolved-reference «"#/types/C"» The reference "#/types/C" leads nowhere: it starts at the schema "urn:b"; the expression C means the type anywhere.',
    ]);
  });

  test("is a URI reference without a fragment", () => {
    const { findings } = readTypes(`
A: { $id: "not a URI" }
B: { $id: "#b" }
C: { $id: "http://[" }
D: { $id: "urn:d", $defs: { inner: { $id: inner } } }
E: { $id: "%zz" }
`);
    expect(findings).toEqual([
      'invalid-id «"not a URI"» "not a URI" cannot be the $id of a schema: it is no URI reference.',
      'invalid-id «"#b"» "#b" cannot be the $id of a schema: nothing may follow the "#".',
      'invalid-id «"http://["» "http://[" cannot be the $id of a schema: it is no URI.',
      'invalid-id «inner» "inner" cannot be the $id of a schema: nothing can be relative to "urn:d", which is the base here.',
      'invalid-id «"%zz"» "%zz" cannot be the $id of a schema: a "%" in it is not followed by two hexadecimal digits.',
    ]);
  });

  test("is one schema's alone, but may stand in the same text twice", () => {
    const text = '{ "$id": "https://example.com/a", "type": "string" }';
    const files = { "one.json": text, "copy.json": text, "other.json": `${text}\n` };
    const { findings } = readTypes(
      'A: { $ref: "one.json" }\nB: { $ref: "copy.json" }\nC: { $ref: "other.json" }\nD: { $id: one.json }',
      files,
    );
    expect(findings).toEqual([
      'duplicate-id «one.json» Two schemas have the address "one.json".',
      'duplicate-id «"https://example.com/a"» Two schemas have the address "https://example.com/a".',
    ]);
  });

  test("that nobody has is named in full, with the nearest one", () => {
    const { findings } = readTypes(`
A: { $id: "https://example.com/schemas/", $defs: { node: { $id: node }, it: { $ref: "nod#/items" } } }
B: { $ref: "https://example.com/schemas/nodes#x" }
C: { $ref: "//example.com/node" }
D: { $id: "urn:d", $ref: "nothing.json" }
`);
    expect(findings).toEqual([
      'remote-reference «"nod#/items"» "nod#/items" means "https://example.com/schemas/nod" here, which no loaded schema has as its $id. Did you mean "https://example.com/schemas/node"?',
      'remote-reference «"https://example.com/schemas/nodes#x"» "https://example.com/schemas/nodes#x" is not a file beside this one, and nothing is fetched from elsewhere. Did you mean "https://example.com/schemas/node"?',
      'remote-reference «"//example.com/node"» "//example.com/node" is not a file beside this one, and nothing is fetched from elsewhere.',
      'unresolved-reference «"nothing.json"» The reference "nothing.json" leads nowhere: nothing can be relative to "urn:d", which is the base here.',
    ]);
  });
});
