import { plain, readTypes, resolved } from "./reading.js";

describe("references", () => {
  test("lead to types, into them, and to other files, percent-encoded and escaped", () => {
    const { schema, findings } = readTypes(
      `
A: { $ref: "#/types/Target" }
B: { $ref: "#/types/Target/properties/a~1b%20%7E01" }
C: { $ref: "./user.schema.json" }
D: { $ref: "user%2Eschema.json#/$defs/list/prefixItems/1" }
E: { $ref: "#/types/Target/$defs/inner" }
Target: { $defs: { inner: integer }, properties: { "a/b ~1": uuid } }
`,
      { "user.schema.json": '{ "type": "object", "$defs": { "list": { "prefixItems": [true, { "$ref": "#" }] } } }' },
    );
    expect(findings).toEqual([]);
    expect(["A", "B", "C", "E"].map((name) => plain(resolved(schema(name))))).toEqual([
      plain(schema("Target")),
      { type: "string", format: "uuid" },
      { type: "object" },
      { type: "integer" },
    ]);
    expect(resolved(schema("D"))).toBe(resolved(schema("C")));
  });

  test("that lead nowhere say where they stop, and what is near", () => {
    const { findings } = readTypes(
      `
A: { $ref: "#/types/Mesage" }
B: { $ref: "#/types/Message/propertis/id" }
C: { $ref: "other.yaml#/$defs/nme" }
D: { $ref: Message }
E: { $ref: "#Message" }
F: { $ref: "#/types/%zz" }
G: { $ref: "https://example.com/schema.json" }
H: { $ref: "missing.yaml" }
I: { $ref: "other.yaml#/text" }
J: { $ref: "other.yaml#/wrong" }
K: { $ref: "other.yaml#/wrong" }
Message: { properties: { id: uuid } }
`,
      { "other.yaml": "$defs: { name: { type: string } }\ntext: hello\nwrong: { notASchema: 1 }" },
    );
    expect(findings).toEqual([
      'unresolved-reference «"#/types/Mesage"» The reference "#/types/Mesage" leads nowhere: the catalog has no type "Mesage". Did you mean "Message"?',
      'unresolved-reference «"#/types/Message/propertis/id"» The reference "#/types/Message/propertis/id" leads nowhere: there is no "propertis" at "#/types/Message". Did you mean "properties"?',
      'unresolved-reference «"other.yaml#/$defs/nme"» The reference "other.yaml#/$defs/nme" leads nowhere: there is no "nme" at "#/$defs". Did you mean "name"?',
      'unresolved-reference «Message» The reference "Message" leads nowhere: a type of the catalog is referred to otherwise. Did you mean "#/types/Message"?',
      'unresolved-reference «"#Message"» The reference "#Message" leads nowhere: there is no "$anchor: Message" in main.events.yaml. Did you mean "#/types/Message"?',
      'unresolved-reference «"#/types/%zz"» The reference "#/types/%zz" leads nowhere: a "%" in it is not followed by two hexadecimal digits.',
      'remote-reference «"https://example.com/schema.json"» "https://example.com/schema.json" is not a file beside this one, and nothing is fetched from elsewhere.',
      'no-file «"missing.yaml"» No file missing.yaml.',
      "shape «hello» No schema.",
      "shape «{ notASchema: 1 }» No schema.",
    ]);
  });

  test("that only lead back to themselves are reported once and cut", () => {
    const { schema, findings } = readTypes(`
A: B
B: { $ref: "#/types/A" }
C: C | string
D: { allOf: [{ not: { $ref: "#/types/D" } }] }
Fine: { fields: { a: A, fine?: Fine, list: "Fine[]" } }
`);
    expect(findings).toEqual([
      'reference-cycle «"#/types/A"» This type is defined by itself: #/types/A → B → #/types/A.',
      "reference-cycle «C» This type is defined by itself: C → C.",
      'reference-cycle «"#/types/D"» This type is defined by itself: #/types/D → #/types/D.',
    ]);
    expect(plain(resolved(schema("A")))).toEqual({});
  });

  test("a chain of any length is followed", () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => `T${index}: T${index + 1}`);
    const { schema, findings } = readTypes([...chain, "T20000: uuid"].join("\n"));
    expect(findings).toEqual([]);
    expect(plain(resolved(schema("T0")))).toEqual({ type: "string", format: "uuid" });
  });
});
