import { acceptedBy } from "../../../src/containment/accepted.js";
import { isContained } from "../../../src/containment/containment.js";
import { sentBy } from "../../../src/containment/sent.js";
import { evaluate } from "../../../src/schema/evaluate.js";
import type { Schema } from "../../../src/schema/model.js";
import { guardsOf } from "../../support/guards/load.js";

const guardsFor = (types: object, unknownProperties = "strip"): ReturnType<typeof guardsOf> =>
  guardsOf(JSON.stringify({ catalog: 1, unknownProperties, types }));

function schemaOf(types: object): Schema {
  const schema = guardsFor(types).catalog.types.find(({ name }) => name === "T")?.schema;
  if (!schema) throw new Error("There is no type T");
  return schema;
}

/** Whether a sender may send the value. */
const sends = (types: object, value: unknown): boolean => evaluate(sentBy(schemaOf(types)), value).length === 0;

const TEXT = { type: "string" };
const object = (properties: object, more: object = {}): object => ({ type: "object", properties, ...more });

describe("what a sender sends", () => {
  it("has what is declared, at every depth", () => {
    const T = object({ user: object({ name: TEXT }), list: { type: "array", items: object({ id: TEXT }) } });
    expect(sends({ T }, { user: { name: "Ada" }, list: [{ id: "1" }] })).toBe(true);
    expect(sends({ T }, { secret: 1 })).toBe(false);
    expect(sends({ T }, { user: { secret: 1 } })).toBe(false);
    expect(sends({ T }, { list: [{ id: "1", secret: 1 }] })).toBe(false);
  });

  it("may have more where the schema says so itself", () => {
    expect(sends({ T: object({ a: TEXT }, { additionalProperties: true }) }, { b: 1 })).toBe(true);
    expect(sends({ T: object({ a: TEXT }, { additionalProperties: TEXT }) }, { b: 1 })).toBe(false);
    expect(sends({ T: object({ a: TEXT }, { patternProperties: { "^x": TEXT } }) }, { x1: "1" })).toBe(true);
    expect(sends({ T: { type: "object" } }, { b: 1 })).toBe(true);
    expect(sends({ T: true }, { b: 1 })).toBe(true);
  });

  it("is declared by references and allOf together", () => {
    const types = {
      A: object({ a: TEXT }),
      T: { allOf: [{ $ref: "#/types/A" }, object({ b: TEXT })] },
    };
    expect(sends(types, { a: "1", b: "2" })).toBe(true);
    expect(sends(types, { a: "1", c: "2" })).toBe(false);
  });

  it("is declared by the branch that fits", () => {
    const branch = (kind: string, property: string): object =>
      object({ kind: { const: kind }, data: object({ [property]: TEXT }) }, { required: ["kind"] });
    for (const keyword of ["anyOf", "oneOf"]) {
      const T = { [keyword]: [branch("a", "x"), branch("b", "y")] };
      expect(sends({ T }, { kind: "a", data: { x: "1" } })).toBe(true);
      expect(sends({ T }, { kind: "a", data: { y: "1" } })).toBe(false);
    }
  });

  it("may hold what any of several schemas of the same property declares", () => {
    const T = {
      allOf: [object({ user: object({ name: TEXT }) }), object({ user: object({ role: TEXT }) })],
    };
    expect(sends({ T }, { user: { name: "Ada", role: "admin" } })).toBe(true);
    expect(sends({ T }, { user: { secret: 1 } })).toBe(false);
    expect(sends({ T }, { secret: 1 })).toBe(false);
  });

  it("holds in the items of an array what any branch declares that fits the array", () => {
    const list = (property: string): object => ({ type: "array", items: object({ [property]: TEXT }) });
    const T = { anyOf: [list("a"), list("b")] };
    expect(sends({ T }, [{ a: "1", b: "2" }])).toBe(true);
  });

  it("is open where a branch that names nothing may be the one that fits", () => {
    const T = { anyOf: [object({ a: TEXT }, { required: ["a"] }), { type: "object" }] };
    expect(sends({ T }, { b: 1 })).toBe(true);
  });

  it("still fits one branch of a oneOf only", () => {
    const T = { oneOf: [object({ a: object({ x: TEXT }) }), object({ a: object({ y: TEXT }) })] };
    expect(evaluate(schemaOf({ T }), { a: { x: "1" } })).not.toEqual([]);
    expect(sends({ T }, { a: { x: "1" } })).toBe(false);
    expect(evaluate(acceptedBy(schemaOf({ T }), "reject"), { a: { x: "1" } })).not.toEqual([]);
  });

  it("stays recursive where types are", () => {
    const types = { T: object({ children: { type: "array", items: { $ref: "#/types/T" } } }) };
    expect(sends(types, { children: [{ children: [] }] })).toBe(true);
    expect(sends(types, { children: [{ children: [{ secret: 1 }] }] })).toBe(false);
    const schema = schemaOf(types);
    expect(isContained(sentBy(schema), schema).answer).toBe("proved");
  });
});

describe("what a receiver accepts", () => {
  const types = { T: object({ a: TEXT, inner: object({ b: TEXT }) }) };

  it.each(["strip", "reject", "keep"] as const)("is what the generated guard accepts: %s", (unknownProperties) => {
    const guards = guardsFor(types, unknownProperties);
    const accepted = acceptedBy(schemaOf(types), unknownProperties);
    for (const value of [{ a: "1" }, { a: 1 }, { c: 1 }, { inner: { b: "1" } }, { inner: { c: 1 } }])
      expect({ value, accepted: evaluate(accepted, value).length === 0 }).toEqual({
        value,
        accepted: guards.call("isT", value),
      });
  });

  it("contains what a sender of the same version sends", () => {
    const schema = schemaOf(types);
    for (const unknownProperties of ["strip", "reject", "keep"] as const)
      expect(isContained(sentBy(schema), acceptedBy(schema, unknownProperties)).answer).toBe("proved");
    expect(isContained(schema, acceptedBy(schema, "reject")).answer).toBe("refuted");
  });
});
