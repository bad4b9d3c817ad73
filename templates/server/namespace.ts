// Namespaces, wrapped: who connects, and who can be sent to.

import { namespacePath, PathMatcher, type Pattern } from "../patterns.js";
import { noFlags } from "../send/outlet.js";
import { SocketById } from "./by-id.js";
import { Door } from "./door.js";
import { Home } from "./home.js";
import type { Host } from "./host.js";
import type { RawNamespace, RawServer } from "./raw.js";
import { Selection } from "./selection.js";
import { WrappedDynamicSocket, WrappedSocket } from "./socket.js";
import type {
  Audience,
  ContractServer,
  DynamicServer,
  DynamicSocket,
  DynamicTypes,
  ServerSocket,
  ServerTypes,
  ToSocket,
} from "./types.js";

class WrappedAudience<Types extends ServerTypes> extends Selection<Types> implements Audience<Types> {
  readonly #home: Home<Types>;

  constructor(home: Home<Types>) {
    super(home.namespace, home, noFlags);
    this.#home = home;
  }

  get serverSide(): Audience<Types>["serverSide"] {
    return this.#home.serverSide;
  }
  toSocket(id: string): ToSocket<Types> {
    return new SocketById(id, this.#home, noFlags);
  }
}

export class WrappedServer<Types extends ServerTypes> extends WrappedAudience<Types> implements ContractServer<Types> {
  readonly raw: Types["rawServer"];
  readonly #door: Door<Types, WrappedSocket<Types>>;

  constructor(host: Host<Types>, server: RawServer, path: string) {
    const namespace = server.of(path);
    const home = new Home(host, namespace);
    super(home);
    this.raw = path === "/" ? server : namespace;
    this.#door = new Door(host, namespace, (raw) => new WrappedSocket(raw, home));
  }

  onConnection(handler: (socket: ServerSocket<Types>) => unknown): void {
    this.#door.onConnection(handler);
  }
}

export class WrappedDynamicServer<Types extends DynamicTypes> implements DynamicServer<Types> {
  readonly raw: Types["rawServer"];
  readonly #host: Host<Types>;
  readonly #server: RawServer;
  readonly #pattern: Pattern;
  readonly #door: Door<Types, WrappedDynamicSocket<Types>>;
  readonly #homes = new WeakMap<RawNamespace, Home<Types>>();

  constructor(host: Host<Types>, server: RawServer, pattern: Pattern) {
    this.#host = host;
    this.#server = server;
    this.#pattern = pattern;
    const parent = server.of(new PathMatcher(pattern));
    this.raw = parent;
    this.#door = new Door(host, parent, (raw) => new WrappedDynamicSocket(raw, this.#homeOf(raw.nsp)));
  }

  onConnection(handler: (socket: DynamicSocket<Types>) => unknown): void {
    this.#door.onConnection(handler);
  }

  at(params: Types["params"]): Audience<Types> {
    // Makes the namespace where nobody is in it on this node: there may be somebody on another.
    return new WrappedAudience(this.#homeOf(this.#server.of(namespacePath(this.#pattern, params))));
  }

  /** One for each namespace, so that what other servers send is listened for once. */
  #homeOf(namespace: RawNamespace): Home<Types> {
    const known = this.#homes.get(namespace);
    if (known) return known;
    const home = new Home(this.#host, namespace);
    this.#homes.set(namespace, home);
    return home;
  }
}
