import { type Guards, guardsOf } from "../../support/guards/load.js";

const catalog = (mode: string): string => `
catalog: 1
unknownProperties: ${mode}
types:
  Message: { fields: { text: { type: string, maxLength: 3 }, tags?: "{ label: string }[]", more?: unknown } }
  Greeting: string
  Tree: { fields: { children?: "Tree[]" } }
  Unique: { type: array, uniqueItems: true }
`;

/** What a library sees of a type. */
interface Standard {
  readonly version: unknown;
  readonly vendor: unknown;
  validate(value: unknown): unknown;
}

function isStandard(value: unknown): value is Standard {
  return typeof value === "object" && value !== null && "validate" in value && typeof value.validate === "function";
}

function standardOf(guards: Guards, type: string): Standard {
  const standard = guards.constant(`${type}Schema`)["~standard"];
  if (!isStandard(standard)) throw new Error(`${type}Schema has no validate`);
  return standard;
}

function nested(key: string, levels: number): object {
  let value: object = {};
  for (let level = 0; level < levels; level++) value = { [key]: key === "children" ? [value] : value };
  return value;
}

describe("the Standard Schema of a type", () => {
  const guards = guardsOf(catalog("strip"));
  const message = standardOf(guards, "Message");

  test("says what it is", () => {
    expect(message).toMatchObject({ version: 1, vendor: "socket-contract" });
  });

  test("gives what is declared in a copy, and leaves the original alone", () => {
    const row = { text: "Hi", tags: [{ label: "a", secret: 1 }], secret: 1 };
    const before = structuredClone(row);
    expect(message.validate(row)).toStrictEqual({ value: { text: "Hi", tags: [{ label: "a" }] } });
    expect(row).toStrictEqual(before);
    expect(standardOf(guards, "Greeting").validate("Hello")).toStrictEqual({ value: "Hello" });
  });

  test("says what is wrong, and where by keys and positions", () => {
    expect(message.validate({ text: "Hello", tags: [{ label: "a" }, { label: 5 }] })).toStrictEqual({
      issues: [
        { message: 'expected at most 3 characters, got "Hello"', path: ["text"] },
        { message: "expected string, got 5", path: ["tags", 1, "label"] },
      ],
    });
    expect(message.validate(null)).toStrictEqual({ issues: [{ message: "expected object, got null", path: [] }] });
  });

  test("passes on what it does not look into, however deep", () => {
    const more = nested("a", 400_000);
    const result = message.validate({ text: "", more, secret: more });
    expect(result !== null && typeof result === "object" && "value" in result).toBe(true);
    expect(standardOf(guards, "Unique").validate([more, [more], nested("a", 400_000)])).toHaveProperty("value");
  });

  test("refuses a type that holds itself where it does so too often", () => {
    expect(standardOf(guards, "Tree").validate(nested("children", 400_000))).toMatchObject({
      issues: [{ message: expect.stringContaining("expected at most 100 levels") }],
    });
  });

  test("is not fooled by names that every object has", () => {
    const value: unknown = JSON.parse('{ "text": "Hi", "__proto__": { "polluted": true }, "constructor": 1 }');
    expect(message.validate(value)).toStrictEqual({ value: { text: "Hi" } });
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("where the catalog does not strip", () => {
  test("keep passes the value as it is", () => {
    const value = { text: "Hi", secret: 1 };
    const result = standardOf(guardsOf(catalog("keep")), "Message").validate(value);
    expect(result).toStrictEqual({ value });
    expect(result !== null && typeof result === "object" && "value" in result && result.value).toBe(value);
  });

  test("reject refuses what is not declared", () => {
    const message = standardOf(guardsOf(catalog("reject")), "Message");
    expect(message.validate({ text: "Hi", "a/b": 1 })).toStrictEqual({
      issues: [{ message: "expected no such property, got 1", path: ["a/b"] }],
    });
  });
});

describe("an output for clients", () => {
  const text = `
catalog: 1
types: { Sent: { fields: { a: string } }, Heard: { fields: { b: string } }, OfServers: { fields: { c: string } } }
clientToServer: { say: Sent }
serverToClient: { hear: Heard }
serverToServer: { tell: OfServers }
`;

  test("has the Standard Schemas of those types that it checks", () => {
    const guards = guardsOf(text, { targets: ["client"] });
    expect(["Sent", "Heard", "OfServers"].map((type) => guards.has(`${type}Schema`))).toEqual([false, true, false]);
    expect(standardOf(guards, "Heard").validate({ b: "x", secret: 1 })).toStrictEqual({ value: { b: "x" } });
  });
});
