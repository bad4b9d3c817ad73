/** Targets: what a catalog can be turned into. */

import type { Catalog } from "../catalog/model.js";
import { type Banner, hashOf, withBanner } from "./banner.js";
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
  const { version, catalogPath } = settings;
  const emitted = emitTypeScript(catalog, settings);
  // What the output says is all that the contract and the settings mean; layout and comments of the YAML are not in it.
  const contractHash = hashOf(emitted.map(({ path, text }) => `${path}\n${text}`).join("\n"));
  const banner: Banner = { version, catalog: catalogPath, contractHash };
  return emitted.map(({ path, text }) => {
    const isShared = path.startsWith("runtime/") && settings.runtimePath !== "./runtime";
    const own = isShared ? { version, catalog: undefined, contractHash: hashOf(text) } : banner;
    return { path, text: withBanner(text, own) };
  });
}
