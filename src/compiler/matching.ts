/** Which files a tsconfig's `include` and `exclude` mean. */

import { posix } from "node:path";
import { type FileSystemHost, ts } from "ts-morph";

type Patterns = readonly string[] | undefined;

/** The part of the compiler that its types do not show. */
interface Matching {
  matchFiles(
    directory: string,
    extensions: Patterns,
    excludes: Patterns,
    includes: Patterns,
    isCaseSensitive: boolean,
    currentDirectory: string,
    depth: number | undefined,
    entriesOf: (directory: string) => { readonly files: readonly string[]; readonly directories: readonly string[] },
    realpath: (path: string) => string,
  ): string[];
}

const { matchFiles } = ts as unknown as Matching; // It is there: the compiler reads its own disk with it.

/** As the compiler asks for files. */
export function filesBelow(
  files: FileSystemHost,
): (...asked: Parameters<ts.ParseConfigHost["readDirectory"]>) => string[] {
  const entriesOf = (directory: string) => {
    const entries = files.readDirSync(directory);
    const namesOf = (kind: "isFile" | "isDirectory") =>
      entries.filter((entry) => entry[kind]).map(({ name }) => posix.basename(name));
    return { files: namesOf("isFile"), directories: namesOf("isDirectory") };
  };
  return (directory, extensions, excludes, includes, depth) =>
    matchFiles(
      directory,
      extensions,
      excludes,
      includes,
      files.isCaseSensitive(),
      files.getCurrentDirectory(),
      depth,
      entriesOf,
      (path) => files.realpathSync(path),
    );
}
