/** Runs typia's transform with the compiler's own interface, so that no patched compiler is needed. */

import { mkdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import ts from "typescript";
import typia from "typia/lib/transform.js";

export function transformTypia() {
  const program = ts.createProgram(["contestants/typia/flat.ts", "contestants/typia/page.ts"], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    types: [],
  });
  const problems = [...ts.getPreEmitDiagnostics(program)];
  const extras = { addDiagnostic: (problem) => problems.push(problem) };
  mkdirSync("dist/typia", { recursive: true });
  program.emit(undefined, write, undefined, false, { before: [typia.transform(program, {}, extras)] });
  if (problems.length === 0) return;
  throw new Error(problems.map((each) => ts.flattenDiagnosticMessageText(each.messageText, "\n")).join("\n"));
}

/** The checks are marked as free of effects, so that a bundle can leave out those that it does not use. */
function write(path, text) {
  writeFileSync(`dist/typia/${basename(path)}`, text.replaceAll("= (() => {", "= /* @__PURE__ */ (() => {"));
}
