/** Output: what stands in an output directory, held against what should. */

import { posix } from "node:path";
import type { Host, HostFailure } from "../host/host.js";
import { readBanner, withLineFeeds } from "../targets/banner.js";

/** One directory as a run would leave it. */
export interface OutputFiles {
  readonly directory: string;
  /** The catalog as the banners in `directory` name it. */
  readonly catalog: string;
  /** By path, as the host reads it; the support code may lie outside `directory`. */
  readonly files: ReadonlyMap<string, string>;
}

/** How a file on the disk differs from what should be there. */
export type Difference =
  | { readonly kind: "missing"; readonly path: string; readonly expected: string }
  | { readonly kind: Outdated; readonly path: string; readonly expected: string; readonly found: string }
  /** Written by an earlier run for this catalog, and no longer part of the output; by now it may hold somebody's edits. */
  | { readonly kind: "extra" | "edited-extra"; readonly path: string; readonly found: string };

/** Why a file is not what it should be. */
export type Outdated =
  /** Not written by this tool. */
  | "foreign"
  /** Its body is not the one that this tool wrote. */
  | "edited"
  | "other-version"
  /** The catalog, or the settings, said something else when it was written. */
  | "outdated";

/** Generated files are far smaller; what is larger was not written by this tool. */
const MAX_BYTES = 64 * 1024 * 1024;

export interface Comparison {
  readonly differences: readonly Difference[];
  readonly unchanged: readonly string[];
}

export type CompareResult = Comparison | { readonly path: string; readonly failure: HostFailure };

/** Reads the output directory. Fails where it, or a file in it, cannot be read. */
export function compareOutput(host: Host, output: OutputFiles): CompareResult {
  const differences: Difference[] = [];
  const unchanged: string[] = [];
  for (const [path, expected] of output.files) {
    const read = host.readFile(path, MAX_BYTES);
    if ("value" in read) {
      const found = withLineFeeds(read.value);
      if (found === expected) unchanged.push(path);
      else differences.push({ kind: causeOf(found, expected), path, expected, found });
    } else if (read.failure.code === "ENOENT" || read.failure.code === "ENOTDIR") {
      differences.push({ kind: "missing", path, expected });
    } else if (read.failure.code === "EILSEQ" || read.failure.code === "EFBIG") {
      differences.push({ kind: "foreign", path, expected, found: "" });
    } else return { path, failure: read.failure };
  }
  const extras = extraFiles(host, output);
  if ("failure" in extras) return extras;
  return { differences: [...differences, ...extras.found], unchanged };
}

function causeOf(found: string, expected: string): Outdated {
  const banner = readBanner(found);
  if (!banner) return "foreign";
  if (!banner.bodyIntact) return "edited";
  const wanted = readBanner(expected);
  if (banner.version !== wanted?.version) return "other-version";
  if (banner.contractHash !== wanted.contractHash || banner.catalog !== wanted.catalog) return "outdated";
  return "edited";
}

/** Only directly in the directory and below its `runtime`, and only what names this catalog. */
function extraFiles(
  host: Host,
  { directory, catalog, files }: OutputFiles,
): { readonly found: readonly Difference[] } | { readonly path: string; readonly failure: HostFailure } {
  const found: Difference[] = [];
  const waiting = [directory];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = host.readDirectory(folder);
    if ("failure" in entries) {
      if (entries.failure.code === "ENOENT" || entries.failure.code === "ENOTDIR") continue;
      return { path: folder, failure: entries.failure };
    }
    for (const { name, kind } of entries.value) {
      const path = posix.join(folder, name);
      if (kind === "directory" && (folder !== directory || name === "runtime")) waiting.push(path);
      if (kind !== "file" || files.has(path)) continue;
      const read = host.readFile(path, MAX_BYTES);
      const banner = "value" in read ? readBanner(read.value) : undefined;
      if ("value" in read && banner?.catalog === catalog) {
        found.push({ kind: banner.bodyIntact ? "extra" : "edited-extra", path, found: read.value });
      }
    }
  }
  return { found };
}
