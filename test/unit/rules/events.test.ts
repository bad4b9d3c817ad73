import { findings, rulesBroken } from "./findings.js";

describe("rest-with-recovery", () => {
  const rest = (type: string) => `serverToClient: { e: { args: [...r: "${type}"] } }`;

  test("speaks of rest arguments that take strings", async () => {
    expect(await rulesBroken(rest("string[]"))).toEqual(["rest-with-recovery"]);
    expect(await rulesBroken(rest("unknown[]"))).toEqual(["rest-with-recovery"]);
    expect(await rulesBroken(rest("(number | uuid)[]"))).toEqual(["rest-with-recovery"]);
  });

  test("is silent about others, about clients, and where recovery is off", async () => {
    expect(await rulesBroken(rest("number[]"))).toEqual([]);
    expect(await rulesBroken(rest("string[]").replace("serverToClient", "clientToServer"))).toEqual([]);
    expect(await rulesBroken(`recovery: false\n${rest("string[]")}`)).toEqual([]);
  });
});

describe("ack-cannot-refuse", () => {
  const event = (definition: string) =>
    `socketData: { fields: { admin?: boolean } }\nclientToServer: { e: { ${definition} } }`;

  test("speaks of plain acks of events that can be refused", async () => {
    expect(await rulesBroken(event("payload: string, ack: string"))).toEqual(["ack-cannot-refuse"]);
    expect(await rulesBroken(event("requires: [admin], ack: string"))).toEqual(["ack-cannot-refuse"]);
    expect(await rulesBroken(event("payload: string, ack: { args: [a: string, b: string] }"))).toEqual([
      "ack-cannot-refuse",
    ]);
  });

  test("is silent where nothing can be refused, or a refusal can be told", async () => {
    expect(await rulesBroken(event("ack: string"))).toEqual([]);
    expect(await rulesBroken(event("payload: unknown, ack: string"))).toEqual([]);
    expect(await rulesBroken(event("payload: string, ack: {}"))).toEqual([]);
    expect(await rulesBroken(event("payload: string, ack: { returns: string, errors: [] }"))).toEqual([]);
    expect(await rulesBroken(event('payload: string, ack: { returns: string, refusal: "" }'))).toEqual([]);
  });
});

describe("unused-type", () => {
  test("a type that only uses itself is unused", async () => {
    expect(await findings("types: { Tree: { fields: { children: 'Tree[]' } } }")).toEqual([
      'unused-type: Nothing uses the type "Tree".',
    ]);
  });

  test("what a used type or an error uses is used", async () => {
    const types = "types: { A: { fields: { b: B } }, B: string, C: string }";
    expect(
      await rulesBroken(`${types}\nclientToServer: { e: 'A | null' }\nerrors: { BAD: { data: { fields: { c: C } } } }`),
    ).toEqual([]);
  });

  test("what an included file offers need not be used", async () => {
    const others = { "shared.yaml": "catalog: 1\ntypes: { Money: integer }" };
    expect(await rulesBroken("include: [./shared.yaml]\nclientToServer: { e: string }", others)).toEqual([]);
  });
});

describe("invalid-example", () => {
  const event = (examples: string) =>
    `clientToServer: { e: { args: [a: string, b?: number, ...c: "boolean[]"], examples: [${examples}] } }`;

  test("an example is an argument list as it may stand on the wire", async () => {
    expect(await rulesBroken(event("[x], [x, 1], [x, null], [x, 1, true, false]"))).toEqual([]);
  });

  test("says which argument is at fault", async () => {
    expect(await findings(event("[]"))).toEqual([
      'invalid-example: This example does not match its own type: the argument "a" is missing.',
    ]);
    expect(await rulesBroken(event("[x, 1, true, 0]"))).toEqual(["invalid-example"]);
  });

  test("says which property is at fault", async () => {
    const [found] = await findings(
      "clientToServer: { e: { fields: { user: { fields: { age: integer } } }, examples: [{ user: { age: old } }] } }",
    );
    expect(found).toMatch(/^invalid-example: This example does not match its own type at \/user\/age: /);
  });
});

test("an example is not tried on a pattern that may never come to an end", async () => {
  const payload = "{ type: string, pattern: '^(a+)+$', examples: [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!] }";
  expect(await rulesBroken(`clientToServer: { e: { payload: ${payload} } }`)).toEqual(["unsafe-pattern"]);
});

describe("empty-type", () => {
  test("only the cause is reported, not what holds it", async () => {
    expect(
      await rulesBroken(
        "types: { A: 'string & number', B: { fields: { a: A } } }\nclientToServer: { e: B, f: 'A | B' }",
      ),
    ).toEqual(["empty-type"]);
  });

  test("what is written to accept nothing says what may not be there", async () => {
    const fields = "{ a?: { not: true }, b?: { enum: [] }, c?: { not: { not: {} } } }";
    expect(await rulesBroken(`clientToServer: { e: { fields: ${fields} } }`)).toEqual([]);
    expect(await rulesBroken("clientToServer: { e: { payload: { not: {} } } }")).toEqual(["empty-type"]);
    expect(await rulesBroken("clientToServer: { e: { fields: { a: { enum: [] } } } }")).toEqual(["empty-type"]);
  });

  test("a part that may not be there is not an empty type", async () => {
    expect(await rulesBroken("clientToServer: { e: { payload: '{ a?: never; b: string }' }, f: '[string]' }")).toEqual(
      [],
    );
  });
});

describe("too-many-attachments", () => {
  const payload = (type: string) => `clientToServer: { e: { payload: ${type} } }`;

  test("counts what can be in one packet", async () => {
    expect(await rulesBroken(payload('"binary[]"'))).toEqual(["too-many-attachments"]);
    expect(await rulesBroken(payload("{ type: array, items: binary, maxItems: 11 }"))).toEqual([
      "too-many-attachments",
    ]);
    expect(await rulesBroken(payload("{ type: array, items: binary, maxItems: 10 }"))).toEqual([]);
    expect(await rulesBroken(payload('"binary | binary | { a: binary }"'))).toEqual([]);
  });

  test.each([
    "{ type: array, contains: binary }",
    "{ type: array, prefixItems: [string], unevaluatedItems: binary }",
    "{ type: object, patternProperties: { '^file': binary } }",
    "{ type: object, unevaluatedProperties: binary }",
    "{ if: { type: array }, then: { items: binary } }",
    "{ type: object, dependentSchemas: { a: { properties: { b: 'binary[]' } } } }",
  ])("finds them in %s", async (type) => {
    expect(await rulesBroken(payload(type))).toContain("too-many-attachments");
  });

  test("no more items than may match are counted", async () => {
    expect(await rulesBroken(payload("{ type: array, contains: binary, maxContains: 10 }"))).toEqual([]);
  });
});

describe("required-not-declared", () => {
  const payload = (schema: string) => rulesBroken(`clientToServer: { e: { payload: ${schema} } }`);

  test.each([
    "{ properties: { a: true }, required: [b] }",
    "{ properties: { a: true }, allOf: [{ required: [b] }] }",
    "{ properties: { a: true }, unevaluatedProperties: false, required: [b] }",
    "{ properties: { a: true }, if: { required: [a] }, then: { required: [b] } }",
    "{ properties: { a: { properties: { x: true }, required: [b] } } }",
    "{ items: { properties: { a: true }, required: [b] } }",
  ])("%s", async (schema) => {
    expect(await payload(schema)).toEqual(["required-not-declared"]);
  });

  test.each([
    "{ required: [b] }",
    "{ properties: { a: true }, required: [b], additionalProperties: true }",
    "{ properties: { a: true }, required: [b], unevaluatedProperties: string }",
    "{ properties: { a: true }, required: [b], patternProperties: { ^b: true } }",
    "{ required: [b], allOf: [{ properties: { b: true } }] }",
    "{ properties: { a: true }, if: { required: [b] }, then: { required: [a] } }",
    "{ properties: { a: true }, not: { required: [b] } }",
    "{ type: object, patternProperties: { ^b: true }, required: [b], additionalProperties: false }",
  ])("not in %s", async (schema) => {
    expect(await payload(schema)).toEqual([]);
  });
});
