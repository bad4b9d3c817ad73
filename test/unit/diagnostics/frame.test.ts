import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import { FrameRenderer } from "../../../src/diagnostics/frame.js";
import type { Color } from "../../../src/diagnostics/paint.js";

const UNKNOWN_TYPE = {
  rule: "unknown-type",
  severity: "error",
  message: 'There is no type "Mesage". Did you mean "Message"?',
  related: [],
  facts: {},
} as const;

/** The frame of a diagnostic about the first occurrence of `word` in `text`. */
function frame(text: string, word: string, more: Partial<Diagnostic> = {}, color: Color = "plain"): string {
  const start = text.indexOf(word);
  const at = { file: "chat.yaml", start, end: start + word.length };
  return new FrameRenderer(new Map([["chat.yaml", text]]), color).frame({ ...UNKNOWN_TYPE, at, ...more });
}

test("a frame says where, how bad, which rule and what to do, and marks the place", () => {
  expect(frame("ack:\n  returns: Mesage\n", "Mesage")).toBe(
    [
      'chat.yaml:2:12  error  unknown-type  There is no type "Mesage". Did you mean "Message"?',
      "    2 |   returns: Mesage",
      "      |            ^^^^^^",
    ].join("\n"),
  );
});

test("advice and related places follow", () => {
  const related = [{ at: { file: "shared.yaml", start: 0, end: 7 }, message: "first declared here" }];
  const text = "a: Mesage";
  const sources = new Map([
    ["chat.yaml", text],
    ["shared.yaml", "Message: string"],
  ]);
  const at = { file: "chat.yaml", start: 3, end: 9 };
  const diagnostic = { ...UNKNOWN_TYPE, at, related, help: "Declare it under types,\nor mend its name." };
  expect(new FrameRenderer(sources, "plain").frame(diagnostic)).toBe(
    [
      'chat.yaml:1:4  error  unknown-type  There is no type "Mesage". Did you mean "Message"?',
      "    1 | a: Mesage",
      "      |    ^^^^^^",
      "       Declare it under types,",
      "       or mend its name.",
      "       shared.yaml:1:1  first declared here",
      "    1 | Message: string",
      "      | ^^^^^^^",
    ].join("\n"),
  );
});

test("a file whose text is not at hand has no line and no excerpt", () => {
  const at = { file: "gone.yaml", start: 3, end: 9 };
  expect(frame("", "", { at })).toBe(`gone.yaml  error  unknown-type  ${UNKNOWN_TYPE.message}`);
});

describe("the mark stands below what it means", () => {
  test.each([
    ["tabs", "\tx:\tMesage", "    x:    Mesage", "          ^^^^^^"],
    ["wide characters", "日本: Mesage", "日本: Mesage", "      ^^^^^^"],
    ["emoji", "🎉: Mesage", "🎉: Mesage", "    ^^^^^^"],
    ["accents that combine", "e\u0301: Mesage", "e\u0301: Mesage", "   ^^^^^^"],
  ])("behind %s", (_, text, line, mark) => {
    expect(frame(text, "Mesage").split("\n").slice(1)).toEqual([`    1 | ${line}`, `      | ${mark}`]);
  });

  test("as wide as wide characters are", () => {
    expect(frame("a: 日本", "日本").split("\n")[2]).toBe("      |    ^^^^");
  });

  test("up to the end of the line where more lines belong to it", () => {
    expect(frame("a: { b: 1,\n  c: 2 }", "{ b: 1,\n  c: 2 }").split("\n")).toHaveLength(3);
    expect(frame("a: { b: 1,\n  c: 2 }", "{ b: 1,\n  c: 2 }").split("\n")[2]).toBe("      |    ^^^^^^^");
  });

  test("behind the last character where something is missing", () => {
    const at = { file: "chat.yaml", start: 2, end: 2 };
    expect(frame("a:\n", "a", { at }).split("\n").slice(1)).toEqual(["    1 | a:", "      |   ^"]);
  });

  test("in lines that end as Windows has it", () => {
    expect(frame("b: 1\r\na: Mesage\r\n", "Mesage").split("\n").slice(1)).toEqual([
      "    2 | a: Mesage",
      "      |    ^^^^^^",
    ]);
  });
});

describe("a long line is cut around the mark", () => {
  const long = `${"b".repeat(300)} Mesage ${"c".repeat(300)}`;

  test.each([
    ["at both ends", long, /^ {4}1 \| …b+ Mesage c+…$/],
    ["at its end", `a: Mesage ${"c".repeat(300)}`, /^ {4}1 \| a: Mesage c+…$/],
    ["at its start", `${"b".repeat(300)} Mesage`, /^ {4}1 \| …b+ Mesage$/],
    ["of one character that is very many", "Mesage".padEnd(3_000_000, "x"), /^ {4}1 \| Mesagex+…$/],
  ])("%s", (_, text, shown) => {
    const [, line = "", mark = ""] = frame(text, "Mesage").split("\n");
    expect(line).toMatch(shown);
    expect(line.length).toBeLessThanOrEqual(120);
    expect(mark.indexOf("^^^^^^")).toBe(line.indexOf("Mesage"));
  });

  test("with a mark that is cut too", () => {
    const [, line = "", mark = ""] = frame(`a: ${"x".repeat(500)}`, "x".repeat(500)).split("\n");
    expect(line.length).toBeLessThanOrEqual(120);
    expect(mark).toBe(`      |    ${"^".repeat(line.length - "    1 | a: …".length)}`);
  });
});

describe("a hostile file does not drive the terminal", () => {
  const hostile = "\u001b[2J\u009b1m\u202e\u2066\u200b\u0007\u007f\u2028\ufeff\ud800";

  test("neither by its text nor by what messages say of it", () => {
    const shown = frame(`a: ${hostile}Mesage`, "Mesage", { message: `No "${hostile}\n"`, help: hostile });
    expect(shown.match(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu)).toEqual(["\n", "\n", "\n"]);
    expect(shown).toContain("␛[2J�1m���␇␡���");
  });

  test("nor by its name", () => {
    const at = { file: "a\u001b]0;b.yaml", start: 0, end: 0 };
    expect(frame("", "", { at })).toMatch(/^a␛\]0;b\.yaml {2}error/);
  });
});

test("colours are for terminals alone", () => {
  const text = "a: Mesage";
  const colored = frame(text, "Mesage", {}, "color");
  expect(colored).toContain("\u001b[1;31merror\u001b[0m");
  expect(colored).toContain("\u001b[1;31m^^^^^^\u001b[0m");
  expect(stripped(colored)).toBe(frame(text, "Mesage"));
  expect(frame(text, "Mesage", { severity: "warning" }, "color")).toContain("\u001b[1;33mwarning\u001b[0m");
});

function stripped(colored: string): string {
  const [first = "", ...rest] = colored.split("\u001b[");
  return first + rest.map((part) => part.slice(part.indexOf("m") + 1)).join("");
}
