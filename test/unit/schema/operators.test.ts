import { plain, readTypes } from "./reading.js";

const USER = `
User:
  description: Somebody.
  fields: { id: uuid, name: string, mail?: email }
  additionalProperties: false
Named: { fields: { name: string } }
Both: User & Named
Keys: "'id' | 'name'"
`;

function read(definition: string): unknown {
  const { schema, findings } = readTypes(`${USER}T: ${definition}`);
  expect(findings).toEqual([]);
  return plain(schema("T"));
}

const id = { type: "string", format: "uuid" };
const name = { type: "string" };
const mail = { type: "string", format: "email" };
const closed = { type: "object", additionalProperties: false };

describe("operators on object types", () => {
  test.each([
    ["Partial<User>", { ...closed, properties: { id, name, mail } }],
    ["Required<User>", { ...closed, properties: { id, name, mail }, required: ["id", "name", "mail"] }],
    ["Pick<User, 'id' | 'mail'>", { ...closed, properties: { id, mail }, required: ["id"] }],
    ["Pick<User, Keys>", { ...closed, properties: { id, name }, required: ["id", "name"] }],
    ["Omit<User, 'id'>", { ...closed, properties: { name, mail }, required: ["name"] }],
    ["Partial<Omit<User, 'id'>>", { ...closed, properties: { name, mail } }],
    ["User['id']", id],
    ["User['id' | 'mail']", { anyOf: [id, mail] }],
    ["Both['name']", { allOf: [name, name] }],
    [
      "Partial<Both>",
      {
        allOf: [
          { ...closed, properties: { id, name, mail } },
          { type: "object", properties: { name } },
        ],
      },
    ],
    [
      "Record<Keys, integer>",
      { type: "object", properties: { id: { type: "integer" }, name: { type: "integer" } }, required: ["id", "name"] },
    ],
    [
      '"Partial<{ a: string, [key: string]: unknown }>"',
      { type: "object", properties: { a: name }, additionalProperties: {} },
    ],
    [
      "\"Pick<{ a: string, [key: string]: unknown }, 'a'>\"",
      { type: "object", properties: { a: name }, required: ["a"] },
    ],
    ["\"[User['id'], ...Ids]\"\nIds: Array<User['id']>", { type: "array", prefixItems: [id], minItems: 1, items: id }],
  ])("%s", (definition, expected) => {
    expect(read(definition)).toEqual(expected);
  });

  test.each([
    ["if: { required: [b] }\n  then: { required: [c] }", "if"],
    ["dependentSchemas: { b: { required: [c] } }", "dependentSchemas"],
    ["dependentRequired: { b: [c] }", "dependentRequired"],
    ["not: { required: [b, c] }", "not"],
    ["allOf: [{ fields: { d: string } }]\n  unevaluatedProperties: false", "unevaluatedProperties"],
  ])("an object that says %s is more than its properties", (more, keyword) => {
    const { findings } = readTypes(`
Order:
  fields: { a: string, b?: string, c?: string }
  ${more}
T: Omit<Order, 'b'>
`);
    expect(findings).toEqual([
      `not-an-object-type «Order» Omit needs an object type that says nothing but its properties, and Order says "${keyword}".`,
    ]);
  });

  test("the type of one property does not depend on which others there are", () => {
    const { schema, findings } = readTypes(`
Order: { fields: { a: integer, b?: string }, dependentRequired: { b: [a] }, unevaluatedProperties: false }
T: Order['a']
`);
    expect(findings).toEqual([]);
    expect(plain(schema("T"))).toEqual({ type: "integer" });
  });

  test("a type may use operators on itself inside its properties", () => {
    const { schema, findings } = readTypes(`
Node:
  fields: { patch?: Partial<Node>, all?: "Required<Node>[]", by?: "Record<'a', Partial<Node>>", children: "Node[]", some: "Node['children']" }
`);
    expect(findings).toEqual([]);
    const patch = schema("Node").properties?.find((each) => each.name === "patch")?.schema;
    const inner = patch?.properties?.find((each) => each.name === "patch")?.schema;
    expect(inner?.reference?.target).toBe(patch);
    expect(plain(schema("Node"))).toMatchObject({ properties: { some: { type: "array", items: { $ref: "Node" } } } });
  });

  test("mistakes point at the operand or the key", () => {
    const { findings } = readTypes(`${USER}
A: Partial<'a' | 'b'>
B: Pick<User, 'id' | 'nam'>
C: Usr['id']
D: User[number]
E: Record<integer, User>
F: "[string, ...User]"
G: Omit<unknown, 'a'>
H: Partial<G>
`);
    expect(findings).toEqual([
      "not-an-object-type «'a' | 'b'» Partial needs an object type, but this is 'a' | 'b'.",
      'unknown-property «\'nam\'» The type has no property "nam". Did you mean "name"?',
      'unknown-type «Usr» There is no type "Usr". Did you mean "User"?',
      "invalid-key-type «number» The keys of T['key'] are string literals, as in 'a' | 'b'.",
      "invalid-key-type «integer» The keys of Record are string literals, as in 'a' | 'b'.",
      "tuple-rest-not-array «User» A rest element is an array: write ...string[], not ...string.",
      "not-an-object-type «unknown» Omit needs an object type, but this is unknown.",
    ]);
  });

  test("a type that is made from itself is refused once", () => {
    const { findings } = readTypes(`
A: Partial<A>
B: Pick<C, 'c'>
C: Omit<B, 'b'>
D: { fields: { d: "D['d']" } }
E: { fields: { e: "E['e'] | string" } }
`);
    expect(findings).toEqual([
      "reference-cycle «Partial<A>» This type is defined by itself: Partial<A> → Partial<A>.",
      "reference-cycle «Pick<C, 'c'>» This type is defined by itself: Pick<C, 'c'> → Omit<B, 'b'> → Pick<C, 'c'>.",
      "reference-cycle «\"D['d']\"» This type is defined by itself: D['d'] → D['d'].",
      "reference-cycle «E['e']» This type is defined by itself: E['e'] → E['e'].",
    ]);
  });

  test("very many types that are made from one another are refused, not crashed on", () => {
    const chain = Array.from({ length: 5_000 }, (_, index) => `T${index}: Partial<T${index + 1}>`);
    const { findings } = readTypes([...chain, "T5000: { fields: {} }"].join("\n"));
    expect(findings[0]).toMatch(/More than 200 types are made from one another here. Write one of them out./);
  });
});
