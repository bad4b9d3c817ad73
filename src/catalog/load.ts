/** Reads a catalog: its file and all that it includes, checked for shape and put together as one contract. */

import type { Report } from "../diagnostics/diagnostic.js";
import { entryOf } from "../document/model.js";
import type { Span } from "../text/span.js";
import { type Context, isBuiltInCode } from "./build/context.js";
import { Files, type ReadFile } from "./build/files.js";
import { type CatalogFile, readCatalogFiles } from "./build/includes.js";
import { readInfo } from "./build/info.js";
import { Keys } from "./build/keys.js";
import { readNamespaces } from "./build/namespaces.js";
import { mapOf, textAt, textOf, valueAt } from "./build/nodes.js";
import { declaredIn, type Piece, settingIn } from "./build/pieces.js";
import { Schemas } from "./build/schemas.js";
import type { Catalog, ErrorDeclaration, UnknownProperties } from "./model.js";
import { reservedErrorCode } from "./problems/names.js";

export type { ReadFile } from "./build/files.js";

/** A file as it was at a revision: a branch, a tag, a commit. */
export interface FileAtRevision {
  readonly revision: string;
  /** From the root of the repository. */
  readonly path: string;
}

/**
 * The catalog in `file`. Of a revision, all files are read at it, and their keys begin with it: `main:contracts/chat.yaml`.
 * Everything wrong with it goes to `report`; what could be understood is returned all the same, so
 * that rules can find more.
 *
 * @returns nothing where a file is missing or no catalog, for then most of what else could be said would be wrong.
 */
export function loadCatalog(file: string | FileAtRevision, read: ReadFile, report: Report): Catalog | undefined {
  const { revision, path } = typeof file === "string" ? { revision: undefined, path: file } : file;
  const keys = new Keys(revision);
  const key = keys.of(path);
  const asNamed = revision === undefined ? path : key;
  const files = new Files((each) => read(each === key ? asNamed : each), keys, report);
  const catalogFiles = readCatalogFiles(key, files, report);
  const [main] = catalogFiles;
  return main && build({ main, catalogFiles, files }, report);
}

interface Sources {
  /** The file that was asked for. */
  readonly main: CatalogFile;
  readonly catalogFiles: readonly CatalogFile[];
  readonly files: Files;
}

function build({ main, catalogFiles, files }: Sources, report: Report): Catalog {
  const top: readonly Piece[] = catalogFiles.map((each) => ({ map: each.root, file: each }));
  const types = declaredIn(top, "types", "type", report);
  const schemas = new Schemas(files, { catalog: catalogFiles, types }, report);
  const errors = readErrors(top, schemas, report);
  const context: Context = { schemas, errors: new Map(errors.map((error) => [error.code, error])), report };
  const info = readInfo(main, report);
  return {
    file: main.document.file,
    documents: files.documents,
    info,
    unknownProperties: readUnknownProperties(top, report),
    recovery: readRecovery(top, report),
    types: schemas.declarations(report),
    errors,
    namespaces: readNamespaces(top, startOf(main), context),
  };
}

function readErrors(top: readonly Piece[], schemas: Schemas, report: Report): readonly ErrorDeclaration[] {
  return declaredIn(top, "errors", "error", report).flatMap(({ name: code, key, value, file }) => {
    const map = mapOf(value);
    const data = valueAt(map, "data");
    const declaration: ErrorDeclaration = {
      code,
      description: map && textAt(map, "description"),
      data: data && schemas.read(data, file),
      at: key.at,
    };
    if (!isBuiltInCode(code)) return [declaration];
    report(reservedErrorCode.found({ at: key.at, facts: { code, use: "declared" } }));
    return [];
  });
}

function readUnknownProperties(top: readonly Piece[], report: Report): UnknownProperties {
  const text = textOf(settingIn(top, "unknownProperties", report)?.value);
  return text === "reject" || text === "keep" ? text : "strip";
}

function readRecovery(top: readonly Piece[], report: Report): boolean {
  const node = settingIn(top, "recovery", report)?.value;
  return !(node?.kind === "scalar" && node.value === false);
}

/** Where the catalog begins, for what belongs to the whole of it. */
function startOf({ root }: CatalogFile): Span {
  return entryOf(root, "catalog")?.key.at ?? root.at;
}
