// Namespaces, wrapped: who connects, and who can be sent to.

import { namespacePath, PathMatcher, type Pattern } from "../patterns.js";
import { noFlags } from "../send/outlet.js";
import { SocketById } from "./by-id.js";
import { Children } from "./children.js";
import { Door } from "./door.js";
import { Home } from "./home.js";
import type { Host } from "./host.js";
import type { RawServer } from "./raw.js";
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
    super((namespace) => namespace, home, noFlags);
    this.#home = home;
  }

  get serverSide(): Audience<Types>["serverSide"] {
    return this.#home.current.serverSide;
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
  readonly #pattern: Pattern;
  readonly #children: Children<Types>;
  readonly #door: Door<Types, WrappedDynamicSocket<Types>>;

  constructor(host: Host<Types>, server: RawServer, pattern: Pattern) {
    const parent = server.of(new PathMatcher(pattern));
    const children = new Children(host, server, parent);
    this.raw = parent;
    this.#pattern = pattern;
    this.#children = children;
    this.#door = new Door(host, parent, (raw) => new WrappedDynamicSocket(raw, children.homeOf(raw.nsp)));
  }

  onConnection(handler: (socket: DynamicSocket<Types>) => unknown): void {
    this.#door.onConnection(handler);
  }

  at(params: Types["params"]): Audience<Types> {
    return new WrappedAudience(this.#children.at(namespacePath(this.#pattern, params)));
  }
}
