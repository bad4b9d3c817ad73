import { isContained } from "../../../src/containment/containment.js";
import { Solver } from "../../../src/containment/solver.js";
import { readTypes } from "../schema/reading.js";

const { schema } = readTypes("Text: string\nLong: { type: string, minLength: 2 }\nWhole: integer");

describe("a value that the search finds", () => {
  // A search that goes wrong, whatever it is asked.
  beforeEach(() => {
    jest.spyOn(Solver.prototype, "value").mockReturnValue({ kind: "value", value: "a" });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test("is a witness where the inner schema accepts it and the outer one refuses it", () => {
    expect(isContained(schema("Text"), schema("Long"))).toEqual({ answer: "refuted", witness: "a" });
  });

  test("is none where the inner schema refuses it", () => {
    expect(isContained(schema("Long"), schema("Whole"))).toMatchObject({ answer: "unknown" });
  });

  test("is none where the outer schema accepts it", () => {
    expect(isContained(schema("Text"), schema("Text"))).toMatchObject({ answer: "unknown" });
  });
});
