import { javaScriptOf } from "../../../../src/targets/javascript/index.js";
import type { Module } from "../../../../src/targets/javascript/module.js";

function codeOf(text: string, module: Module = "esm"): string | undefined {
  return javaScriptOf([{ path: "file.ts", text }], module).find(({ path }) => path === "file.js")?.text;
}

describe("types are cut out", () => {
  test.each([
    ["annotations", "const a: number = 1;", "const a = 1;"],
    ["parameters and results", "function f(a: string, b?: number): void {}", "function f(a, b) {}"],
    ["type parameters and arguments", "const a = new Map<string, Set<number>>();", "const a = new Map();"],
    ["type parameters of arrows", "const a = <T>(b: T): T => b;", "const a = (b) => b;"],
    ["type predicates", "function isText(a: unknown): a is string {}", "function isText(a) {}"],
    ["assertions", "const a = b as unknown as string;", "const a = b;"],
    ["assertions in parentheses", "(a as Table)[key] = b!;", "a[key] = b;"],
    ["parentheses that are needed", "(a + b as number) * c;", "(a + b) * c;"],
    ["satisfies", "f({ a: 1 } satisfies A);", "f({ a: 1 });"],
    ["what this is", "function f(this: Window, a: number) {}", "function f(a) {}"],
    ["what this is, alone", "function f(this: Window) {}", "function f() {}"],
    ["heads of classes", "class A<T> extends B<T> implements C, D {}", "class A extends B {}"],
    ["comparisons stay", "const a = b < c && d > e;", "const a = b < c && d > e;"],
    ["texts stay", 'const a = "b as string: number";', 'const a = "b as string: number";'],
  ])("%s", (_, before, after) => {
    expect(codeOf(before)).toBe(`${after}\n`);
  });

  test("members", () => {
    const code = codeOf(`class A {
  declare a: string;
  readonly #b: number = 1;
  protected static override readonly c?: string;
  [name: string]: unknown;
  constructor(a: string);
  constructor(a: string, b: number);
  constructor(a: string, b?: number) {}
  get d(): string {
    return "";
  }
}`);
    expect(code).toBe(`class A {
  #b = 1;
  static c;
  constructor(a, b) {}
  get d() {
    return "";
  }
}
`);
  });

  test("imports and exports of types, and nothing else", () => {
    const code = codeOf(`import type { A } from "./a.js";
import { type B, c } from "./b.js";
import * as d from "./d.js";

export type { E } from "./e.js";
export { type F, g as h } from "./f.js";
`);
    expect(code).toBe(`import { c } from "./b.js";
import * as d from "./d.js";

export { g as h } from "./f.js";
`);
  });

  test("declarations with their comments, and no other comment", () => {
    const code = codeOf(`// What this file is.

/** An A. */
// Still of A.
export interface A {
  a: string;
}

// Of b.
export const b = 1; // Behind b.
`);
    expect(code).toBe(`// What this file is.

// Of b.
export const b = 1; // Behind b.
`);
  });
});

test("of types alone no code is left", () => {
  const files = javaScriptOf([{ path: "types.ts", text: "export type A = string;\n" }], "esm");
  expect(files).toEqual([{ path: "types.d.ts", text: "export type A = string;\n" }]);
});

describe("what fits on a line without its types is there", () => {
  test("parameters", () => {
    expect(codeOf("function f(\n  a: string,\n  b: number,\n): void {\n  g();\n}\n")).toBe(
      "function f(a, b) {\n  g();\n}\n",
    );
  });

  test("heads of classes", () => {
    expect(codeOf("class A\n  extends B\n  implements C\n{\n  a: string;\n}\n")).toBe("class A extends B {\n  a;\n}\n");
  });

  test("and what does not is as it was", () => {
    const names = ["first", "second", "third"].map((name) => `  ${name.repeat(10)}: string,\n`);
    const code = codeOf(`function f(\n${names.join("")}): void {}\n`);
    expect(code).toBe(`function f(\n${names.join("").replaceAll(": string", "")}) {}\n`);
  });

  test("nor is anything that no type stood in", () => {
    const text = "f(\n  a,\n  b,\n);\n";
    expect(codeOf(text)).toBe(text);
  });

  test("comments, blocks and chains keep their lines", () => {
    const text = "const a = (b: string) =>\n  b\n    .c()\n    .d();\nf((a: string) => {\n  g();\n});\n";
    expect(codeOf(text)).toBe(text.replaceAll(": string", ""));
  });
});

test("CommonJS: what is imported is required, and what is exported stands in one object", () => {
  const code = codeOf(
    `// A file.

import type { A } from "./a.js";
import { b, c as d } from "./b.js";
import * as e from "./e.js";

export { f, g as h } from "./f.js";
export type { I } from "./i.js";

export const j: A = b(d, e);

/** A function. */
export async function k(): Promise<void> {}

export class L {}
`,
    "commonjs",
  );
  expect(code).toBe(`"use strict";

// A file.

const { b, c: d } = require("./b.js");
const e = require("./e.js");

const { f, g: h } = require("./f.js");

const j = b(d, e);

/** A function. */
async function k() {}

class L {}

module.exports = {
  f,
  h,
  j,
  k,
  L,
};
`);
});
