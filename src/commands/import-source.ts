/** What an import starts from: a file with event maps, or a log of recorded traffic. */

import { posix } from "node:path";
import type { Catalog } from "../catalog/model.js";
import type { Host } from "../host/host.js";
import type { Imported } from "../importing/imported.js";
import type { RoundTrip } from "../importing/round-trip/model.js";
import type { ImportSettings } from "./import.js";
import { cannotRead } from "./load.js";
import type { Failure } from "./result.js";

export interface Source {
  /** The file, as problems about the whole of it name it. */
  readonly file: string;
  readonly imported: Imported;
  /** What else the caller should know of how it was read. */
  readonly notes: readonly string[];
  /** Holds event maps that were generated of the catalog against those in the source; absent where there are none. */
  readonly goBack?: (catalog: Catalog, types: string) => RoundTrip;
}

/** A larger log is not read. */
const MAX_LOG_BYTES = 256 * 1024 * 1024;

const HOW =
  'Name one file, as in "npx socket-contract import src/events.ts", or recorded traffic with --infer <log.jsonl>.';

/** Reads what the caller named; the compiler is loaded only for TypeScript. */
export async function readSource(host: Host, settings: ImportSettings): Promise<Source | Failure> {
  const wrong = misused(settings);
  if (wrong) return wrong;
  if (settings.infer !== undefined) return readLog(host, settings.infer, settings.title);
  const file = posix.normalize((settings.file ?? "").replaceAll("\\", "/"));
  const unfit = unfitFor(host, file);
  if (unfit) return unfit;
  const { readEventMaps } = await import("./import-typescript.js");
  return readEventMaps(host, file, settings);
}

function misused({ file, infer, clientToServer, serverToClient, project }: ImportSettings): Failure | undefined {
  if (file === undefined && infer === undefined) return usage("Nothing was named to import.", HOW);
  if (infer === undefined) return undefined;
  if (file !== undefined) return usage("A file with event maps and recorded traffic cannot be imported at once.", HOW);
  const flags = { "--client-to-server": clientToServer, "--server-to-client": serverToClient, "--project": project };
  const [extra] = Object.entries(flags).flatMap(([flag, value]) => (value === undefined ? [] : [flag]));
  if (extra === undefined) return undefined;
  return usage(`${extra} is for event maps in TypeScript; a log says itself who sent what.`, "Leave it out.");
}

/** Why a file holds no event maps, told from its name alone. */
function unfitFor(host: Host, file: string): Failure | undefined {
  const kind = host.kindOf(file);
  if ("failure" in kind) return cannotRead(file, kind.failure.message);
  if (kind.value === undefined) return cannotRead(file, "there is no such file");
  if (kind.value === "directory") return usage(`"${file}" is a directory.`, HOW);
  if (/\.[cm]?tsx?$/.test(file)) return undefined;
  if (/\.(ya?ml|json)$/.test(file)) {
    return usage(`"${file}" is not TypeScript; AsyncAPI documents and other descriptions cannot be imported.`, HOW);
  }
  if (/\.[cm]?jsx?$/.test(file)) {
    const help = "Record its traffic, and import that with --infer <log.jsonl>.";
    return usage(`"${file}" is JavaScript, which has no event maps.`, help);
  }
  return usage(`"${file}" is not TypeScript.`, HOW);
}

async function readLog(host: Host, file: string, title: string | undefined): Promise<Source | Failure> {
  const read = host.readFile(file, MAX_LOG_BYTES);
  if ("failure" in read) return cannotRead(file, read.failure.message);
  const { inferDraft } = await import("../importing/traffic/infer.js");
  return { file, imported: inferDraft(read.value, { file, title }), notes: [] };
}

function usage(message: string, help: string): Failure {
  return { kind: "usage", message, help };
}
