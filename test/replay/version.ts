/** One version of a contract: the catalog, and the server and client that are generated from it, ready to run. */

import type { Catalog, Event, Namespace } from "../../src/catalog/model.js";
import { type GeneratedFile, generateFiles, loadCatalogText } from "../../src/index.js";
import type { ClientOptions, ClientTypes, ContractClient } from "../../templates/client/types.js";
import type { RawServer } from "../../templates/server/raw.js";
import type { ContractServer, ServerOptions, ServerTypes } from "../../templates/server/types.js";
import { emittedModules } from "../support/guards/modules.js";
import { BARRIER, type Direction, type Returned } from "./case.js";

export type Client = ContractClient<ClientTypes>;
export type Server = ContractServer<ServerTypes>;

type Code = Readonly<Record<string, unknown>>;

/** The support code is the same in all versions, and is compiled once. */
const modules = emittedModules();
/** Many cases share one. */
const versions = new Map<string, Promise<Version>>();

export class Version {
  readonly catalog: Catalog;
  readonly #server: Code;
  readonly #client: Code;

  private constructor(generated: readonly GeneratedFile[], catalog: Catalog) {
    this.catalog = catalog;
    const files = new Map(generated.map(({ path, text }) => [path, text]));
    this.#server = modules.load(files, "server.ts");
    this.#client = modules.load(files, "client.ts");
  }

  /** A version of the contract "Replay". */
  static of(text: string): Promise<Version> {
    const version = versions.get(text) ?? Version.#made(text);
    versions.set(text, version);
    return version;
  }

  static async #made(text: string): Promise<Version> {
    const loaded = await loadCatalogText(text);
    const wrong = loaded.diagnostics.filter(({ severity }) => severity === "error");
    if (!loaded.catalog || wrong.length > 0)
      throw new Error(`${wrong.map(({ message }) => message).join("\n")}\n${text}`);
    return new Version(await generateFiles(loaded), loaded.catalog);
  }

  /** Nothing where the version does not have the namespace. */
  namespace(path: string | undefined): Namespace | undefined {
    return this.catalog.namespaces.find((namespace) => namespace.path === path);
  }

  // The code is generated from a catalog that only the test knows, so that its types are those that all servers and
  // clients have in common.

  server({ identifier }: Namespace, io: RawServer, options: ServerOptions<ServerTypes>): Server {
    return called(this.#server, `createReplay${capitalized(identifier)}Server`, [io, options]) as Server;
  }

  client({ identifier }: Namespace, socket: object, options: ClientOptions): Client {
    return called(this.#client, `createReplay${capitalized(identifier)}Client`, [socket, options]) as Client;
  }

  /** The event that this version sends in that direction, if it has one: that of the name, where it has several. */
  messageOf(path: string | undefined, direction: Exclude<Direction, "refusal">, name?: string): Event | undefined {
    const events = this.namespace(path)?.[direction].filter((event) => event.name !== BARRIER);
    return name === undefined ? events?.[0] : events?.find((event) => event.name === name);
  }

  /** What a handler or `authenticate` of this side has to return. */
  returned(side: "client" | "server", returned: Returned): unknown {
    if (!("fail" in returned)) return returned.value;
    return called(side === "client" ? this.#client : this.#server, "fail", [returned.fail, returned.data]);
  }
}

function called(code: Code, name: string, args: readonly unknown[]): unknown {
  const found = code[name];
  if (typeof found !== "function") throw new Error(`The generated code has no ${name}`);
  return Reflect.apply(found, undefined, args);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
