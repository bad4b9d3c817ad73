import { guardsOf } from "../../support/guards/load.js";

function issuesOf(report: unknown): unknown {
  return report !== null && typeof report === "object" && "list" in report ? report.list : undefined;
}

const MESSAGE = `
catalog: 1
types:
  Message:
    fields:
      id: uuid
      text: { type: string, minLength: 1, maxLength: 4 }
      replyTo?: uuid
      sender: { fields: { name: string } }
`;

const ID = "6f1b0a4e-3a0a-4f0e-9c58-0d3f6f0a9e11";

describe("guards of a type", () => {
  const guards = guardsOf(MESSAGE);
  const message = { id: ID, text: "Hi", sender: { name: "Ann" } };

  test("accept what is declared, and let what is not pass for strip to take", () => {
    const value = { ...message, password: "x", sender: { name: "Ann", hash: 1 } };
    expect(guards.call("isMessage", value)).toBe(true);
    guards.call("stripMessage", value);
    expect(value).toEqual(message);
  });

  test("count characters as people do", () => {
    expect(guards.call("isMessage", { ...message, text: "😀😀😀😀" })).toBe(true);
    expect(guards.call("isMessage", { ...message, text: "😀😀😀😀😀" })).toBe(false);
  });

  test("explain every reason with its path", () => {
    expect(issuesOf(guards.call("explainMessage", { id: 1, text: "", sender: null }))).toEqual([
      { path: "/id", rule: "type", expected: "string", actual: "1" },
      { path: "/text", rule: "minLength", expected: "at least 1 character", actual: '""' },
      { path: "/sender", rule: "type", expected: "object", actual: "null" },
    ]);
  });

  test("never echo more than a short preview", () => {
    const report = JSON.stringify(issuesOf(guards.call("explainMessage", { ...message, text: "x".repeat(100_000) })));
    expect(report.length).toBeLessThan(300);
  });

  test("pick a copy and leave the original alone", () => {
    const row = Object.freeze({ ...message, password: "x" });
    expect(guards.call("pickMessage", row)).toEqual(message);
    expect(row).toHaveProperty("password");
  });

  test("read only own properties, and never keep __proto__", () => {
    const named = guardsOf("catalog: 1\ntypes: { T: { fields: { toString: string, constructor?: number } } }");
    expect(named.call("isT", {})).toBe(false);
    const value: unknown = JSON.parse('{ "toString": "a", "__proto__": { "b": 1 } }');
    expect(named.call("isT", value)).toBe(true);
    named.call("stripT", value);
    expect(Object.keys(value ?? {})).toEqual(["toString"]);
  });

  test("refuse numbers that JSON does not have", () => {
    const numbers = guardsOf("catalog: 1\ntypes: { N: number, I: integer }");
    expect(numbers.call("isN", JSON.parse("1e400"))).toBe(false);
    expect(numbers.call("isI", JSON.parse("1.0"))).toBe(true);
  });

  test("tell binary from objects", () => {
    const binary = guardsOf("catalog: 1\ntypes: { B: { type: binary, maxBytes: 2 }, O: { type: object } }");
    expect(binary.call("isB", new Uint8Array(2))).toBe(true);
    expect(binary.call("isB", Buffer.from("abc"))).toBe(false);
    expect(binary.call("isO", new Uint8Array(2))).toBe(false);
  });

  test("keep a type whose name is that of a check of the runtime apart from it", () => {
    const named = guardsOf("catalog: 1\ntypes: { Email: email, Object: { fields: { a: Email } } }");
    expect(named.call("isEmail", "a@example.com")).toBe(true);
    expect(named.call("isEmail", "nobody")).toBe(false);
    expect(named.call("isObject", { a: "a@example.com" })).toBe(true);
  });
});

describe("guards of a union", () => {
  const SHAPE = `
catalog: 1
types:
  Shape: >-
    { kind: 'circle'; radius: number } | { kind: 'square'; side: number; label?: string } | null
  Tagged: >-
    { kind: 'circle'; radius: number } | { kind: 'square'; side: number }
  Either: "{ a: string; b?: number } | { a: string; c: boolean }"
`;
  const guards = guardsOf(SHAPE);

  test("explain what the nearest variant lacks", () => {
    const report = issuesOf(guards.call("explainShape", { kind: "square", side: "long", label: 1 }));
    expect(report).toEqual([
      { path: "/side", rule: "type", expected: "number", actual: '"long"' },
      { path: "/label", rule: "type", expected: "string", actual: "1" },
    ]);
  });

  test("explain the variant that a tag names, and no other", () => {
    expect(issuesOf(guards.call("explainTagged", { kind: "circle", side: 1 }))).toEqual([
      { path: "/radius", rule: "type", expected: "number", actual: "undefined" },
    ]);
  });

  test.each(["Shape", "Tagged"])("say which tags there are, where that of a %s is none of them", (type) => {
    for (const [value, actual] of [
      [{ kind: "star", side: 1 }, '"star"'],
      [{ side: 1, label: 5 }, "undefined"],
    ]) {
      const issue = { path: "/kind", rule: "enum", expected: '"circle" or "square"', actual };
      expect(issuesOf(guards.call(`explain${type}`, value))).toEqual([issue]);
    }
  });

  test("say what there is to choose from, where the value is of no variant's kind", () => {
    expect(issuesOf(guards.call("explainShape", 5))).toEqual([
      { path: "", rule: "anyOf", expected: "object or null", actual: "5" },
    ]);
    expect(issuesOf(guards.call("explainTagged", null))).toEqual([
      { path: "", rule: "anyOf", expected: "object", actual: "null" },
    ]);
  });

  test("explain the variant with the fewest wrong literals, and of those the one with the fewest issues", () => {
    const untagged = guardsOf(`
catalog: 1
types:
  Part: "{ of: 'a'; x: string; y: string; z: string } | { of: string; x: 'b' } | number[]"
`);
    const paths = (value: unknown): unknown => {
      const issues = issuesOf(untagged.call("explainPart", value));
      return Array.isArray(issues) ? issues.map(({ path, rule }) => `${path} ${rule}`) : issues;
    };
    expect(paths({ of: "a", x: 1, y: 2, z: 3 })).toEqual(["/x type", "/y type", "/z type"]);
    expect(paths({ of: 1, x: "b" })).toEqual(["/of type"]);
    expect(paths([1, "2", 3, "4"])).toEqual(["/1 type", "/3 type"]);
  });

  test("explain a variant that is right but for how much it holds", () => {
    const counted = guardsOf(`
catalog: 1
types:
  Some: { anyOf: [{ type: array, items: number, minItems: 2 }, { type: object, minProperties: 1 }] }
`);
    expect(issuesOf(counted.call("explainSome", [1]))).toEqual([
      { path: "", rule: "minItems", expected: "at least 2 items", actual: "array of 1" },
    ]);
  });

  test("switch on a shared literal", () => {
    expect(guards.text).toContain('switch (value["kind"])');
    expect(guards.call("isTagged", { kind: "square", side: 1 })).toBe(true);
    expect(guards.call("isTagged", { kind: "circle", side: 1 })).toBe(false);
  });

  test("ask a branch for what it says of the literal beside its properties", () => {
    const ofKind = (kinds: readonly string[], more: object): object => {
      return { type: "object", required: ["kind"], properties: { kind: { enum: kinds } }, ...more };
    };
    const narrower = { properties: { kind: { const: "a" } } };
    const asked: readonly (readonly [object, boolean])[] = [
      [{ allOf: [narrower] }, false],
      [{ dependentSchemas: { x: narrower } }, false],
      [{ if: { maxProperties: 1 }, else: narrower }, false],
      [{ dependentRequired: { kind: ["x"], x: ["kind"] } }, true],
    ];
    for (const [more, isAccepted] of asked) {
      const schema = { oneOf: [ofKind(["a", "b"], more), ofKind(["c"], {})] };
      const tagged = guardsOf(JSON.stringify({ catalog: 1, types: { Tagged: schema } }));
      expect(tagged.call("isTagged", { kind: "a", x: 1 })).toBe(true);
      expect(tagged.call("isTagged", { kind: "b", x: 1 })).toBe(isAccepted);
    }
  });

  test("strip by every branch that matches", () => {
    const both = { a: "x", b: 1, c: true, d: 0 };
    guards.call("stripEither", both);
    expect(both).toEqual({ a: "x", b: 1, c: true });
    const one = { a: "x", b: "no number", c: true };
    guards.call("stripEither", one);
    expect(one).toEqual({ a: "x", c: true });
  });

  test("pick what some branch declares where none matches", () => {
    expect(guards.call("pickTagged", { kind: "circle", side: 2, secret: 1 })).toEqual({ kind: "circle", side: 2 });
    expect(guards.call("pickTagged", { kind: "square", side: 2, radius: 1 })).toEqual({ kind: "square", side: 2 });
  });
});

describe("guards of a recursive type", () => {
  const guards = guardsOf(`
catalog: 1
types:
  Tree: { fields: { name: string, children?: "Tree[]" } }
  List: "{ next?: List }"
`);

  test("strip at every level", () => {
    const tree = { name: "a", children: [{ name: "b", x: 1, children: [{ name: "c", x: 1 }] }] };
    expect(guards.call("isTree", tree)).toBe(true);
    guards.call("stripTree", tree);
    expect(tree).toEqual({ name: "a", children: [{ name: "b", children: [{ name: "c" }] }] });
  });

  test.each([99, 400_000])("say no at a depth of more than 100, and at %d without a crash", (depth) => {
    let list: object = {};
    for (let level = 0; level < depth; level++) list = { next: list };
    expect(guards.call("isList", list)).toBe(depth < 100);
    const issues = issuesOf(guards.call("explainList", list));
    expect(Array.isArray(issues) && issues.length > 0).toBe(depth > 100);
  });

  test("pick and strip a union that a tag tells apart, and that holds itself", () => {
    const nested = guardsOf(`
catalog: 1
types:
  Node: "{ is: 'leaf'; of: number } | { is: 'fork'; left: Node; right: Node }"
  Way: "{ to: string; via?: Way } | { to: number; via?: Way } | null"
`);
    const leaf = { is: "leaf", of: 1 };
    const fork = {
      is: "fork",
      left: { ...leaf, secret: 1 },
      right: { is: "fork", left: leaf, right: leaf, secret: 1 },
    };
    const told = { is: "fork", left: leaf, right: { is: "fork", left: leaf, right: leaf } };
    expect(nested.call("pickNode", fork)).toEqual(told);
    nested.call("stripNode", fork);
    expect(fork).toEqual(told);
    const way = { to: "a", via: { to: 1, via: null, secret: 1 }, secret: 1 };
    expect(nested.call("pickWay", way)).toEqual({ to: "a", via: { to: 1, via: null } });
  });

  test("can be passed where a callback gets more than a value", () => {
    const lists: unknown[] = Array.from({ length: 200 }, () => ({}));
    expect(lists.every((...each) => guards.call("isList", ...each))).toBe(true);
  });
});

describe("unknown properties", () => {
  const catalog = (mode: string): string => `
catalog: 1
unknownProperties: ${mode}
types:
  A: { fields: { a: string } }
  Both: "A & { b: number }"
  Open: { type: object, properties: { a: A }, additionalProperties: true }
`;

  test("are refused, with their path, where the catalog says reject", () => {
    const guards = guardsOf(catalog("reject"));
    expect(guards.call("isBoth", { a: "x", b: 1 })).toBe(true);
    expect(guards.call("isBoth", { a: "x", b: 1, c: 1 })).toBe(false);
    expect(issuesOf(guards.call("explainBoth", { a: "x", b: 1, c: 1 }))).toEqual([
      { path: "/c", rule: "unknownProperty", expected: "no such property", actual: "1" },
    ]);
    expect(guards.call("isOpen", { a: { a: "x" }, more: 1 })).toBe(true);
    expect(guards.call("isOpen", { a: { a: "x", more: 1 } })).toBe(false);
    expect(guards.has("stripA")).toBe(false);
  });

  test("are left where the catalog says keep, but still do not leave", () => {
    const guards = guardsOf(catalog("keep"));
    expect(guards.has("stripA")).toBe(false);
    expect(guards.call("pickA", { a: "x", b: 1 })).toEqual({ a: "x" });
  });

  test("are taken away by all parts of an intersection together", () => {
    const guards = guardsOf(catalog("strip"));
    const value = { a: "x", b: 1, c: 1 };
    guards.call("stripBoth", value);
    expect(value).toEqual({ a: "x", b: 1 });
  });
});
