import fc from "fast-check";
import { parse } from "yaml";
import { scalar } from "../../../../src/importing/write/yaml/scalars.js";

/** As a key and as a value, in a block and in a flow map, to readers of both versions of YAML. */
function readings(text: string): readonly unknown[] {
  const block = scalar(text, "block");
  const flow = scalar(text, "flow");
  return (["1.1", "1.2"] as const).flatMap((version) => {
    const options = { version, maxAliasCount: 0 };
    const all: unknown = parse(`${block}: ${block}\nflow: { ${flow}: ${flow}, list: [${flow}] }\n`, options);
    return leaves(all).filter((leaf) => leaf !== "flow" && leaf !== "list");
  });
}

function leaves(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [value];
  return Object.entries(value).flatMap(([key, each]) => (Array.isArray(value) ? leaves(each) : [key, ...leaves(each)]));
}

describe("a text", () => {
  test.each([
    ["chat:new-message", "chat:new-message"],
    ["string[]", "string[]"],
    ["note?", "note?"],
    ["...labels", "...labels"],
    ["A | B", "A | B"],
    ["1 | 2", "1 | 2"],
    ["-1 | 2", "-1 | 2"],
    ["yes", '"yes"'],
    ["null", '"null"'],
    ["1e3", '"1e3"'],
    ["0x1F", '"0x1F"'],
    ["2024-01-31", '"2024-01-31"'],
    ["12:30", '"12:30"'],
    ["a: b", '"a: b"'],
    ["a #b", '"a #b"'],
    ["#x", '"#x"'],
    ["", '""'],
    ["'a' | 'b'", `"'a' | 'b'"`],
    ['say "x"', 'say "x"'],
    ['"x"', `'"x"'`],
    [`"x" it's`, `"\\"x\\" it's"`],
    ["a\nb\u0000😀", '"a\\nb\\u0000😀"'],
  ])("%j is written as %s", (text, written) => {
    expect(scalar(text, "block")).toBe(written);
  });

  test("is quoted inside braces where these would end it", () => {
    expect([scalar("string[]", "flow"), scalar("a, b", "flow"), scalar("a b", "flow")]).toEqual([
      '"string[]"',
      '"a, b"',
      "a b",
    ]);
  });

  test("is the same text to whoever reads it", () => {
    // Some readers of YAML 1.1 take these for booleans, and most do not: coordinates stay without quotes.
    const isLetter = (text: string): boolean => /^[yn]$/i.test(text);
    const texts = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ maxLength: 6, unit: "binary" }),
      fc.string({ maxLength: 6, unit: fc.constantFrom(...`-?:,[]{}#&*!|>'"%@\`~=<.+0123456789eExo _\n\t\\`) }),
    );
    fc.assert(
      fc.property(
        texts.filter((text) => !isLetter(text) && !["flow", "list", "__proto__"].includes(text)),
        (text) => expect(readings(text)).toEqual(Array.from({ length: 10 }, () => text)),
      ),
      { numRuns: 3000, seed: 20261123 },
    );
  });
});
