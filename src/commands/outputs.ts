import { posix } from "node:path";
import type { Catalog } from "../catalog/model.js";
import type { Host } from "../host/host.js";
import type { OutputFiles } from "../output/compare.js";
import { generateFiles } from "../targets/index.js";
import { version } from "../version.js";
import type { Contract, Output, Selection } from "./contracts.js";
import { moduleIn } from "./language.js";
import type { Failure } from "./result.js";

/** The files of one output, with their banners, under the paths that they are written to, seen from `cwd`. */
export async function outputFiles(host: Host, catalog: Catalog, output: Output): Promise<OutputFiles> {
  const { cwd } = host;
  const directory = output.directory ?? kebabCase(catalog.info.name);
  const runtime = output.runtimeDirectory ?? posix.join(directory, "runtime");
  const catalogFromHere = relative(cwd, directory, catalog.file);
  const { targets, importExtension, outbound, language } = output;
  const generated = await generateFiles(catalog, {
    targets,
    importExtension,
    outbound,
    language,
    module: output.module ?? moduleIn(host, directory),
    runtimePath: output.runtimeDirectory === undefined ? "./runtime" : dotted(relative(cwd, directory, runtime)),
    catalogPath: catalogFromHere,
    version,
  });
  const files = new Map(generated.map(({ path, text }) => [pathOf(path, directory, runtime), text]));
  return { directory, catalog: catalogFromHere, files };
}

/** Two outputs that want different texts in one place: whichever came last would break the other. */
export function conflictIn(outputs: readonly OutputFiles[]): Failure | undefined {
  const wanted = new Map<string, { readonly text: string; readonly directory: string }>();
  for (const { directory, files } of outputs) {
    for (const [path, text] of files) {
      const other = wanted.get(path);
      if (other !== undefined && other.text !== text) return conflict(path, [other.directory, directory]);
      wanted.set(path, { text, directory });
    }
  }
  return undefined;
}

function conflict(path: string, [one, other]: readonly [string, string]): Failure {
  const owners = one === other ? `Two contracts that go to "${one}"` : `The outputs "${one}" and "${other}"`;
  return {
    kind: "usage",
    message: `${owners} both write "${path}", each with a text of its own.`,
    help: "Give each output a directory of its own; support code is shared by outputs of the same language, module system and import extension.",
  };
}

function pathOf(path: string, directory: string, runtime: string): string {
  return path.startsWith("runtime/") ? posix.join(runtime, path.slice("runtime/".length)) : posix.join(directory, path);
}

function relative(cwd: string, from: string, to: string): string {
  return posix.relative(posix.resolve(cwd, from), posix.resolve(cwd, to));
}

function dotted(path: string): string {
  return path.startsWith("../") ? path : `./${path}`;
}

function kebabCase(name: string): string {
  return name
    .replace(/([\p{Ll}\d])(?=\p{Lu})/gu, "$1-")
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$1-")
    .toLowerCase();
}

/** What to type to write this output anew. */
export function mendCommand(contract: Contract, output: Output, selection: Selection): string {
  const words = ["npx socket-contract generate"];
  if (selection.config !== undefined) words.push("--config", quoted(selection.config));
  if (contract.name !== undefined && selection.out === undefined) return words.join(" ");
  words.push(quoted(contract.catalog));
  if (selection.out !== undefined && output.directory !== undefined) words.push("-o", quoted(output.directory));
  if (selection.targets) words.push("--target", selection.targets.join(","));
  if (selection.language) words.push("--language", selection.language);
  if (selection.module) words.push("--module", selection.module);
  if (selection.importExtension) words.push("--import-extension", selection.importExtension);
  if (selection.outbound) words.push("--outbound", selection.outbound);
  if (selection.runtimeDir !== undefined) words.push("--runtime-dir", quoted(selection.runtimeDir));
  return words.join(" ");
}

/** As a shell takes it. */
export function quoted(word: string): string {
  return /^[\w./@:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
