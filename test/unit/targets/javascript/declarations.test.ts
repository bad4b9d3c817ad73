import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ts } from "../../../../src/compiler/compiler.js";
import { declarationsOf } from "../../../../src/targets/javascript/declarations.js";
import { bodyOf } from "../../../support/golden/banner.js";
import { filesBelow, GOLDEN } from "../../../support/golden/cases.js";

test("functions lose their bodies, and values what they start with", () => {
  expect(
    declarationsOf(`import { helper } from "./helper.js";
import { type A, b } from "./a.js";

/** A limit. */
export const LIMIT = 1_000;

const hidden: A = b;

interface Options {
  readonly a?: A;
}

/** Does it. */
export async function run(options: Options = {}, times = 1): Promise<void> {
  helper(hidden);
}
`),
  ).toBe(`import { type A } from "./a.js";

/** A limit. */
export declare const LIMIT = 1_000;

interface Options {
  readonly a?: A;
}

/** Does it. */
export declare function run(options?: Options, times?: number): Promise<void>;

export {};
`);
});

test("of overloads, those that can be called are left", () => {
  expect(
    declarationsOf(
      "export function f(a: string): void;\nexport function f(a: number): void;\nexport function f(a: unknown): void {}\n",
    ),
  ).toBe("export declare function f(a: string): void;\nexport declare function f(a: number): void;\n");
});

test("what is private of a class is only told to be there", () => {
  expect(
    declarationsOf(`export class A extends B {
  /** A value. */
  override readonly a: string = "";
  #b = 1;
  private c: number;

  constructor(a: string, { b = 1 }: Options) {
    this.a = a;
  }

  async #d(): Promise<void> {}
}
`),
  ).toBe(`export declare class A extends B {
  #private;
  /** A value. */
  readonly a: string;

  constructor(a: string, { b }: Options);
}
`);
});

test("a head that is too long now stands on several lines", () => {
  const [a, b] = ["a".repeat(50), "b".repeat(43)];
  expect(declarationsOf(`export function f(${a}: A, ${b}: B): void {}\n`)).toBe(
    `export declare function f(\n  ${a}: A,\n  ${b}: B,\n): void;\n`,
  );
  expect(declarationsOf(`export class ${a} extends ${b} implements C {\n  a: A;\n}\n`)).toBe(
    `export declare class ${a}\n  extends ${b}\n  implements C\n{\n  a: A;\n}\n`,
  );
});

describe("of what is generated and of all support code", () => {
  const folders = ["acks/expected", "namespaces/expected", "runtime"];
  const files = folders.flatMap((folder) =>
    [...filesBelow(join(GOLDEN, folder)).keys()].map((path) => join(GOLDEN, folder, path)),
  );

  test("they are the compiler's own, but for comments and layout", () => {
    expect(files.length).toBeGreaterThan(60);
    for (const file of files) {
      const text = bodyOf(readFileSync(file, "utf8"));
      expect([file, plain(declarationsOf(text))]).toEqual([file, plain(declaredByCompiler(text))]);
    }
  });
});

function declaredByCompiler(text: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, isolatedDeclarations: true };
  const { outputText } = ts.transpileDeclaration(text, { fileName: "file.ts", compilerOptions });
  // It names private members; that there are some is told otherwise.
  return outputText.replace(/^ {4}private \w+;\n/gm, "");
}

function plain(declarations: string): string {
  const file = ts.createSourceFile("file.d.ts", declarations, ts.ScriptTarget.ES2022, true);
  const printed = ts.createPrinter({ removeComments: true }).printFile(file);
  return printed.replace(/,(?= [}>)\]])/g, "").replace(/(?<=\d)_(?=\d)/g, "");
}
