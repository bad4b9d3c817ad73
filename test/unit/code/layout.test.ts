import { braces, type Code, group, join, lines, list, members, paragraphs, ts, union } from "../../../src/code/code.js";
import { literal } from "../../../src/code/literals.js";
import { imported, importedAll, importedAs, key, name } from "../../../src/code/names.js";
import { printCode, printFile } from "../../../src/code/print.js";

const words = (count: number): readonly Code[] =>
  [...Array(count).keys()].map((index) => literal(`word number ${index}`));

describe("the ts tag", () => {
  it("takes off the indentation that all lines share, and keeps what is beyond it", () => {
    const code = ts`
      if (a) {
        b();
      }
    `;
    expect(printCode(code)).toBe("if (a) {\n  b();\n}");
  });

  it("keeps what is inserted at the indentation of its line", () => {
    const inner = lines([ts`one();`, ts`two();`]);
    expect(
      printCode(ts`
        {
          ${inner}
        }
      `),
    ).toBe("{\n  one();\n  two();\n}");
  });

  it("leaves out a line on which nothing is inserted, and keeps an empty line that is written", () => {
    const nothing = lines([]);
    expect(
      printCode(ts`
        a;
        ${nothing}
        b;

        c;
      `),
    ).toBe("a;\nb;\n\nc;");
  });

  it("keeps the spaces of a text on one line", () => {
    expect(printCode(ts`a${ts` => `}b`)).toBe("a => b");
  });

  it("inserts an array line by line", () => {
    expect(printCode(ts`${[ts`a;`, ts`b;`]}`)).toBe("a;\nb;");
  });
});

describe("layout", () => {
  it("keeps a list on its line where it fits, and breaks it with a trailing comma where it does not", () => {
    expect(printCode(list(ts`[`, words(2), ts`]`))).toBe('["word number 0", "word number 1"]');
    expect(printCode(list(ts`[`, words(8), ts`]`)).split("\n")).toEqual([
      "[",
      ...[...Array(8).keys()].map((index) => `  "word number ${index}",`),
      "]",
    ]);
  });

  it("fills a line to the last of its 120 columns and no further", () => {
    const text = (length: number): string => printCode(list(ts`[`, [literal("x".repeat(length))], ts`];`));
    expect(text(115)).toHaveLength(120);
    expect(text(116).split("\n")).toHaveLength(3);
  });

  it("breaks the outer group before the inner one", () => {
    const inner = braces([ts`a: ${literal("x".repeat(50))}`]);
    expect(printCode(list(ts`f(`, [inner, inner], ts`)`))).toBe(
      `f(\n  { a: "${"x".repeat(50)}" },\n  { a: "${"x".repeat(50)}" },\n)`,
    );
  });

  it("gives each member of a long union a line, with its braces further right than the bar", () => {
    const type = members([ts`a: ${literal("x".repeat(60))}`, ts`b: ${literal("x".repeat(60))}`]);
    expect(printCode(ts`type T =${ts` ${union([type, ts`null`, ts`undefined`])}`};`)).toBe(
      [
        "type T =",
        "  | {",
        `      a: "${"x".repeat(60)}";`,
        `      b: "${"x".repeat(60)}";`,
        "    }",
        "  | null",
        "  | undefined;",
      ].join("\n"),
    );
  });

  it("leaves no space at the end of a line", () => {
    const code = group(ts`a = ${union(words(20))}`);
    expect(printCode(code).split("\n")[0]).toBe("a =");
  });

  it("keeps spaces inside texts", () => {
    expect(printCode(lines([literal("a   "), ts`b`]))).toBe('"a   "\nb');
  });

  it("puts an empty line between paragraphs and skips those that are empty", () => {
    expect(printCode(paragraphs([ts`a`, lines([]), ts`b`]))).toBe("a\n\nb");
  });

  it("takes time in proportion to its input", () => {
    const entries = [...Array(60_000).keys()].map(
      (index) => ts`${key(`key${index}`)}: ${list(ts`[`, words(3), ts`]`)},`,
    );
    const text = printCode(ts`
      const table = {
        ${entries}
      };
    `);
    expect(text.split("\n")).toHaveLength(60_002);
  });
});

describe("imports", () => {
  it("gather themselves above the code, packages first, each module once", () => {
    const code = join(
      [
        imported("b", "./b.js", "value"),
        imported("T", "./b.js", "type"),
        imported("Server", "socket.io", "type"),
        imported("Socket", "socket.io", "type"),
        imported("b", "./b.js", "value"),
      ],
      ts` `,
    );
    expect(printFile("", code)).toBe(
      'import type { Server, Socket } from "socket.io";\nimport { b, type T } from "./b.js";\n\nb T Server Socket b\n',
    );
  });

  it("can bring a whole module, or something under another name", () => {
    const reference = { name: "fail", from: "./answers.js", as: "value" } as const;
    expect(printFile("", ts`${importedAll("types", "./types.js", "type")}.A ${importedAs("failure", reference)}`)).toBe(
      'import { fail as failure } from "./answers.js";\nimport type * as types from "./types.js";\n\ntypes.A failure\n',
    );
  });

  it("are broken over lines where they are many", () => {
    const many = [...Array(12).keys()].map((index) => imported(`aRatherLongName${index}`, "./a.js", "value"));
    expect(printFile("", lines(many)).split("\n").slice(0, 3)).toEqual([
      "import {",
      "  aRatherLongName0,",
      "  aRatherLongName1,",
    ]);
  });
});

describe("names", () => {
  it("are identifiers, or a bug of ours", () => {
    expect(printCode(name("größe"))).toBe("größe");
    expect(() => name("a b")).toThrow('Not an identifier: "a b"');
    expect(() => name("a;alert(1)")).toThrow("Not an identifier");
  });
});
