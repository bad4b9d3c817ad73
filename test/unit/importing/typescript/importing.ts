/** What tests of the import share: small sources beside a stand-in for Socket.IO's packages. */

import type { Project } from "../../../../src/compiler/compiler.js";
import { openFile } from "../../../../src/compiler/project.js";
import { memoryHost } from "../../../../src/host/memory.js";
import type { Draft, DraftAck, DraftArgument, DraftEvent, DraftNamespace } from "../../../../src/importing/draft.js";
import type { Imported } from "../../../../src/importing/imported.js";
import { importEventMaps } from "../../../../src/importing/typescript/import.js";
import type { ImportRequest } from "../../../../src/importing/typescript/request.js";
import { expression } from "../../../../src/importing/write/expression.js";

const SOCKET_IO = `
export interface EventsMap { [event: string]: any }
export interface DefaultEventsMap { [event: string]: (...args: any[]) => void }
export declare class Namespace<
  L extends EventsMap = DefaultEventsMap, E extends EventsMap = L, S extends EventsMap = DefaultEventsMap, D = any,
> { l: L; e: E; s: S; d: D; emit(event: keyof E): void }
export declare class Socket<
  L extends EventsMap = DefaultEventsMap, E extends EventsMap = L, S extends EventsMap = DefaultEventsMap, D = any,
> { l: L; e: E; s: S; data: D }
export declare class Server<
  L extends EventsMap = DefaultEventsMap, E extends EventsMap = L, S extends EventsMap = DefaultEventsMap, D = any,
> { l: L; e: E; s: S; d: D; of(path: string | RegExp): Namespace<L, E, S, D> }
`;

const CLIENT = `
export interface EventsMap { [event: string]: any }
export interface DefaultEventsMap { [event: string]: (...args: any[]) => void }
export declare class Socket<L extends EventsMap = DefaultEventsMap, E extends EventsMap = L> { l: L; e: E }
export declare function io(url?: string | object): Socket;
`;

const PACKAGES: Readonly<Record<string, string>> = {
  "node_modules/socket.io/index.d.ts": SOCKET_IO,
  "node_modules/socket.io/package.json": '{ "name": "socket.io", "types": "index.d.ts" }',
  "node_modules/socket.io-client/index.d.ts": CLIENT,
  "node_modules/socket.io-client/package.json": '{ "name": "socket.io-client", "types": "index.d.ts" }',
};

type Files = Readonly<Record<string, string>>;

/** Where Socket.IO's packages are, or are not. */
export class Importer {
  static readonly installed = new Importer(PACKAGES);
  static readonly notInstalled = new Importer({});

  /** Opened once: the compiler reads its own library for each project. */
  #project: Project | undefined;
  readonly #packages: Files;

  constructor(packages: Files) {
    this.#packages = packages;
  }

  /** Imports `main.ts` of these files. */
  import(files: Files, flags: Partial<ImportRequest> = {}): Seen {
    this.#project ??= opened(this.#packages);
    const project = this.#project;
    const added = Object.entries(files).map(([path, text]) => project.createSourceFile(`/${path}`, text));
    const request = {
      file: "main.ts",
      cwd: "/",
      title: undefined,
      clientToServer: undefined,
      serverToClient: undefined,
    };
    const seen = seenOf(importEventMaps(project, { ...request, ...flags }));
    for (const file of added) project.removeSourceFile(file);
    return seen;
  }
}

function opened(packages: Files): Project {
  const start = 'import "socket.io"; import "socket.io-client";';
  const result = openFile(memoryHost(new Map(Object.entries({ ...packages, "start.ts": start }))), "start.ts");
  if (!("project" in result)) throw new Error(result.failure);
  return result.project;
}

export interface Seen {
  readonly draft: Draft | undefined;
  /** Each finding's rule with the source that it points to. */
  readonly told: readonly string[];
  readonly messages: readonly string[];
  /** `/admin clientToServer AdminEvents` */
  readonly origins: readonly string[];
}

function seenOf({ draft, found, sources, origins }: Imported): Seen {
  return {
    draft,
    told: found.map(({ rule, at }) => `${rule}: ${sources.get(at.file)?.slice(at.start, at.end)}`),
    messages: found.map(({ message }) => message),
    origins: origins.map(({ namespace, part, node }) => `${namespace} ${part} ${node.getType().getText(node)}`),
  };
}

/** What an event map becomes, event by event: `(id: string, limit?: number) => value string`. */
export function events(map: string, declarations = ""): Readonly<Record<string, string>> {
  return eventsIn(importedMap(map, declarations).draft?.namespaces[0]);
}

/** The members of a map of events that clients send. */
export function importedMap(map: string, declarations = ""): Seen {
  const main = `import type { Server } from "socket.io";\n${declarations}\nexport type Io = Server<{ ${map} }, {}>;\n`;
  return Importer.installed.import({ "main.ts": main });
}

export function eventsIn(namespace: DraftNamespace | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries((namespace?.clientToServer ?? []).map((event) => [event.name, signatureOf(event)]));
}

function signatureOf({ args, ack }: DraftEvent): string {
  return list(args) + (ack === undefined ? "" : ` => ${ack.optional ? "perhaps " : ""}${answerOf(ack)}`);
}

function answerOf({ answer }: DraftAck): string {
  const returns = "returns" in answer && answer.returns !== undefined ? ` ${expression(answer.returns)}` : "";
  switch (answer.kind) {
    case "nothing":
    case "value":
      return answer.kind + returns;
    case "values":
      return list(answer.args);
    case "error-first":
      return `${answer.kind} ${answer.errorAs}${codes(answer.errors)}${returns}`;
    case "envelope": {
      const { ok = "none", value, error, errorAs } = answer.envelope;
      const key = value.kind === "key" ? value.key : value.kind;
      return `{ ok: ${ok}, value: ${key}, error: ${error} as ${errorAs} }${codes(answer.errors)}${returns}`;
    }
    default:
      return answer satisfies never;
  }
}

function codes(errors: readonly string[]): string {
  return errors.length === 0 ? "" : ` [${errors.join(", ")}]`;
}

function list(args: readonly DraftArgument[]): string {
  const texts = args.map(({ name, shape, presence }) => {
    return `${presence === "rest" ? "..." : ""}${name}${presence === "optional" ? "?" : ""}: ${expression(shape)}`;
  });
  return `(${texts.join(", ")})`;
}
