/** Targets: what a catalog can be turned into. */

import type { Catalog } from "../catalog/model.js";
import { hashOf, withBanner } from "./banner.js";
import { emitTypeScript, type TypeScriptSettings } from "./typescript/index.js";

export interface Settings extends TypeScriptSettings {
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
export function generateFiles(catalog: Catalog, settings: Settings): readonly GeneratedFile[] {
  const { version, catalogPath, runtimePath } = settings;
  const emitted = emitTypeScript(catalog, settings);
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

function isSupport(path: string): boolean {
  return path.startsWith("runtime/");
}
