/** Emits a contract as TypeScript: types, guards, server, client, and the support code that they import. */

import type { Catalog } from "../../catalog/model.js";
import { outputNames } from "../../catalog/output-names.js";
import { type Code, empty } from "../../code/code.js";
import { printFile } from "../../code/print.js";
import { emitClient } from "./client/index.js";
import type { Emission } from "./emission.js";
import { emitGuards, guardPicks } from "./guards/index.js";
import { emitServer } from "./server/index.js";
import type { TypeScriptSettings } from "./settings.js";
import { supportFiles } from "./support.js";
import { emitTypes } from "./types/index.js";

export type { Target, TypeScriptSettings } from "./settings.js";

/** `path` is relative to the output; the support code stands under `runtime/`, wherever it will be written to. */
export interface EmittedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The files of one output, without banners, in the order in which a reader opens them. The catalog has been validated:
 * what cannot be emitted is a diagnostic of an earlier stage, and an exception here.
 */
export function emitTypeScript(catalog: Catalog, settings: TypeScriptSettings): readonly EmittedFile[] {
  const emission: Emission = { catalog, names: outputNames(catalog), settings };
  const picks = guardPicks(emission);
  const files = [
    emitted("types.ts", emitTypes(emission)),
    emitted("guards.ts", emitGuards(emission)),
    ...(settings.targets.includes("server") ? [emitted("server.ts", emitServer(emission, picks))] : []),
    ...(settings.targets.includes("client") ? [emitted("client.ts", emitClient(emission, picks))] : []),
  ];
  return [...files, ...supportFiles(files, settings)];
}

function emitted(path: string, code: Code): EmittedFile {
  // A file without a single declaration would not be a module.
  return { path, text: code === empty ? "export {};\n" : printFile("", code) };
}
