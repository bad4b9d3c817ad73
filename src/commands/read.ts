/** Reads catalogs, and asks no rule about them. */

import { type FileAtRevision, loadCatalog } from "../catalog/load.js";
import type { Catalog } from "../catalog/model.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { HostFailure, HostResult } from "../host/host.js";

/** A larger catalog is a mistake, or an attack on whoever reads it. */
export const MAX_CATALOG_BYTES = 64 * 1024 * 1024;

/** A catalog and what is wrong with its text. */
export interface Read {
  /** Absent where nothing sensible could be read. */
  readonly catalog: Catalog | undefined;
  readonly found: readonly Diagnostic[];
  /** Every file's text, by its key. */
  readonly sources: ReadonlyMap<string, string>;
  /** Why the file itself, not one that it names, could not be read. */
  readonly failure: HostFailure | undefined;
}

/** A catalog and everything that it includes; `readFile` takes the keys of files. */
export function readCatalog(file: string | FileAtRevision, readFile: (key: string) => HostResult<string>): Read {
  const sources = new Map<string, string>();
  const found: Diagnostic[] = [];
  let asked = 0;
  let failure: HostFailure | undefined;
  const read = (key: string): { readonly text: string } | { readonly failure: string } => {
    asked += 1;
    const result = readFile(key);
    if ("value" in result) {
      sources.set(key, result.value);
      return { text: result.value };
    }
    if (asked === 1) failure = result.failure;
    return { failure: result.failure.message };
  };
  const catalog = loadCatalog(file, read, (diagnostic) => found.push(diagnostic));
  return { catalog: failure ? undefined : catalog, found, sources, failure };
}
