/**
 * socket-contract as a library: the commands as functions over a host, a catalog as data, files in memory.
 *
 * @packageDocumentation
 */

import { posix } from "node:path";
import type { Catalog } from "./catalog/model.js";
import { load } from "./commands/load.js";
import { defaultPolicy } from "./commands/policy.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import type { Host } from "./host/host.js";
import { memoryHost } from "./host/memory.js";
import { nodeHost } from "./host/node.js";
import { generateFiles as filesOf, type GeneratedFile, type Settings } from "./targets/index.js";
import { version } from "./version.js";

export type { Catalog } from "./catalog/model.js";
export { check } from "./commands/check.js";
export { isContainedIn as isContained } from "./commands/contained.js";
export type { Selection } from "./commands/contracts.js";
export { diff } from "./commands/diff.js";
export { type GenerateSettings, generate } from "./commands/generate.js";
export { type ImportSettings, importContract } from "./commands/import.js";
export type { ComparisonReport, Failure, FileReport, Problem, Result, VersionStep } from "./commands/result.js";
export { type ScanSettings, scan } from "./commands/scan.js";
export { type ValidateSettings, validate } from "./commands/validate.js";
export type { Containment } from "./containment/containment.js";
export type { Diagnostic, Edit, Facts, Related, Severity } from "./diagnostics/diagnostic.js";
export { renderText, type TextSettings } from "./diagnostics/text.js";
export type {
  DirectoryEntry,
  FileKind,
  Host,
  HostFailure,
  HostResult,
  Revision,
  RevisionFailure,
  Revisions,
} from "./host/host.js";
export { memoryHost } from "./host/memory.js";
export { nodeHost } from "./host/node.js";
export type { GeneratedFile } from "./targets/index.js";
export type { Span } from "./text/span.js";
export { version } from "./version.js";

/** A catalog that was read, and everything that was found in it. */
export interface LoadedCatalog {
  /** Absent where nothing sensible could be read; with an error among the diagnostics it must not be generated from. */
  readonly catalog: Catalog | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of every file that was read, by path: what `renderText` takes. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Reads a catalog file and what it includes, and runs every rule over it.
 *
 * @param file - Path of the catalog, relative to the host's directory or absolute.
 * @param host - Where files are read; the disk, seen from the working directory, if left out.
 * @returns The catalog and all diagnostics, sorted by file and position.
 * @throws Error where the file itself cannot be read. What a catalog names and cannot be read is a diagnostic.
 */
export async function loadCatalogFile(file: string, host: Host = nodeHost(process.cwd())): Promise<LoadedCatalog> {
  const { catalog, problems, sources, failure } = await load(host, posix.normalize(file), undefined, defaultPolicy);
  if (failure) throw new Error(failure.message);
  return { catalog, diagnostics: problems.map(({ diagnostic }) => diagnostic), sources };
}

/**
 * The same for a catalog's text, without a disk.
 *
 * @param text - The YAML.
 * @param included - Texts of the files that it includes or refers to, by path.
 */
export function loadCatalogText(
  text: string,
  included: ReadonlyMap<string, string> = new Map(),
): Promise<LoadedCatalog> {
  const file = "catalog.events.yaml";
  return loadCatalogFile(file, memoryHost(new Map([...included, [file, text]])));
}

/** What to generate; everything has a default. */
export interface FileSettings {
  /** `server`, `client`, `emitter`, `types`, or several of them; server and client by default. */
  readonly targets?: Settings["targets"];
  /** `ts` by default; `js` is the same as JavaScript, with declarations. */
  readonly language?: Settings["language"];
  /** Of JavaScript; `esm` by default. */
  readonly module?: Settings["module"];
  /** Of relative imports in TypeScript; `.js` by default. */
  readonly importExtension?: Settings["importExtension"];
  /** Whether a client also checks what it sends (`enforce`); `strip` by default. */
  readonly outbound?: Settings["outbound"];
}

/**
 * Generates the files of a catalog in memory.
 *
 * @param loaded - A catalog without errors.
 * @returns A promise of paths relative to the output directory, with their texts, banner and all. It rejects with a
 * TypeError where the catalog has errors: code made of it could not be relied on. So it does where JavaScript is to be
 * imported as anything but `.js`.
 */
export async function generateFiles(
  loaded: LoadedCatalog,
  settings: FileSettings = {},
): Promise<readonly GeneratedFile[]> {
  const { catalog, diagnostics } = loaded;
  if (!catalog || diagnostics.some(({ severity }) => severity === "error")) {
    throw new TypeError("The catalog has errors: see its diagnostics.");
  }
  const { language = "ts", importExtension = ".js" } = settings;
  if (language === "js" && importExtension !== ".js") {
    throw new TypeError(`JavaScript is imported as ".js", not "${importExtension}".`);
  }
  return filesOf(catalog, {
    targets: settings.targets ?? ["server", "client"],
    importExtension,
    outbound: settings.outbound ?? "strip",
    language,
    module: settings.module ?? "esm",
    runtimePath: "./runtime",
    catalogPath: catalog.file,
    version,
  });
}
