import { Sizes } from "../../../src/schema/size.js";
import { readTypes } from "./reading.js";

const textOf = (type: string, others = ""): number | string => {
  const { findings, schema } = readTypes(`T: ${type}\n${others}`);
  expect(findings).toEqual([]);
  const { most, gap } = new Sizes("strip").of(schema("T")).text;
  return gap ? `${gap.path}: ${gap.reason}` : most;
};

const attachmentsOf = (type: string, others = ""): readonly [number, number | string] => {
  const { attachments, attached } = new Sizes("strip").of(readTypes(`T: ${type}\n${others}`).schema("T"));
  return [attachments, attached.gap ? `${attached.gap.path}: ${attached.gap.reason}` : attached.most];
};

describe("the longest text", () => {
  it.each([
    ["{ type: 'null' }", 4],
    ["boolean", 5],
    ["integer", 25],
    ["never", 0],
    ["{ type: string, maxLength: 3 }", 38],
    ["uuid", 36 * 6 + 2],
    ["{ type: string, format: ipv4, maxLength: 2 }", 26],
    ["{ const: ab }", 14],
    ["{ enum: [a, abc, 1] }", 25],
    ["{ const: { a: [1, null] } }", 47],
    ['"boolean[]"', ": maxItems"],
    ["{ type: array, items: boolean, maxItems: 3 }", 2 + 3 * 6],
    ["{ type: array, prefixItems: [boolean, { const: null }], items: false }", 2 + 6 + 5],
    ["{ type: array, prefixItems: [boolean], maxItems: 1 }", 2 + 6],
    ["{ type: array, prefixItems: [boolean], maxItems: 2 }", ": items"],
    ["{ fields: { a: boolean } }", 2 + 9 + 6],
    ["{ fields: {} }", 2],
    ["{ type: object }", ": additionalProperties"],
    ["Record<string, boolean>", ": propertyNames"],
    ["{ type: object, additionalProperties: boolean, propertyNames: { maxLength: 1 } }", ": maxProperties"],
    [
      "{ type: object, additionalProperties: boolean, propertyNames: { maxLength: 1 }, maxProperties: 2 }",
      2 + 2 * (15 + 6),
    ],
    ["unknown", ": type"],
    ["string", ": maxLength"],
    ["{ fields: { a: { type: array, items: { fields: { b: string } }, maxItems: 2 } } }", ".a[].b: maxLength"],
    ["uri", ": maxLength"],
  ])("of %s is %s", (type, expected) => {
    expect(textOf(type)).toBe(expected);
  });

  it("is that of the longest branch of a union", () => {
    expect(textOf("{ anyOf: [boolean, { type: string, maxLength: 3 }] }")).toBe(38);
    expect(textOf("{ anyOf: [boolean, string] }")).toBe(": maxLength");
  });

  it("counts what is declared beside each other", () => {
    const objects = "A: { fields: { a: boolean } }\nB: { fields: { bb: boolean } }";
    expect(textOf("{ allOf: [A, B] }", objects)).toBe(2 + 15 + 21);
    expect(textOf("{ anyOf: [A, B] }", objects)).toBe(2 + 15 + 21);
    expect(textOf("{ oneOf: [A, B] }", objects)).toBe(2 + 21);
  });

  it("is that of one variant where a tag tells them apart", () => {
    const tagged = "A: { fields: { t: \"'a'\", x: boolean } }\nB: { fields: { t: \"'b'\", x: integer } }";
    expect(textOf("A | B", tagged)).toBe(2 + 9 + 9 + 9 + 26);
  });

  it("takes a limit from wherever it stands", () => {
    expect(textOf("{ allOf: [S, { maxLength: 3 }] }", "S: string")).toBe(38);
    expect(textOf("{ allOf: [L, { maxItems: 3 }] }", 'L: "boolean[]"')).toBe(20);
  });

  it("has no limit in what holds itself", () => {
    expect(textOf("{ fields: { next?: T } }")).toBe(".next: recursion");
    expect(textOf("{ allOf: [B, { fields: { next?: T } }] }", "B: { fields: { a: boolean } }")).toBe(
      ".next: recursion",
    );
    expect(textOf("{ allOf: [B, { fields: { b?: B } }] }", "B: { fields: { a: boolean } }")).toBe(2 + 15 + 9 + 18);
  });

  it("has none where undeclared properties are kept", () => {
    const { schema } = readTypes(
      "T: { fields: { a: boolean } }\nC: { type: object, properties: { a: boolean }, additionalProperties: false }",
    );
    expect(new Sizes("keep").of(schema("T")).text.gap?.reason).toBe("additionalProperties");
    expect(new Sizes("keep").of(schema("C")).text.most).toBe(17);
  });
});

describe("attachments", () => {
  it.each([
    ["string", [0, 0]],
    ["unknown", [0, 0]],
    ["binary", [1, ": maxBytes"]],
    ["{ type: binary, maxBytes: 100 }", [1, 100]],
    ["{ type: array, items: { type: binary, maxBytes: 100 }, maxItems: 12 }", [12, 1200]],
    ['"binary[]"', [Number.POSITIVE_INFINITY, "[]: maxBytes"]],
    ["{ fields: { a: { type: binary, maxBytes: 1 }, b: { type: binary, maxBytes: 2 } } }", [2, 3]],
    ["{ fields: { next?: T } }", [0, 0]],
    ["{ fields: { next?: T, picture: binary } }", [Number.POSITIVE_INFINITY, ".next: recursion"]],
  ])("of %s are %j", (type, expected) => {
    expect(attachmentsOf(type)).toEqual(expected);
  });
});
