/** Finds usages in files that stand in memory, beside the packages of this repository. */

import { join, resolve } from "node:path";
import { Project, ts } from "../../../../src/compiler/compiler.js";
import { fileSystemOf } from "../../../../src/compiler/file-system.js";
import { nodeHost } from "../../../../src/host/node.js";
import { type Found, findUsages } from "../../../../src/scan/find.js";
import type { Emit, Gap, Listener } from "../../../../src/scan/model.js";

/** No such directory needs to be there: packages are looked for above it. */
const cwd = join(__dirname, "found");

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowJs: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ["node"],
};

export interface Told {
  readonly emits: readonly Emit[];
  readonly listeners: readonly Listener[];
  readonly gaps: readonly Gap[];
  /** As TypeScript writes it. */
  typeText(type: ts.Type): string;
  /** What the code says at a place. */
  textAt(place: { readonly file: string; readonly start: number; readonly end: number }): string;
}

/** What is found in some files, which may import one another. */
export function foundIn(files: Readonly<Record<string, string>>): Told {
  const project = projectOf(files);
  const program = project.getProgram().compilerObject;
  return toldOf({ program, ...findUsages(program, [], cwd) }, files, () => true);
}

/** What is found in each of some files: one program for all of them, since making it takes long. */
export function foundInEach(codes: readonly string[]): readonly Told[] {
  const files = Object.fromEntries(codes.map((code, at) => [nameOf(at), `${ENDS}\n${code}`]));
  const project = projectOf(files);
  const errors = project
    .getPreEmitDiagnostics()
    .map(
      (each) =>
        `${each.getSourceFile()?.getBaseName()}: ${ts.flattenDiagnosticMessageText(each.compilerObject.messageText, "\n")}`,
    );
  if (errors.length > 0) throw new Error(`The code of a test does not compile: ${errors.join("\n")}`);
  const program = project.getProgram().compilerObject;
  const found = { program, ...findUsages(program, [], cwd) };
  return codes.map((_, at) => toldOf(found, files, (file) => file === nameOf(at)));
}

const nameOf = (at: number): string => `code-${at}.ts`;

function projectOf(files: Readonly<Record<string, string>>): Project {
  const project = new Project({ fileSystem: fileSystemOf(nodeHost(cwd)), compilerOptions: OPTIONS });
  for (const [name, text] of Object.entries(files)) project.createSourceFile(resolve(cwd, name), text);
  return project;
}

function toldOf(
  { program, usages, gaps }: Found & { readonly program: ts.Program },
  files: Readonly<Record<string, string>>,
  isAbout: (file: string) => boolean,
): Told {
  const own = usages.filter(({ at }) => isAbout(at.file));
  return {
    emits: own.filter((usage) => usage.kind === "emit"),
    listeners: own.filter((usage) => usage.kind === "listener"),
    gaps: gaps.filter(({ at }) => isAbout(at.file)),
    typeText: (type) => program.getTypeChecker().typeToString(type),
    textAt: ({ file, start, end }) => (files[file] ?? "").slice(start, end),
  };
}

/** Typed ends of a connection, for code to be written after. */
export const ENDS = `
import { Server, Socket, type Namespace } from "socket.io";
import { io as connect, Manager, type Socket as ClientSocket } from "socket.io-client";
export interface Up {
  "msg:send": (text: string, ack: (id: number) => void) => void;
  typing: (on: boolean) => void;
  message: (text: string) => void;
}
export interface Down {
  "msg:new": (text: string, at: number) => void;
  ask: (q: string, answer: (a: number) => void) => void;
  hello: () => void;
  message: (text: string) => void;
}
export interface Between { sync: (id: number) => void; count: (ack: (n: number) => void) => void }
export interface Data { user: string }
declare const io: Server<Up, Down, Between, Data>;
declare const socket: Socket<Up, Down, Between, Data>;
declare const client: ClientSocket<Down, Up>;
declare const plain: Server;
`;
