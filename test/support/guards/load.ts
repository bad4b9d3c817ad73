/** Emitted guards, ready to call. */

import { transformSync } from "@swc/core";
import { loadCatalog } from "../../../src/catalog/load.js";
import type { Catalog } from "../../../src/catalog/model.js";
import { outputNames } from "../../../src/catalog/output-names.js";
import { printFile } from "../../../src/code/print.js";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import { emitGuards } from "../../../src/targets/typescript/guards/index.js";
import type { TypeScriptSettings } from "../../../src/targets/typescript/settings.js";
import * as acks from "../../../templates/acks.js";
import * as checks from "../../../templates/checks.js";
import * as equality from "../../../templates/equality.js";
import * as errors from "../../../templates/errors.js";
import * as formats from "../../../templates/formats.js";
import * as issues from "../../../templates/issues.js";
import * as keys from "../../../templates/keys.js";
import * as marks from "../../../templates/marks.js";
import * as multiples from "../../../templates/multiples.js";
import * as results from "../../../templates/results.js";
import * as standard from "../../../templates/standard.js";
import * as verdicts from "../../../templates/verdicts.js";

const RUNTIME: Readonly<Record<string, object>> = {
  "./runtime/acks.js": acks,
  "./runtime/checks.js": checks,
  "./runtime/equality.js": equality,
  "./runtime/errors.js": errors,
  "./runtime/formats.js": formats,
  "./runtime/issues.js": issues,
  "./runtime/keys.js": keys,
  "./runtime/marks.js": marks,
  "./runtime/multiples.js": multiples,
  "./runtime/results.js": results,
  "./runtime/verdicts.js": verdicts,
  "./runtime/standard.js": standard,
};

export interface Guards {
  readonly catalog: Catalog;
  readonly text: string;
  /** A function of the emitted file; an error where it has none. */
  call(name: string, ...args: readonly unknown[]): unknown;
  /** Something else that the file exports. */
  constant(name: string): Readonly<Record<string, unknown>>;
  has(name: string): boolean;
}

const SETTINGS: TypeScriptSettings = {
  targets: ["server", "client"],
  importExtension: ".js",
  outbound: "strip",
  runtimePath: "./runtime",
};

/** The guards of a catalog of one file. */
export function guardsOf(text: string, settings: Partial<TypeScriptSettings> = {}): Guards {
  const found: Diagnostic[] = [];
  const catalog = loadCatalog(
    "test.events.yaml",
    () => ({ text }),
    (diagnostic) => found.push(diagnostic),
  );
  const wrong = found.filter(({ severity }) => severity === "error");
  if (!catalog || wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join("\n"));
  return guardsFrom(catalog, settings);
}

/** The guards of a catalog that was read. */
export function guardsFrom(catalog: Catalog, settings: Partial<TypeScriptSettings> = {}): Guards {
  const names = outputNames(catalog);
  const source = printFile("", emitGuards({ catalog, names, settings: { ...SETTINGS, ...settings } }));
  const exported = evaluated(source);
  return {
    catalog,
    text: source,
    has: (name) => name in exported,
    call(name, ...args) {
      const called = exported[name];
      if (typeof called !== "function") throw new Error(`There is no function ${name}`);
      return Reflect.apply(called, undefined, args);
    },
    constant(name) {
      const constant = exported[name];
      if (typeof constant !== "object" || constant === null) throw new Error(`There is no constant ${name}`);
      return { ...constant };
    },
  };
}

function evaluated(source: string): Readonly<Record<string, unknown>> {
  const { code } = transformSync(source, {
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  const exports: Record<string, unknown> = {};
  const load = (specifier: string): object => {
    const found = RUNTIME[specifier];
    if (!found) throw new Error(`The runtime has no ${specifier}`);
    return found;
  };
  new Function("require", "exports", code)(load, exports);
  return exports;
}
