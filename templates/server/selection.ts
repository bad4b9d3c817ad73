// Many sockets, wherever they are.

import type { Flags } from "../send/outlet.js";
import { WrappedRemote } from "./by-id.js";
import type { Home } from "./home.js";
import { ManyOutlet } from "./many.js";
import { names, type RawNamespace, type RawOperator } from "./raw.js";
import type { Broadcast, RemoteSocket, ServerTypes } from "./types.js";

/** How a selection is made, each time that it is used: a dynamic namespace may have gone, and come again. */
export type Aiming = (namespace: RawNamespace) => RawOperator;

export class Selection<Types extends ServerTypes> implements Broadcast<Types> {
  readonly #aim: Aiming;
  readonly #home: Home<Types>;
  readonly #flags: Flags;

  constructor(aim: Aiming, home: Home<Types>, flags: Flags) {
    this.#aim = aim;
    this.#home = home;
    this.#flags = flags;
  }

  get emit(): Types["broadcastEmit"] {
    const home = this.#home.current;
    const outlet = new ManyOutlet(this.#aim(home.namespace), home.host, this.#flags);
    return home.host.facades.broadcastEmit(home.holding(outlet));
  }
  to(rooms: string | readonly string[]): Broadcast<Types> {
    const to = names(rooms);
    return this.#then((raw) => raw.to(to));
  }
  in(rooms: string | readonly string[]): Broadcast<Types> {
    return this.to(rooms);
  }
  except(rooms: string | readonly string[]): Broadcast<Types> {
    const except = names(rooms);
    return this.#then((raw) => raw.except(except));
  }
  get local(): Broadcast<Types> {
    return this.#then((raw) => raw.local);
  }
  get volatile(): Broadcast<Types> {
    return this.#with({ volatile: true });
  }
  compress(compress: boolean): Broadcast<Types> {
    return this.#with({ compress });
  }
  timeout(timeoutMs: number): Broadcast<Types> {
    return this.#with({ timeoutMs });
  }
  async fetchSockets(): Promise<RemoteSocket<Types>[]> {
    const home = this.#home.current;
    const sockets = await home.during(() => this.#aim(home.namespace).fetchSockets());
    return sockets.map((raw) => new WrappedRemote(raw, home));
  }
  socketsJoin(rooms: string | readonly string[]): void {
    this.#raw.socketsJoin(names(rooms));
  }
  socketsLeave(rooms: string | readonly string[]): void {
    this.#raw.socketsLeave(names(rooms));
  }
  disconnectSockets(close = false): void {
    this.#raw.disconnectSockets(close);
  }

  get #raw(): RawOperator {
    return this.#aim(this.#home.current.namespace);
  }
  #then(step: (raw: RawOperator) => RawOperator): Broadcast<Types> {
    return new Selection((namespace) => step(this.#aim(namespace)), this.#home, this.#flags);
  }
  #with(more: Flags): Broadcast<Types> {
    return new Selection(this.#aim, this.#home, { ...this.#flags, ...more });
  }
}
