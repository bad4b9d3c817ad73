import { conditional, isNarrower, proves, refutes } from "./asking.js";

const text = { type: "string" };
const whole = { type: "integer" };

describe("schemas for the same value", () => {
  test("allOf and references", () => {
    proves({ allOf: [{ minimum: 1, type: "number" }, { maximum: 1 }] }, { const: 1 });
    isNarrower({ type: "number", minimum: 2, maximum: 3 }, { allOf: [{ minimum: 1 }, { maximum: 9 }], type: "number" });
    refutes({ type: "number", minimum: 2 }, { allOf: [{ minimum: 1 }, { maximum: 9 }] });
    isNarrower(
      { $defs: { T: { ...whole, minimum: 1 } }, $ref: "#/$defs/T" },
      { $defs: { T: whole }, $ref: "#/$defs/T" },
    );
    proves({ $defs: { T: { minimum: 1 } }, $ref: "#/$defs/T", type: "number", maximum: 0 }, false);
  });

  test("anyOf", () => {
    isNarrower({ anyOf: [text, whole] }, { anyOf: [whole, text, { type: "null" }] });
    proves({ type: "integer", minimum: 0, maximum: 3 }, { anyOf: [{ maximum: 1 }, { minimum: 2 }] });
    refutes({ type: "number", minimum: 0, maximum: 3 }, { anyOf: [{ maximum: 1 }, { minimum: 2 }] });
    proves({ anyOf: [{ const: 1 }, { const: 2 }] }, { enum: [1, 2] });
    proves({ anyOf: [false, text] }, text);
  });

  test("oneOf: exactly one", () => {
    isNarrower({ oneOf: [{ type: "string", maxLength: 2 }, whole] }, { oneOf: [text, whole] });
    proves({ oneOf: [text, text] }, false);
    refutes({ type: "number" }, { oneOf: [{ minimum: 0 }, { maximum: 9 }] });
    proves({ type: "integer", oneOf: [{ minimum: 1 }, { maximum: 1 }] }, { not: { const: 1 } });
    refutes({ type: "integer" }, { oneOf: [{ type: "integer" }, { type: "integer", minimum: 4 }] });
    refutes({ type: "integer" }, { oneOf: [{ minimum: 4 }, { maximum: 2 }] }, 3);
  });

  test("oneOf with a tag is settled by the tag", () => {
    const variant = (kind: string, rest: object) => ({
      type: "object",
      properties: { kind: { const: kind }, ...rest },
      required: ["kind"],
    });
    const before = { oneOf: [variant("a", { x: text }), variant("b", { y: whole })] };
    const after = { oneOf: [variant("a", { x: text }), variant("b", { y: { type: "number" } }), variant("c", {})] };
    isNarrower(before, after);
    const sameTag = { oneOf: [variant("a", { x: text }), variant("a", { y: whole })] };
    refutes({ type: "object", properties: { kind: { const: "a" }, x: text, y: whole }, required: ["kind"] }, sameTag);
    const objectTag = (tag: object) => variant("", { kind: { const: tag } });
    refutes(objectTag({ a: 1, b: 2 }), { oneOf: [objectTag({ a: 1, b: 2 }), objectTag({ b: 2, a: 1 })] });
  });

  test("not", () => {
    isNarrower({ not: { type: ["string", "null"] } }, { not: text });
    proves({ not: { not: text } }, text);
    proves(text, { not: whole });
    refutes(text, { not: text });
    proves({ type: "array", not: { items: text } }, { contains: { not: text } });
    proves({ type: "object", not: { properties: { a: text } } }, { required: ["a"] });
  });

  test("if, then, else", () => {
    const choice = conditional({ type: "string" }, { minLength: 1 }, whole);
    proves(choice, { type: ["string", "integer"] });
    proves({ type: "string", minLength: 1 }, choice);
    proves(whole, choice);
    refutes(text, choice, "");
    refutes({ type: "null" }, choice, null);
    refutes({ type: "number" }, choice);
    proves({ ...choice, type: ["string", "null"] }, { minLength: 1, type: "string" });
    proves(true, { if: text });
    proves(text, { if: text, else: false });
    proves(whole, conditional(text, false));
  });
});
