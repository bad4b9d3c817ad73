/** The programs of several tsconfigs, read in one run: what declares libraries and packages is parsed once for all of them. */

import { posix } from "node:path";
import { Project, ts } from "ts-morph";
import type { Host } from "../host/host.js";
import { fileSystemOf } from "./file-system.js";
import { filesBelow } from "./matching.js";

export interface Programs {
  /** What a tsconfig says; nothing where it cannot be read as one. */
  settings(tsconfig: string): ts.ParsedCommandLine | undefined;
  /** Of the files that a tsconfig names, and of `added`: texts by paths where nothing is. */
  program(settings: ts.ParsedCommandLine, added: ReadonlyMap<string, string>): ts.Program;
}

/** For code that is judged: it is held to no more than its authors asked for. */
export function programsOf(host: Host): Programs {
  const reading = readingOf(host);
  const parsed = new Map<string, ts.ParsedCommandLine | undefined>();
  const declarations = new Map<string, ts.SourceFile | undefined>();
  const settings = (tsconfig: string): ts.ParsedCommandLine | undefined => {
    const path = posix.resolve(host.cwd, tsconfig);
    if (!parsed.has(path)) parsed.set(path, settingsIn(path, reading));
    return parsed.get(path);
  };
  return {
    settings,
    program({ options, fileNames, projectReferences = [] }, added) {
      return ts.createProgram({
        rootNames: [...fileNames, ...added.keys()],
        options,
        projectReferences,
        host: compilerHostOf({ reading, declarations, added, settings }),
      });
    },
  };
}

/** That are installed. */
const ALL_TYPES: readonly string[] = ["*"];

function settingsIn(path: string, reading: Reading): ts.ParsedCommandLine | undefined {
  const parsed = ts.getParsedCommandLineOfConfigFile(
    path,
    { skipLibCheck: true, noEmit: true },
    { ...reading, useCaseSensitiveFileNames: true, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  if (!parsed) return undefined;
  // As compilers before this one took it: strict, and without ambient types, only if it says so. A copy would lose what the
  // compiler hides in it.
  const { strict = false, strictNullChecks = strict, types = ALL_TYPES } = parsed.options;
  Object.assign(parsed.options, { strictNullChecks, types });
  return parsed;
}

type Reading = ReturnType<typeof readingOf>;

/** What the compiler asks of a disk. Nothing changes while it runs, so what stands where is asked once. */
function readingOf(host: Host) {
  const files = fileSystemOf(host);
  const kinds = new Map<string, "file" | "directory" | "other">();
  const kindOf = (path: string): string => {
    const known = kinds.get(path);
    if (known) return known;
    const isFile = files.fileExistsSync(path);
    const kind = isFile ? "file" : files.directoryExistsSync(path) ? "directory" : "other";
    kinds.set(path, kind);
    return kind;
  };
  return {
    getCurrentDirectory: () => host.cwd,
    fileExists: (path: string) => kindOf(path) === "file",
    directoryExists: (path: string) => kindOf(path) === "directory",
    readFile(path: string): string | undefined {
      return kindOf(path) === "file" ? files.readFileSync(path) : undefined;
    },
    realpath: (path: string) => files.realpathSync(path),
    getDirectories(path: string): string[] {
      const directories = files.readDirSync(path).filter(({ isDirectory }) => isDirectory);
      return directories.map(({ name }) => posix.basename(name));
    },
    readDirectory: filesBelow(files),
  };
}

interface Compiling {
  readonly reading: Reading;
  readonly declarations: Map<string, ts.SourceFile | undefined>;
  readonly added: ReadonlyMap<string, string>;
  settings(tsconfig: string): ts.ParsedCommandLine | undefined;
}

/** Where ts-morph keeps the compiler's own libraries, which are on no disk. */
const LIBRARIES = "/node_modules/typescript/lib";

const DECLARATION = /\.d\.(?:[^./]+\.)?[cm]?ts$/;

/** What programs with references ask, and the types of the compiler show of language services alone. */
interface ReferringHost extends ts.CompilerHost {
  useSourceOfProjectReferenceRedirect(): boolean;
}

function compilerHostOf({ reading, declarations, added, settings }: Compiling): ReferringHost {
  const libraries = new Project({ useInMemoryFileSystem: true }).getModuleResolutionHost();
  const readFile = (path: string): string | undefined => {
    return added.get(path) ?? (path.startsWith(LIBRARIES) ? libraries : reading).readFile(path);
  };
  const parse = (path: string, options: ts.CreateSourceFileOptions): ts.SourceFile | undefined => {
    const text = readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, options);
  };
  return {
    ...reading,
    readFile,
    fileExists: (path) => added.has(path) || (path.startsWith(LIBRARIES) ? libraries : reading).fileExists(path),
    getSourceFile(path, versionOrOptions) {
      const options = typeof versionOrOptions === "object" ? versionOrOptions : { languageVersion: versionOrOptions };
      if (!DECLARATION.test(path)) return parse(path, options);
      // No other option changes what is made of a declaration file.
      const key = JSON.stringify([path, options.languageVersion, options.impliedNodeFormat]);
      if (!declarations.has(key)) declarations.set(key, parse(path, options));
      return declarations.get(key);
    },
    jsDocParsingMode: ts.JSDocParsingMode.ParseForTypeErrors,
    getDefaultLibFileName: (options) => posix.join(LIBRARIES, ts.getDefaultLibFileName(options)),
    getDefaultLibLocation: () => LIBRARIES,
    useCaseSensitiveFileNames: () => true,
    getCanonicalFileName: (path) => path,
    getNewLine: () => "\n",
    writeFile() {
      throw new Error("The compiler writes no files.");
    },
    // What a project builds need not be there: its sources are read in its place.
    useSourceOfProjectReferenceRedirect: () => true,
    getParsedCommandLine: settings,
  };
}
