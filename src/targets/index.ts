/** Targets: what a catalog can be turned into. */

import type { Catalog } from "../catalog/model.js";
import { hashOf, withBanner } from "./banner.js";
import type { Module } from "./javascript/module.js";
import { emitTypeScript, type TypeScriptSettings } from "./typescript/index.js";

export interface Settings extends TypeScriptSettings {
  readonly language: "ts" | "js";
  /** Of JavaScript. */
  readonly module: Module;
  /** From the output, for the banner. */
  readonly catalogPath: string;
  /** Of this tool. */
  readonly version: string;
}

/** `path` is relative to the output; the support code stands under `runtime/`, wherever it will be written to. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The files of one output, each with its banner. The same input gives the same bytes. */
export async function generateFiles(catalog: Catalog, settings: Settings): Promise<readonly GeneratedFile[]> {
  const { version, catalogPath, runtimePath } = settings;
  const emitted = await emitFiles(catalog, settings);
  const own = emitted.filter(({ path }) => !isSupport(path));
  // What these say is all that the contract and the settings mean; layout and comments of the YAML are not in it.
  const contractHash = hashOf(own.map(({ path, text }) => `${path}\n${text}`).join("\n"));
  // Support code elsewhere may be shared, so that it names no catalog.
  const sharedWith = runtimePath === "./runtime" ? catalogPath : undefined;
  return emitted.map(({ path, text }) => {
    const banner = isSupport(path)
      ? { version, catalog: sharedWith, contractHash: hashOf(text) }
      : { version, catalog: catalogPath, contractHash };
    return { path, text: withBanner(text, banner) };
  });
}

async function emitFiles(catalog: Catalog, settings: Settings): Promise<readonly GeneratedFile[]> {
  const { language, module } = settings;
  switch (language) {
    case "ts":
      return emitTypeScript(catalog, settings);
    case "js": {
      // The compiler is large, and TypeScript does without it.
      const { javaScriptOf } = await import("./javascript/index.js");
      return javaScriptOf(emitTypeScript(catalog, settings), module);
    }
    default:
      return language satisfies never;
  }
}

function isSupport(path: string): boolean {
  return path.startsWith("runtime/");
}
