/** TypeScript, in each version that generated code has to compile with. */

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Compiler {
  readonly version: string;
  /** In node_modules. */
  readonly folder: string;
  /** The strict flags that not every version knows. */
  readonly flags: Readonly<Record<string, true>>;
}

export const compilers: readonly Compiler[] = [
  { version: "5.4", folder: "ts54", flags: {} },
  { version: "5.9", folder: "typescript", flags: { isolatedDeclarations: true, erasableSyntaxOnly: true } },
  { version: "6", folder: "ts6", flags: { isolatedDeclarations: true, erasableSyntaxOnly: true } },
  { version: "7", folder: "ts7", flags: { isolatedDeclarations: true, erasableSyntaxOnly: true } },
];

export interface Resolution {
  readonly module: "nodenext" | "esnext";
  readonly moduleResolution: "nodenext" | "bundler";
}

export const resolutions: readonly Resolution[] = [
  { module: "nodenext", moduleResolution: "nodenext" },
  { module: "esnext", moduleResolution: "bundler" },
];

/** Every strict flag that all versions know. */
const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  verbatimModuleSyntax: true,
  isolatedModules: true,
} as const;

export interface Program {
  readonly compiler: Compiler;
  readonly resolution: Resolution;
  /** Absolute. */
  readonly directories: readonly string[];
  /** Where the code runs: a browser has nothing of Node's. */
  readonly platform: "node" | "browser";
}

/** What the compiler has to say about all TypeScript below the directories, as one program; nothing where it is content. */
export function compile({ compiler, resolution, directories, platform }: Program): Promise<string> {
  const project = mkdtempSync(join(tmpdir(), "compile-"));
  const nodeModules = join(process.cwd(), "node_modules");
  const compilerOptions = {
    ...STRICT,
    ...compiler.flags,
    ...resolution,
    target: "es2022",
    lib: platform === "node" ? ["es2022"] : ["es2022", "dom"],
    types: platform === "node" ? ["node"] : [],
    typeRoots: [join(nodeModules, "@types")],
    // The declarations of socket.io are not ours to check.
    skipLibCheck: true,
    declaration: true,
    noEmit: true,
    allowImportingTsExtensions: true,
  };
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({ compilerOptions, include: directories.map((directory) => `${directory}/**/*.ts`) }),
  );
  return new Promise((resolve) => {
    const arguments_ = [join(nodeModules, compiler.folder, "bin/tsc"), "-p", project, "--pretty", "false"];
    execFile(process.execPath, arguments_, { cwd: process.cwd() }, (error, out) => {
      rmSync(project, { recursive: true, force: true });
      resolve(error && out === "" ? String(error) : out);
    });
  });
}
