import { ts } from "../../../src/code/code.js";
import { doc, note } from "../../../src/code/doc.js";
import { literal, regexp } from "../../../src/code/literals.js";
import { element, key, member, quoted } from "../../../src/code/names.js";
import { printCode } from "../../../src/code/print.js";

const hostile = [
  '"',
  "'",
  "`",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the point
  "${process.exit()}",
  "*/ process.exit() /*",
  "// x\nprocess.exit()",
  "\r\nprocess.exit()",
  "\u2028process.exit()",
  "\u202eabc",
  "</script>",
  "\\",
  "\u0000",
  "👩‍👩‍👧",
  "\ud800",
  "__proto__",
  "constructor",
  "x".repeat(200),
];

/** What JavaScript makes of an expression; what escapes from it would end the test with an error. */
function evaluated(source: string): unknown {
  return new Function(`"use strict"; return (${source});`)();
}

describe("text from a catalog", () => {
  test.each(hostile)("%j stays a text as a literal", (text) => {
    expect(evaluated(quoted(text))).toBe(text);
    expect(evaluated(printCode(literal(text)))).toBe(text);
  });

  test.each(hostile)("%j stays a key in an object, and means the same when read", (text) => {
    const value = evaluated(printCode(ts`Object.entries({ ${key(text)}: 1 })`));
    expect(value).toEqual([[text, 1]]);
    expect(evaluated(printCode(ts`Object.fromEntries([[${literal(text)}, 1]])${member(text)}`))).toBe(1);
    expect(evaluated(printCode(ts`Object.fromEntries([[${literal(text)}, 1]])${element(text)}`))).toBe(1);
  });

  test.each(hostile)("%j stays a comment in a comment", (text) => {
    expect(evaluated(`${printCode(doc([text, text], [{ name: "example", text }]))} 1`)).toBe(1);
    expect(evaluated(`${printCode(note(text))}\n1`)).toBe(1);
  });

  it("stays a value in nested data", () => {
    const value = { ["__proto__"]: hostile, "a b": [null, -0, 1e21, true, { constructor: {} }] };
    expect(evaluated(printCode(literal(value)))).toEqual(value);
  });

  it("shows no character that cannot be seen", () => {
    expect(quoted("a\u202eb\ufeffc\u00add")).toBe('"a\\u202eb\\ufeffc\\u00add"');
    expect(printCode(doc(["a\u202eb\u0007c"]))).toBe("/** a b c */");
  });

  it("stays a pattern", () => {
    expect(printCode(regexp("a/b\n", "u"))).toBe(String.raw`/a\/b\n/u`);
  });
});

describe("doc comments", () => {
  it("stand on one line where they have one", () => {
    expect(printCode(doc(["A room."]))).toBe("/** A room. */");
  });

  it("have an empty line between paragraphs, and their tags last", () => {
    expect(printCode(doc(["One.", undefined, "Two\nlines."], [{ name: "deprecated", text: "" }]))).toBe(
      "/**\n * One.\n *\n * Two\n * lines.\n * @deprecated\n */",
    );
  });

  it("are left out where there is nothing to say", () => {
    expect(printCode(doc([undefined, " \n"]))).toBe("");
  });

  it("take no tag from the text", () => {
    expect(printCode(doc(["@deprecated not really\n  @internal"]))).toBe(
      "/**\n * \\@deprecated not really\n *   \\@internal\n */",
    );
  });

  it("take long runs of blanks in their stride", () => {
    const text = `a${"\n".repeat(50_000)}${" ".repeat(50_000)}b`;
    expect(printCode(doc([text])).length).toBeGreaterThan(50_000);
  });
});
