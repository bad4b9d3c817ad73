/** TypeScript output as JavaScript: each file as its code, its declarations, or both. */

import { commonJs } from "./commonjs.js";
import { declarationsOf } from "./declarations.js";
import { edited } from "./edits.js";
import { typeCuts } from "./erase.js";
import type { Module } from "./module.js";
import { parsed } from "./source.js";
import { tidied } from "./tidy.js";

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export function javaScriptOf(files: readonly SourceFile[], module: Module): readonly SourceFile[] {
  return files.flatMap(({ path, text }) => {
    const base = path.slice(0, -".ts".length);
    const declarations = { path: `${base}.d.ts`, text: declarationsOf(text) };
    const code = codeOf(text, module);
    // Of types alone no code is left, and nothing imports it when it runs.
    return code === "" ? [declarations] : [{ path: `${base}.js`, text: code }, declarations];
  });
}

function codeOf(text: string, module: Module): string {
  const code = tidied(edited(text, typeCuts(parsed(text))));
  return code === "" || module === "esm" ? code : tidied(commonJs(code));
}
