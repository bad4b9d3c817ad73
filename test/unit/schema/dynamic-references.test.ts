import { evaluate } from "../../../src/schema/evaluate.js";
import { plain, type Read, readTypes, resolved } from "./reading.js";

/** Which of the values a type accepts. */
function accepted({ schema, findings }: Read, name: string, values: readonly unknown[]): readonly unknown[] {
  expect(findings).toEqual([]);
  return values.filter((value) => evaluate(schema(name), value).length === 0);
}

const TREE = `
Tree:
  $id: tree
  $dynamicAnchor: node
  type: object
  properties: { value: true, children: { type: array, items: { $dynamicRef: "#node" } } }
`;

describe("$dynamicRef", () => {
  test("leads to the outermost schema on the way that has the dynamic anchor", () => {
    const read = readTypes(`${TREE}
Numbers: { $id: numbers, $dynamicAnchor: node, $ref: tree, properties: { value: { type: number } } }
Small: { $id: small, $dynamicAnchor: node, $ref: numbers, properties: { value: { maximum: 9 } } }
`);
    const inside = (value: unknown): unknown => ({ children: [{ children: [{ value }] }] });
    const values = ["a", 10, 1].map(inside);
    expect(accepted(read, "Tree", values)).toEqual(values);
    expect(accepted(read, "Numbers", values)).toEqual([inside(10), inside(1)]);
    expect(accepted(read, "Small", values)).toEqual([inside(1)]);
  });

  test("is a $ref where nobody on the way has the dynamic anchor", () => {
    const read = readTypes(`
A: { $dynamicRef: "urn:b#it" }
B: { $id: "urn:b", $defs: { it: { $dynamicAnchor: it, type: string } } }
`);
    expect(accepted(read, "A", ["a", 1])).toEqual(["a"]);
  });

  test.each([
    ["a pointer", '$dynamicRef: "#/$defs/it"', "$dynamicAnchor: it"],
    ["a plain anchor", '$dynamicRef: "#it"', "$anchor: it"],
  ])("is a $ref where it leads there by %s", (_by, reference, anchor) => {
    const read = readTypes(`
List: { $id: list, items: { ${reference} }, $defs: { it: { ${anchor}, type: string } } }
Numbers: { $id: numbers, $ref: list, $defs: { it: { $dynamicAnchor: it, type: number } } }
`);
    expect(accepted(read, "Numbers", [["a"], [1]])).toEqual([["a"]]);
  });

  test("passes over a resource that only has a plain anchor of that name", () => {
    const read = readTypes(`
List: { $id: list, items: { $dynamicRef: "#it" }, $defs: { it: { $dynamicAnchor: it, type: string } } }
Numbers: { $id: numbers, $ref: list, $defs: { it: { $anchor: it, type: number } } }
`);
    expect(accepted(read, "Numbers", [["a"], [1]])).toEqual([["a"]]);
  });

  test("counts what evaluation passes through, and not what merely lies around a schema in its file", () => {
    const read = readTypes(`
Around:
  $id: around
  $defs:
    it: { $dynamicAnchor: it, type: string }
    list: { $id: list, items: { $dynamicRef: "#it" }, $defs: { it: { $dynamicAnchor: it, type: number } } }
  items: { $ref: list }
Direct: { $ref: list }
Pointer: { $ref: "around#/$defs/list" }
`);
    expect(accepted(read, "Direct", [["a"], [1]])).toEqual([[1]]);
    expect(accepted(read, "Pointer", [["a"], [1]])).toEqual([[1]]);
    expect(accepted(read, "Around", [[["a"]], [[1]]])).toEqual([[["a"]]]);
  });

  test("forgets a resource that evaluation has left", () => {
    const read = readTypes(`
Both: { allOf: [{ $ref: first }, { $ref: list }] }
First: { $id: first, $defs: { it: { $dynamicAnchor: it, type: string } } }
List: { $id: list, items: { $dynamicRef: "#it" }, $defs: { it: { $dynamicAnchor: it, type: number } } }
`);
    expect(accepted(read, "Both", [["a"], [1]])).toEqual([[1]]);
  });

  test("stands beside $ref, and both count", () => {
    const read = readTypes(`
A: { $id: a, $ref: "#/$defs/text", $dynamicRef: "#short", allOf: [{ minLength: 2 }], $defs: { text: { type: string }, short: { $dynamicAnchor: short, maxLength: 3 } } }
`);
    expect(accepted(read, "A", ["a", "abc", "abcd", 1])).toEqual(["abc"]);
  });

  test("to itself is a cycle like any other", () => {
    const { findings } = readTypes('A: { $id: a, $dynamicAnchor: it, anyOf: [{ $dynamicRef: "#it" }] }');
    expect(findings).toEqual(['reference-cycle «"#it"» This type is defined by itself: #it → #it.']);
  });
});

describe("schemas under dynamic anchors", () => {
  test("are one object for each outcome, and recursion comes back to it", () => {
    const { schema } = readTypes(`${TREE}
Numbers: { $id: numbers, $dynamicAnchor: node, $ref: tree }
`);
    const items = (name: string): unknown => {
      const tree = resolved(schema(name));
      const children = (tree.reference?.target ?? tree).properties?.find((each) => each.name === "children");
      return children?.schema.items?.reference?.target;
    };
    expect(items("Tree")).toBe(schema("Tree"));
    const [numbers] = [resolved(schema("Numbers"))];
    expect(numbers).not.toBe(schema("Tree"));
    expect(plain(numbers)).toEqual(plain(schema("Tree")));
  });

  test("have the type's name only where the catalog itself starts with it", () => {
    const { schema } = readTypes(`${TREE}
Numbers: { $id: numbers, $dynamicAnchor: node, $ref: tree }
`);
    const variant = schema("Numbers").reference?.target;
    expect([schema("Tree").typeName, schema("Numbers").typeName, variant?.typeName]).toEqual([
      "Tree",
      "Numbers",
      undefined,
    ]);
  });

  test("are taken back where they came out the same", () => {
    const { schema, findings } = readTypes(`
User: { fields: { name: string, friends: "User[]" } }
Near: { $id: near, $dynamicAnchor: node, properties: { user: User, far: { $ref: far } } }
Far: { $id: far, properties: { user: { $ref: "main.events.yaml#/types/User" }, near: { $ref: near } } }
File: { $dynamicAnchor: node, properties: { user: User, near: Near } }
`);
    expect(findings).toEqual([]);
    const targets = (name: string): unknown =>
      schema(name).properties?.map((each) => each.schema.reference?.target.typeName);
    expect(targets("Near")).toEqual(["User", "Far"]);
    expect(targets("Far")).toEqual(["User", "Near"]);
    expect(targets("File")).toEqual(["User", "Near"]);
    expect(schema("Far").properties?.[0]?.schema.reference?.target).toBe(schema("User"));
  });

  test("say once what is wrong in them", () => {
    const { findings } = readTypes(`
A: { $id: a, $dynamicAnchor: node, $ref: b }
B: { $id: b, $dynamicAnchor: node, properties: { x: { $ref: "#x" }, y: { $dynamicRef: "#node" }, z: unheard } }
`);
    expect(findings).toEqual([
      'unresolved-reference «"#x"» The reference "#x" leads nowhere: there is no "$anchor: x" in the schema "b".',
      'unknown-type «unheard» There is no type "unheard".',
    ]);
  });

  test("are as few as without them where nobody uses any", () => {
    const { schema } = readTypes(`
A: { $id: a, properties: { self: { $ref: "#" }, b: B } }
B: { $id: b, properties: { a: { $ref: a } } }
`);
    expect(schema("A").properties?.map((each) => each.schema.reference?.target)).toEqual([schema("A"), schema("B")]);
    expect(schema("B").properties?.[0]?.schema.reference?.target).toBe(schema("A"));
  });
});
