/** Finds usages in files that stand in memory, beside the packages of this repository. */

import { join } from "node:path";
import { fileSystemOf } from "../../../../src/compiler/file-system.js";
import { Project, ts } from "../../../../src/compiler/compiler.js";
import { nodeHost } from "../../../../src/host/node.js";
import { findUsages } from "../../../../src/scan/find.js";
import type { Emit, Gap, Listener } from "../../../../src/scan/model.js";

const cwd = join(__dirname, "found");

export interface Told {
  readonly emits: readonly Emit[];
  readonly listeners: readonly Listener[];
  readonly gaps: readonly Gap[];
  /** What the code says at a place. */
  textAt(place: { readonly file: string; readonly start: number; readonly end: number }): string;
  /** As diagnostics of the compiler's: a test that is about types has none. */
  errors(): readonly string[];
}

export function foundIn(files: Readonly<Record<string, string>>): Told {
  const project = new Project({
    fileSystem: fileSystemOf(nodeHost(cwd)),
    compilerOptions: {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      allowJs: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: ["node"],
    },
  });
  for (const [name, text] of Object.entries(files)) project.createSourceFile(join(cwd, name), text);
  project.resolveSourceFileDependencies();
  const { usages, gaps } = findUsages(project, cwd);
  return {
    emits: usages.filter((usage) => usage.kind === "emit"),
    listeners: usages.filter((usage) => usage.kind === "listener"),
    gaps,
    textAt: ({ file, start, end }) => (files[file] ?? "").slice(start, end),
    errors: () => project.getPreEmitDiagnostics().map((each) => each.getMessageText().toString()),
  };
}

/** Typed ends of a connection, for code to be written after. */
export const ENDS = `
import { type BroadcastOperator, type Namespace, Server, type Socket } from "socket.io";
import { io as connect, type Socket as ClientSocket } from "socket.io-client";
export interface Up { "msg:send": (text: string, ack: (id: number) => void) => void; typing: (on: boolean) => void; message: (text: string) => void }
export interface Down { "msg:new": (text: string, at: number) => void; ask: (q: string, answer: (a: number) => void) => void; hello: () => void; message: (text: string) => void }
export interface Between { sync: (id: number) => void; count: (ack: (n: number) => void) => void }
export interface Data { user: string }
declare const io: Server<Up, Down, Between, Data>;
declare const socket: Socket<Up, Down, Between, Data>;
declare const client: ClientSocket<Down, Up>;
`;

/** After `ENDS`, in one file. */
export function foundAfterEnds(code: string): Told {
  return foundIn({ "app.ts": `${ENDS}\n${code}` });
}
