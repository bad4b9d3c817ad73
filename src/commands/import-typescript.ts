/** Reads event maps with the compiler, which is large: loaded only where there are some. */

import { posix } from "node:path";
import type { Project, SourceFile } from "../compiler/compiler.js";
import { fileOf } from "../compiler/places.js";
import { type Opened, openFile, openProject, tsconfigOf, withReferences } from "../compiler/project.js";
import type { Host } from "../host/host.js";
import { unreadable } from "../importing/readable.js";
import { roundTrip } from "../importing/round-trip/round-trip.js";
import { importEventMaps } from "../importing/typescript/import.js";
import type { ImportSettings } from "./import.js";
import type { Source } from "./import-source.js";
import { cannotRead } from "./load.js";
import type { Failure } from "./result.js";

/** A project in which the file is, and what to know of how it was opened. */
interface Ready {
  readonly project: Project;
  readonly notes: readonly string[];
}

/** A larger file is no source file. */
const MAX_SOURCE_BYTES = 64 * 1024 * 1024;

export function readEventMaps(host: Host, named: string, settings: ImportSettings): Source | Failure {
  const text = host.readFile(named, MAX_SOURCE_BYTES);
  if ("failure" in text) return cannotRead(named, text.failure.message);
  const ready = opened(host, named, settings.project);
  if ("message" in ready) return ready;
  const { project, notes } = ready;
  const source = sourceFileOf(project, posix.resolve(host.cwd, named));
  // As findings name it.
  const file = fileOf(source.getFilePath(), host.cwd);
  const found = unreadable(source, host.cwd);
  const sources = new Map([[file, source.getFullText()]]);
  if (found.some(({ severity }) => severity === "error")) {
    return { file, imported: { draft: undefined, found, sources, origins: [] }, notes };
  }
  const imported = importEventMaps(project, {
    file,
    cwd: host.cwd,
    title: settings.title,
    clientToServer: settings.clientToServer,
    serverToClient: settings.serverToClient,
  });
  return {
    file,
    imported: {
      ...imported,
      found: [...found, ...imported.found],
      sources: new Map([...sources, ...imported.sources]),
    },
    notes,
    goBack: (catalog, types) => roundTrip({ project, imported, catalog, types, cwd: host.cwd }),
  };
}

/** The whole project of the file's tsconfig, for its other files may say who sends what. */
function opened(host: Host, file: string, named: string | undefined): Ready | Failure {
  const tsconfig = named === undefined ? tsconfigOf(host, file) : tsconfigAt(host, named);
  if (tsconfig !== undefined && typeof tsconfig !== "string") return tsconfig;
  const whole = tsconfig === undefined ? openFile(host, file) : projectOf(host, file, tsconfig);
  if ("project" in whole) {
    whole.project.resolveSourceFileDependencies();
    return { project: whole.project, notes: [] };
  }
  if (named !== undefined || tsconfig === undefined) return cannotRead(named ?? file, whole.failure);
  return withoutTsconfig(openFile(host, file), file, `"${tsconfig}" was left out: ${whole.failure}`);
}

/** Of the projects that a tsconfig refers to, the one with the file; many a tsconfig does nothing but refer. */
function projectOf(host: Host, file: string, tsconfig: string): Opened {
  const [own = tsconfig, ...references] = withReferences(host, tsconfig);
  const first = openProject(host, own);
  const path = posix.resolve(host.cwd, file);
  const holds = (opened: Opened): boolean => "project" in opened && opened.project.getSourceFile(path) !== undefined;
  if (holds(first)) return first;
  for (const reference of references) {
    const opened = openProject(host, reference);
    if (holds(opened)) return opened;
  }
  return first;
}

/** As TypeScript's own compiler takes it: a file, or the directory of one. */
function tsconfigAt(host: Host, named: string): string | Failure {
  const kind = host.kindOf(named);
  if ("failure" in kind) return cannotRead(named, kind.failure.message);
  if (kind.value === "file") return named;
  if (kind.value === "directory") return tsconfigAt(host, posix.join(named, "tsconfig.json"));
  return cannotRead(named, "there is no such file");
}

function withoutTsconfig(alone: Opened, file: string, note: string): Ready | Failure {
  return "project" in alone ? { project: alone.project, notes: [note] } : cannotRead(file, alone.failure);
}

/** The tsconfig may leave the file out; with it comes what it imports. */
function sourceFileOf(project: Project, path: string): SourceFile {
  const known = project.getSourceFile(path);
  if (known) return known;
  const added = project.addSourceFileAtPath(path);
  project.resolveSourceFileDependencies();
  return added;
}
