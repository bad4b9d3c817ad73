// The namespaces of one dynamic path.

import type { Remove } from "../contract.js";
import type { Outlet } from "../send/outlet.js";
import { Home } from "./home.js";
import type { Host } from "./host.js";
import { introduced } from "./introduction.js";
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
    const lifetime = new Lifetime(namespace, this.#parent);
    const home = new ChildHome(this.#host, namespace, {
      children: this,
      lifetime,
      introduced: introduced(namespace, this.#server),
    });
    this.#homes.set(namespace, home);
    return home;
  }
}

interface Child<Types extends ServerTypes> {
  readonly children: Children<Types>;
  readonly lifetime: Lifetime;
  /** Resolves when the namespace knows those of its name on other servers. */
  readonly introduced: Promise<void>;
}

class ChildHome<Types extends ServerTypes> extends Home<Types> {
  readonly #child: Child<Types>;

  constructor(host: Host<Types>, namespace: RawNamespace, child: Child<Types>) {
    super(host, namespace);
    this.#child = child;
  }

  used(): void {
    this.#child.lifetime.used();
  }

  override get current(): Home<Types> {
    return this.#child.children.at(this.namespace.name);
  }
  override hold(): Remove {
    return this.#child.lifetime.hold();
  }
  override async during<T>(ask: () => Promise<T>): Promise<T> {
    const release = this.hold();
    try {
      await this.#child.introduced;
      return await ask();
    } finally {
      release();
    }
  }
  override holding(outlet: Outlet): Outlet {
    return {
      call: (event, args) => {
        if (!event.ack) return outlet.call(event, args);
        const asked = this.during(async () => await outlet.call(event, args));
        // Nobody has to await it, and a rejection that nobody awaits would end the process. It is reported already.
        asked.catch(ignore);
        return asked;
      },
    };
  }
}

function ignore(): void {}
