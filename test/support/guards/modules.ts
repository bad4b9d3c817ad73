/** Runs emitted TypeScript from memory: each file is compiled once, and the support code shared while its text is. */

import { posix } from "node:path";
import { transformSync } from "esbuild";

type Exports = Readonly<Record<string, unknown>>;

export interface Modules {
  /** What a file of these exports, after everything that it imports. */
  load(files: ReadonlyMap<string, string>, path: string): Exports;
}

export function emittedModules(): Modules {
  const shared = new Map<string, { readonly text: string; readonly exports: Exports }>();
  return {
    load(files, path) {
      const text = files.get(path);
      if (text === undefined) throw new Error(`There is no file ${path}`);
      const known = shared.get(path);
      if (known?.text === text) return known.exports;
      const exports: Exports = {};
      const required = (specifier: string): Exports =>
        this.load(files, posix.join(posix.dirname(path), `${specifier.replace(/\.[jt]s$/, "")}.ts`));
      const { code } = transformSync(text, { loader: "ts", format: "cjs", target: "es2022" });
      const module = { exports };
      new Function("require", "module", "exports", code)(required, module, exports);
      shared.set(path, { text, exports: module.exports });
      return module.exports;
    },
  };
}
