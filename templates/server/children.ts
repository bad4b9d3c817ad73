// The namespaces of one dynamic path.

import type { Remove } from "../contract.js";
import type { Outlet } from "../send/outlet.js";
import { Home } from "./home.js";
import type { Host } from "./host.js";
import { Lifetime } from "./lifetime.js";
import type { RawNamespace, RawServer } from "./raw.js";
import type { ServerTypes } from "./types.js";

export class Children<Types extends ServerTypes> {
  readonly #host: Host<Types>;
  readonly #server: RawServer;
  readonly #parent: RawNamespace;
  readonly #homes = new WeakMap<RawNamespace, ChildHome<Types>>();

  constructor(host: Host<Types>, server: RawServer, parent: RawNamespace) {
    this.#host = host;
    this.#server = server;
    this.#parent = parent;
    // Before all other middleware: whoever is refused may have been the only one.
    parent.use((socket, next) => {
      this.homeOf(socket.nsp);
      next();
    });
  }

  /** Makes the namespace where nobody is in it on this node: there may be somebody on another. */
  at(path: string): Home<Types> {
    const home = this.homeOf(this.#server.of(path));
    home.used();
    return home;
  }

  /** One for each namespace, so that what other servers send is listened for once. */
  homeOf(namespace: RawNamespace): ChildHome<Types> {
    const known = this.#homes.get(namespace);
    if (known) return known;
    const home = new ChildHome(this.#host, namespace, {
      children: this,
      lifetime: new Lifetime(namespace, this.#parent),
    });
    this.#homes.set(namespace, home);
    return home;
  }
}

interface Child<Types extends ServerTypes> {
  readonly children: Children<Types>;
  readonly lifetime: Lifetime;
}

class ChildHome<Types extends ServerTypes> extends Home<Types> {
  readonly #children: Children<Types>;
  readonly #lifetime: Lifetime;

  constructor(host: Host<Types>, namespace: RawNamespace, { children, lifetime }: Child<Types>) {
    super(host, namespace);
    this.#children = children;
    this.#lifetime = lifetime;
  }

  used(): void {
    this.#lifetime.used();
  }

  override get current(): Home<Types> {
    return this.#children.at(this.namespace.name);
  }
  override hold(): Remove {
    return this.#lifetime.hold();
  }
  override during<T>(work: Promise<T>): Promise<T> {
    return work.finally(this.hold());
  }
  override holding(outlet: Outlet): Outlet {
    return {
      call: (event, args) => {
        const result = outlet.call(event, args);
        if (result instanceof Promise) this.during(result).catch(ignore);
        return result;
      },
    };
  }
}

/** The caller has the promise itself. */
function ignore(): void {}
