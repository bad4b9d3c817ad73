/** What the compiler says where values are assigned to declared types. */

import { join } from "node:path";
import ts from "typescript";

export interface Assignment {
  /** A type's name. */
  readonly type: string;
  readonly value: unknown;
}

export interface Verdict {
  /** What is wrong with the declarations themselves. */
  readonly declarations: readonly string[];
  /** For each assignment its error, or undefined where the compiler is content. */
  readonly assignments: readonly (string | undefined)[];
}

/** Through a function, for TypeScript is stricter with the literals of objects than with their values. */
const HEAD = [
  "declare function widened<const T>(value: T): Mutable<T>;",
  "type Mutable<T> = T extends Uint8Array ? T :",
  "  T extends readonly unknown[] | object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;",
];

/** `declarations` without imports. */
export function assigned(declarations: string, assignments: readonly Assignment[]): Verdict {
  const head = [...HEAD, ...declarations.split("\n")];
  const lines = assignments.map(({ type, value }, index) => {
    return `const value${index}: ${type} = widened(${expression(value)});`;
  });
  const messages = compiled([...head, ...lines].join("\n"));
  return {
    declarations: [...messages].flatMap(([line, message]) => (line < head.length ? [message] : [])),
    assignments: lines.map((_, index) => messages.get(head.length + index)),
  };
}

function expression(value: unknown): string {
  if (value instanceof Uint8Array) return `new Uint8Array([${value.join(", ")}])`;
  if (Array.isArray(value)) return `[${value.map(expression).join(", ")}]`;
  if (typeof value !== "object" || value === null) return json(value);
  // Computed, for `__proto__` would set the prototype.
  const members = Object.entries(value).map(([name, each]) => `[${json(name)}]: ${expression(each)}`);
  return `{ ${members.join(", ")} }`;
}

/** On one line also in the compiler's eyes. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** The messages of the compiler by the line of `source`. */
function compiled(source: string): ReadonlyMap<number, string> {
  const file = join(__dirname, "assigned.source.ts");
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.readFile = (path) => (path === file ? source : readFile(path));
  host.getSourceFile = (path, ...rest) =>
    path === file ? ts.createSourceFile(path, source, rest[0]) : getSourceFile(path, ...rest);
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
  return new Map(
    diagnostics.map(({ file: at, start = 0, messageText }) => [
      at?.getLineAndCharacterOfPosition(start).line ?? -1,
      ts.flattenDiagnosticMessageText(messageText, "\n"),
    ]),
  );
}
