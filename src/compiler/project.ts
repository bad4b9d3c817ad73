/** TypeScript projects: what a tsconfig names, and a file with what it imports. */

import { posix } from "node:path";
import { Project, ts } from "ts-morph";
import type { Host } from "../host/host.js";
import { fileSystemOf } from "./file-system.js";

/** A project that was read, or why it could not be. */
export type Opened = { readonly project: Project } | { readonly failure: string };

/** What holds whatever a project says: without it, types are not what they say. */
const ALWAYS: ts.CompilerOptions = { strict: true, skipLibCheck: true, noEmit: true };

/** Where there is no tsconfig: what a bundler would make of the files. */
const WITHOUT_CONFIG: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  esModuleInterop: true,
  resolveJsonModule: true,
  allowJs: true,
};

/** This compiler takes in no ambient types that a project does not list; those that projects were written for take in all. */
function withAmbientTypes(project: Project): Project {
  if (project.compilerOptions.get().types === undefined) project.compilerOptions.set({ types: ["*"] });
  return project;
}

/** The files that a tsconfig names; the program has what they import. References to other projects are not followed. */
export function openProject(host: Host, tsconfig: string): Opened {
  try {
    const project = new Project({
      fileSystem: fileSystemOf(host),
      tsConfigFilePath: absolute(host, tsconfig),
      compilerOptions: ALWAYS,
      // The program does so itself, and is made but once if nothing asks for it before it is whole.
      skipFileDependencyResolution: true,
    });
    return { project: withAmbientTypes(project) };
  } catch (error) {
    return { failure: messageOf(error) };
  }
}

/** A tsconfig and those that its `references` lead to, each once. Where one cannot be read, opening it says why. */
export function withReferences(host: Host, tsconfig: string): readonly string[] {
  const found = new Set<string>();
  const add = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const reference of referencesOf(host, path)) add(reference);
  };
  add(absolute(host, tsconfig));
  return [...found];
}

function referencesOf(host: Host, tsconfig: string): readonly string[] {
  const files = fileSystemOf(host);
  if (!files.fileExistsSync(tsconfig)) return [];
  const { config } = ts.readConfigFile(tsconfig, (path) => files.readFileSync(path));
  const references: unknown = config?.references;
  if (!Array.isArray(references)) return [];
  return references.flatMap((reference: { readonly path?: unknown } | null) => {
    if (typeof reference?.path !== "string") return [];
    const path = posix.resolve(posix.dirname(tsconfig), reference.path);
    return [files.directoryExistsSync(path) ? posix.join(path, "tsconfig.json") : path];
  });
}

/** One file with all that it imports, where no tsconfig says how. */
export function openFile(host: Host, file: string): Opened {
  try {
    const project = new Project({
      fileSystem: fileSystemOf(host),
      compilerOptions: { ...WITHOUT_CONFIG, ...ALWAYS },
    });
    withAmbientTypes(project).addSourceFileAtPath(absolute(host, file));
    project.resolveSourceFileDependencies();
    return { project };
  } catch (error) {
    return { failure: messageOf(error) };
  }
}

/** The nearest tsconfig.json from a file's directory upwards; for JavaScript, a jsconfig.json will do. */
export function tsconfigOf(host: Host, file: string): string | undefined {
  let directory = posix.dirname(absolute(host, file));
  for (;;) {
    for (const name of ["tsconfig.json", "jsconfig.json"]) {
      const path = posix.join(directory, name);
      const kind = host.kindOf(path);
      if ("value" in kind && kind.value === "file") return path;
    }
    const parent = posix.dirname(directory);
    if (parent === directory) return undefined;
    directory = parent;
  }
}

function absolute(host: Host, path: string): string {
  return posix.resolve(host.cwd, path);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
