import { evaluate } from "../../../src/schema/evaluate.js";
import { readTypes } from "./reading.js";

/** Why a value is not of the type T, each reason as `/path: message`; `A` declares the property `a`. */
export function reasons(types: string, value: unknown): readonly string[] {
  const { schema, findings } = readTypes(`T: ${types}\nA: { properties: { a: true } }`);
  expect(findings).toEqual([]);
  return evaluate(schema("T"), value).map(
    ({ path, message }) => `${path.map((each) => `/${each}`).join("")}: ${message}`,
  );
}
