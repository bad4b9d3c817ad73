import { declarationOf, typesOf } from "./emitting.js";

/** The type that stands behind `T`, declared so. */
function typeOf(written: string, others = ""): string {
  const declaration = declarationOf(typesOf(`types:\n  T: ${written}\n${others}clientToServer: { e: T }`), "T");
  return declaration.replace(/^export type T = ([\s\S]*);$/, "$1").replace(/^export interface T /, "interface ");
}

/** The same where it stands in another type. */
function inline(written: string): string {
  const text = declarationOf(typesOf(`types:\n  T: { type: array, items: ${written} }\nclientToServer: { e: T }`), "T");
  const items = text.replace(/^export type T = ([\s\S]*)\[\];$/, "$1");
  const bare = items.replace(/^\(([\s\S]*)\)$/, "$1").replaceAll(/\n\s*/g, " ");
  return bare.trim();
}

describe("the type of a schema", () => {
  it.each([
    ["string", "string"],
    ["uuid", "string"],
    ["integer", "number"],
    ["unknown", "unknown"],
    ["never", "never"],
    ["binary", "Uint8Array"],
    ["null", "null"],
    ["\"'a' | 'b'\"", '"a" | "b"'],
    ['"string[]"', "string[]"],
    ["\"('a' | 'b')[]\"", '("a" | "b")[]'],
    ['"string[] | null"', "string[] | null"],
    ['"[number, number]"', "[number, number]"],
    ['"[string, number?, ...boolean[]]"', "[string, number?, ...boolean[]]"],
    ['"[string, (number | null)?, ...(string | number)[]]"', "[string, (number | null)?, ...(string | number)[]]"],
    ['"Record<string, number>"', "Record<string, number>"],
    ['"{ a: string } | null"', "{ a: string } | null"],
    ["{ type: object }", "Record<string, unknown>"],
    ["{ type: object, additionalProperties: false }", "Record<string, never>"],
    ["{ type: array }", "unknown[]"],
    ["{ type: array, items: false }", "[]"],
    ["{ type: array, prefixItems: [string], minItems: 1 }", "[string, ...unknown[]]"],
    ["{ type: array, prefixItems: [string, number], maxItems: 1 }", "[string?]"],
    ["{ type: [string, 'null'] }", "string | null"],
    ["{ enum: [1, two, null, true, { a: [1, x] }] }", '1 | "two" | null | true | { a: [1, "x"] }'],
    ["{ enum: [true, false] }", "boolean"],
    ["{ type: integer, enum: [1, 2, three] }", "1 | 2"],
    ["{ const: {} }", "Record<string, never>"],
    ["{ minLength: 3 }", "unknown"],
    ["{ not: true }", "never"],
    ["{ type: string, not: { const: x } }", "string"],
    ["{ type: string, allOf: [{ minLength: 1 }] }", "string"],
    ["{ type: string, anyOf: [{ const: a }, { const: b }] }", '"a" | "b"'],
    ['{ oneOf: ["string", "unknown"] }', "unknown"],
    ["{ type: [string, 'null'], not: { type: 'null' } }", "string"],
    ["{ type: [integer, string], not: { type: number } }", "string"],
    ["{ not: { type: string } }", "unknown"],
    ["{ enum: [a, b, c], not: { const: a } }", '"b" | "c"'],
    ["{ enum: [a, ab, abc], minLength: 2 }", '"ab" | "abc"'],
    ["{ const: 1, type: string }", "never"],
    ["{ allOf: [{ type: [string, number] }, { type: [string, boolean] }] }", "string"],
    ["{ allOf: [{ enum: [a, b] }, { enum: [b, c] }] }", '"b"'],
    ["{ allOf: [{ type: array, items: string }, { type: array, minItems: 1 }] }", "string[]"],
  ])("%s is %s", (written, type) => {
    expect(typeOf(written)).toBe(type);
  });

  it("is an interface where it is an object, with what is not required marked so", () => {
    expect(typeOf("{ fields: { a: string, b?: number, 'two words': boolean } }")).toBe(
      'interface {\n  a: string;\n  b?: number;\n  "two words": boolean;\n}',
    );
  });

  it("knows keys that are required without being described", () => {
    expect(typeOf("{ type: object, required: [a], additionalProperties: number }")).toBe(
      "interface {\n  a: number;\n  [key: string]: number;\n}",
    );
  });

  it("widens an index signature to what the named keys hold", () => {
    expect(typeOf("{ fields: { a?: string }, additionalProperties: number }")).toBe(
      "interface {\n  a?: string;\n  [key: string]: number | string | undefined;\n}",
    );
  });

  it("leaves the other keys open where patterns say something of some", () => {
    expect(typeOf("{ type: object, patternProperties: { '^x-': string } }")).toBe("Record<string, unknown>");
    expect(typeOf("{ type: object, patternProperties: { '^x-': string }, additionalProperties: false }")).toBe(
      "Record<string, string>",
    );
  });

  it("takes what a branch leaves out from the schema around it", () => {
    expect(typeOf("{ type: object, anyOf: [{ required: [a] }, { properties: { b: string } }] }")).toBe(
      "{ a: unknown } | { b?: string }",
    );
  });

  it("keeps values that are no objects, where only properties are described", () => {
    expect(typeOf("{ properties: { a: string } }")).toBe("unknown");
  });

  it("joins what several schemas say", () => {
    const others = "  A: { fields: { a: string } }\n  B: { fields: { b: string } }\n";
    expect(typeOf('"A & B"', others)).toBe("A & B");
    expect(typeOf('"A & (B | { c: number })"', others)).toBe("A & (B | { c: number })");
  });

  it("can be recursive, in every way in which TypeScript allows it", () => {
    expect(typeOf('{ fields: { value: number, children: "T[]" } }')).toBe(
      "interface {\n  value: number;\n  children: T[];\n}",
    );
    expect(typeOf('"string | T[] | Record<string, T>"')).toBe("string | T[] | { [key: string]: T }");
    expect(typeOf('"Record<string, T>"')).toBe("interface {\n  [key: string]: T;\n}");
  });

  it.each([
    ["{ type: array, prefixItems: [string, number], items: false, minItems: 1 }", "[string, number?]"],
    ["{ type: array, prefixItems: [string], items: integer, minItems: 3 }", "[string, ...number[]]"],
    ["{ type: array, prefixItems: [string, false, number] }", "[string?]"],
    ["{ type: array, contains: string }", "unknown[]"],
    ["{ type: array, items: number, contains: { const: 1 }, minContains: 2 }", "number[]"],
    ["{ type: array, prefixItems: [string], unevaluatedItems: false }", "[string?]"],
    ["{ type: array, unevaluatedItems: string }", "string[]"],
    ["{ type: array, contains: number, unevaluatedItems: string }", "(string | number)[]"],
    ["{ type: array, anyOf: [{ prefixItems: [string] }], unevaluatedItems: false }", "[string?, ...unknown[]]"],
  ])("knows what stands where in arrays: %s is %s", (written, type) => {
    expect(typeOf(written)).toBe(type);
  });

  it.each([
    ["{ type: object, propertyNames: { enum: [a, b] }, additionalProperties: number }", "{ a?: number; b?: number }"],
    ["{ type: object, propertyNames: { const: a }, required: [a] }", "{ a: unknown }"],
    ["{ type: object, propertyNames: false }", "Record<string, never>"],
    ["{ type: object, unevaluatedProperties: number }", "Record<string, number>"],
    ["{ type: object, properties: { a: true }, unevaluatedProperties: false }", "{ a?: unknown }"],
    ["{ type: object, allOf: [{ properties: { a: string } }], unevaluatedProperties: false }", "{ a?: string }"],
    [
      "{ type: object, allOf: [{ properties: { a: string } }], unevaluatedProperties: number }",
      "Record<string, unknown> & { a?: string }",
    ],
    [
      "{ type: object, properties: { x-a: true }, patternProperties: { '^x-': string, '^_': false } }",
      '{ "x-a"?: string; [key: string]: unknown }',
    ],
    ["{ type: object, patternProperties: { '^_': false } }", "Record<string, unknown>"],
    ["{ type: object, properties: { a: string }, patternProperties: { '^_': false } }", "{ a?: string }"],
    ["{ type: object, properties: { a: string }, allOf: [{ required: [a] }] }", "{ a: string }"],
  ])("knows which properties there are: %s is %s", (written, type) => {
    expect(inline(written)).toBe(type);
  });

  it.each([
    [
      "{ fields: { a?: string, b?: number }, dependentRequired: { a: [b] } }",
      "{ a?: string; b?: number } & ({ a?: never } | { a: string; b: number })",
    ],
    [
      "{ type: object, dependentRequired: { a: [b] } }",
      "Record<string, unknown> & ({ a?: never } | { a: unknown; b: unknown })",
    ],
    ["{ fields: { a: string, b?: number }, dependentRequired: { a: [b] } }", "{ a: string; b: number }"],
    ["{ fields: { a?: string, b: number }, dependentRequired: { a: [b] } }", "{ a?: string; b: number }"],
    [
      "{ fields: { a?: string }, dependentSchemas: { a: { required: [b], properties: { b: number } } } }",
      "{ a?: string } & ({ a?: never } | { a: string; b: number })",
    ],
    ["{ fields: { a: string }, dependentSchemas: { a: { required: [b] } } }", "{ a: string; b: unknown }"],
    ["{ fields: { a?: string }, dependentSchemas: { a: false } }", "{ a?: never }"],
    ["{ fields: { a?: string }, dependentSchemas: { a: true, b: { minProperties: 1 } } }", "{ a?: string }"],
    ["{ dependentRequired: { a: [b] } }", "unknown"],
  ])("knows what comes with what: %s is %s", (written, type) => {
    expect(inline(written)).toBe(type);
  });

  it.each([
    ["{ if: { type: string }, then: { minLength: 1 }, else: { type: number } }", "string | number"],
    ["{ if: { type: string }, then: { minLength: 1 } }", "unknown"],
    ["{ type: [string, number], if: { type: string }, else: false }", "string"],
    ["{ type: [string, number], if: { type: string }, then: false, else: true }", "string | number"],
    ["{ if: true, then: string, else: number }", "string"],
    ["{ if: false, then: string, else: number }", "number"],
    [
      "{ fields: { a: string }, if: { properties: { a: { const: x } } }, then: { required: [b] }, else: { required: [c] } }",
      '{ a: string } & ({ a: "x"; b: unknown } | { c: unknown })',
    ],
  ])("knows what a condition leaves: %s is %s", (written, type) => {
    expect(inline(written)).toBe(type);
  });

  it("knows that every object has a constructor, where it has none of its own", () => {
    expect(inline("{ fields: { constructor?: string, toString: string, __proto__?: number } }")).toBe(
      '{ constructor?: string | Object["constructor"]; toString: string; ["__proto__"]?: number }',
    );
  });

  it("says little where TypeScript would multiply too much out", () => {
    const choice = "{ anyOf: [{ required: [a] }, { required: [b] }, { required: [c] }, { required: [d] }] }";
    const type = inline(
      `{ type: object, allOf: [${Array(9)
        .fill(choice)
        .map((each, at) => each.replaceAll(/\[([a-d])\]/g, `[$1${at}]`))
        .join(", ")}] }`,
    );
    expect(type.split("&")).toHaveLength(4);
  });

  it("names what a reference leads to", () => {
    const text = typesOf(
      "types:\n  A: { $ref: '#/types/B/properties/inner' }\n  B: { type: object, properties: { inner: { type: object, properties: { x: string } } } }\n" +
        "clientToServer: { e: A, f: B }",
    );
    expect(declarationOf(text, "A")).toBe("export type A = Inner;");
    expect(declarationOf(text, "B")).toBe("export interface B {\n  inner?: Inner;\n}");
    expect(declarationOf(text, "Inner")).toBe("export interface Inner {\n  x?: string;\n}");
  });

  it("carries what the catalog says about it", () => {
    const text = typesOf(
      [
        "types:",
        "  T:",
        "    description: A thing.",
        "    fields:",
        "      a: { type: integer, description: Its a., default: 3, examples: [1, 2], deprecated: true }",
        "clientToServer: { e: T }",
      ].join("\n"),
    );
    expect(text).toContain(
      `/** A thing. */
export interface T {
  /**
   * Its a.
   * @defaultValue 3
   * @example 1
   * @example 2
   * @deprecated
   */
  a: number;
}`,
    );
  });
});

describe("errors and answers", () => {
  const catalog = (
    ack: string,
  ): string => `errors: { NO_ROOM: { description: No such room., data: { fields: { room: string } } }, GONE: {} }
clientToServer: { save: { payload: string, ack: ${ack} } }`;

  it("are interfaces by code", () => {
    const text = typesOf(catalog("string"));
    expect(text).toContain(
      '/** No such room. */\nexport interface NoRoomError {\n  readonly code: "NO_ROOM";\n  readonly message: string;\n  readonly data: { room: string };\n}',
    );
    expect(declarationOf(text, "GoneError")).not.toContain("data");
  });

  it("are a union of success and the declared errors", () => {
    const text = typesOf(catalog("{ returns: number, errors: [NO_ROOM] }"));
    expect(declarationOf(text, "SaveError")).toBe("export type SaveError = NoRoomError | BuiltInError;");
    expect(declarationOf(text, "SaveResult")).toBe(
      "export type SaveResult =\n  | { readonly ok: true; readonly value: number }\n  | { readonly ok: false; readonly error: SaveError };",
    );
  });

  it("have no value where the catalog declares none", () => {
    expect(declarationOf(typesOf(catalog("{ errors: [] }")), "SaveResult")).toContain("{ readonly ok: true } |");
  });

  it("say no more of an error than the wire does", () => {
    const code = typesOf(catalog("{ errors: [GONE], envelope: { errorAs: code } }"));
    expect(declarationOf(code, "SaveError")).toContain('readonly code: "GONE" | BuiltInError["code"];');
    const message = typesOf(catalog("{ envelope: { errorAs: message } }"));
    expect(declarationOf(message, "SaveError")).toBe("export type SaveError = FailedError;");
  });

  it("are a named tuple where they are several values", () => {
    expect(declarationOf(typesOf(catalog("{ args: [width: number, height?: number] }")), "SaveResult")).toBe(
      "export type SaveResult = [width: number, height?: number | undefined];",
    );
  });
});

describe("event maps", () => {
  const signature = (event: string, name = "e"): string | undefined => {
    const text = typesOf(`errors: { GONE: {} }\nclientToServer:\n  ${name}: ${event}`);
    return declarationOf(text, "ChatClientToServerEvents").split("\n").slice(1, -1).join("\n").trim();
  };

  it.each([
    ["string", "e: (payload: string) => void;"],
    ["", "e: () => void;"],
    ["{ args: [a: string, b?: number] }", "e: (a: string, b?: number | null | undefined) => void;"],
    ["{ args: [a?: string], ack: string }", "e: (a: string | null | undefined, ack: (value: string) => void) => void;"],
    ["{ args: [ack: string], ack: {} }", "e: (ack: string, ack_: () => void) => void;"],
    ["{ ack: { returns: string, optional: true } }", "e: (ack?: (value: string) => void) => void;"],
    [
      '{ args: [...all: "string[]"], ack: string }',
      "e: (...allAndAck: [...all: string[], ack: (value: string) => void]) => void;",
    ],
    ["{ ack: { returns: string, errors: [] } }", "e: (ack: (result: EResult) => void) => void;"],
    [
      "{ ack: { returns: string, style: error-first } }",
      "e: (ack: (error: EError | null, value?: string) => void) => void;",
    ],
    [
      "{ ack: { returns: string, envelope: { ok: none, value: data, error: err, errorAs: code } } }",
      'e: (ack: (result: { data: string } | { err: EError["code"] }) => void) => void;',
    ],
  ])("%s is %s", (event, expected) => {
    expect(signature(event)).toBe(expected);
  });

  it("have the names of the wire", () => {
    expect(signature("string", '"chat:new message"')).toBe('"chat:new message": (payload: string) => void;');
  });
});

describe("an output for clients only", () => {
  const text = typesOf(
    `types: { Both: string, Secret: { fields: { a: string } }, Unused: number }
socketData: { fields: { hash: Secret } }
clientToServer: { e: Both }
serverToServer: { sync: Secret }`,
    { targets: ["client"] },
  );

  it("has no type that only servers need", () => {
    expect(text).not.toMatch(/Secret|SocketData|ServerToServer|Sync/);
  });

  it("keeps types that nobody uses, for the application may", () => {
    expect(text).toContain("export type Both = string;");
    expect(text).toContain("export type Unused = number;");
  });
});
