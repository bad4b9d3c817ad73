import { posix } from "node:path";
import type { Host } from "../host/host.js";
import { replaceFiles } from "../host/replace.js";
import type { Draft } from "../importing/draft.js";
import type { Imported } from "../importing/imported.js";
import { writeCatalog } from "../importing/write/catalog.js";
import { findConfig } from "./config.js";
import { policyOf } from "./contracts.js";
import { checkBack } from "./import-check.js";
import { readSource } from "./import-source.js";
import { applyPolicy, defaultPolicy, type Policy } from "./policy.js";
import { type Failure, failed, type Problem, type Result } from "./result.js";
import { cannotWrite } from "./validate.js";

/** What to import, and how; a file with event maps or a log of recorded traffic, and never both. */
export interface ImportSettings {
  /** A TypeScript file. */
  readonly file?: string;
  /** A log of recorded traffic. */
  readonly infer?: string;
  /** Names of event maps, where their position does not say who sends them. */
  readonly clientToServer?: string;
  readonly serverToClient?: string;
  /** A tsconfig; the nearest one from the file upwards, if left out. */
  readonly project?: string;
  /** Of the catalog; after the file, if left out. */
  readonly title?: string;
  /** Where the catalog goes; it is the result's `output`, if left out. */
  readonly out?: string;
  /** Replace the file that is there. */
  readonly force?: boolean;
}

/** Writes a catalog from event maps in TypeScript or from recorded traffic, and says what it could not carry over. */
export async function importContract(host: Host, settings: ImportSettings): Promise<Result> {
  const config = findConfig(host, undefined);
  if ("result" in config) return { command: "import", ...config.result };
  const policy = config.found ? policyOf(config.found.config) : defaultPolicy;
  const occupied = occupiedBy(host, settings);
  if (occupied) return failed("import", occupied);
  const source = await readSource(host, settings);
  if ("message" in source) return failed("import", source);
  const { draft } = source.imported;
  if (!draft) return resultOf(source.imported, policy);
  const text = writeCatalog(draft);
  const { note, ...checked } = await checkBack(source, text);
  const { imported } = source;
  const result = resultOf(
    {
      found: [...imported.found, ...checked.found],
      sources: new Map([...imported.sources, ...checked.sources]),
    },
    policy,
  );
  const notes = [...source.notes, ...note, tally(draft, result.problems)];
  return settings.out === undefined
    ? { ...result, notes, output: text }
    : { ...written(host, settings.out, text, result), notes };
}

function occupiedBy(host: Host, { out, force = false }: ImportSettings): Failure | undefined {
  if (out === undefined || force) return undefined;
  const kind = host.kindOf(out);
  if ("failure" in kind) return cannotWrite(out, kind.failure.message);
  if (kind.value === undefined) return undefined;
  const message = `"${out}" is there already. Nothing was changed.`;
  return { kind: "usage", message, help: "Choose another file, or replace it with --force." };
}

function resultOf({ found, sources }: Pick<Imported, "found" | "sources">, policy: Policy): Result {
  const all = found.map((diagnostic) => ({ diagnostic, context: {} }));
  return { command: "import", problems: applyPolicy(all, policy, sources), sources, files: [], failures: [] };
}

function written(host: Host, out: string, text: string, result: Result): Result {
  const path = posix.normalize(out.replaceAll("\\", "/"));
  const failure = replaceFiles(host, [{ path, text }]);
  if (failure) return { ...result, failures: [cannotWrite(failure.path, failure.failure.message)] };
  return { ...result, files: [{ path, status: "written" }] };
}

/** `12 events, 5 types, 3 warnings.` */
function tally({ namespaces, types }: Draft, problems: readonly Problem[]): string {
  const events = namespaces.flatMap((each) => [...each.clientToServer, ...each.serverToClient, ...each.serverToServer]);
  const warnings = problems.filter(({ diagnostic }) => diagnostic.severity === "warning");
  return `${[counted(events, "event"), counted(types, "type"), counted(warnings, "warning")].join(", ")}.`;
}

function counted({ length }: readonly unknown[], noun: string): string {
  return `${length} ${noun}${length === 1 ? "" : "s"}`;
}
