/** Whether a catalog that was imported holds: it validates, and its event maps are the ones that it came from. */

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { memoryHost } from "../host/memory.js";
import { invalidImport } from "../importing/round-trip/problems.js";
import { roundTripNote } from "../importing/round-trip/sentence.js";
import { generateFiles } from "../targets/index.js";
import { version } from "../version.js";
import type { Source } from "./import-source.js";
import { load } from "./load.js";
import { defaultPolicy } from "./policy.js";

export interface Check {
  readonly found: readonly Diagnostic[];
  /** The text of every file that `found` points into. */
  readonly sources: ReadonlyMap<string, string>;
  /** A sentence, where there is something to say. */
  readonly note: readonly string[];
}

const CATALOG = "imported.events.yaml";

const TYPES_ALONE = {
  targets: ["types"],
  language: "ts",
  module: "esm",
  importExtension: ".js",
  outbound: "strip",
  runtimePath: "./runtime",
} as const;

/** Reads the text of a catalog as validate does, generates its types, and holds them against the source. */
export async function checkBack({ file, goBack }: Source, text: string): Promise<Check> {
  const { catalog, problems } = await load(memoryHost(new Map([[CATALOG, text]])), CATALOG, undefined, defaultPolicy);
  const errors = problems.map(({ diagnostic }) => diagnostic).filter(({ severity }) => severity === "error");
  if (!catalog || errors.length > 0) {
    const facts = { errors: errors.map(({ message }) => message) };
    return { found: [invalidImport.found({ at: { file, start: 0, end: 0 }, facts })], sources: new Map(), note: [] };
  }
  if (!goBack) return { found: [], sources: new Map(), note: [] };
  const settings = { ...TYPES_ALONE, catalogPath: CATALOG, version };
  const files = await generateFiles(catalog, settings);
  const trip = goBack(catalog, files.map((each) => each.text).join(""));
  return { ...trip, note: [roundTripNote(trip)] };
}
