/** Runs typia's transform with the compiler's own interface, so that no patched compiler is needed. */

import { mkdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import ts from "typescript";
import typia from "typia/lib/transform.js";

/** Into `dist/<name>`, with the options of typia's transform. */
export function transformTypia(name, options) {
  const program = ts.createProgram(["contestants/typia/flat.ts", "contestants/typia/chat.ts"], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    types: [],
  });
  const problems = [...ts.getPreEmitDiagnostics(program)];
  const extras = { addDiagnostic: (problem) => problems.push(problem) };
  const folder = `dist/${name}`;
  mkdirSync(folder, { recursive: true });
  const write = (path, text) => writeFileSync(`${folder}/${basename(path)}`, withoutEffects(text));
  program.emit(undefined, write, undefined, false, { before: [typia.transform(program, options, extras)] });
  if (problems.length === 0) return;
  throw new Error(problems.map((each) => ts.flattenDiagnosticMessageText(each.messageText, "\n")).join("\n"));
}

/** The checks are marked as free of effects, so that a bundle can leave out those that it does not use. */
function withoutEffects(text) {
  return text.replaceAll("= (() => {", "= /* @__PURE__ */ (() => {");
}
