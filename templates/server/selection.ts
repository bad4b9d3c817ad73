// Many sockets, wherever they are.

import type { Flags } from "../send/outlet.js";
import { WrappedRemote } from "./by-id.js";
import type { Home } from "./home.js";
import { ManyOutlet } from "./many.js";
import { names, type RawOperator } from "./raw.js";
import type { Broadcast, RemoteSocket, ServerTypes } from "./types.js";

export class Selection<Types extends ServerTypes> implements Broadcast<Types> {
  readonly #raw: RawOperator;
  readonly #home: Home<Types>;
  readonly #flags: Flags;

  constructor(raw: RawOperator, home: Home<Types>, flags: Flags) {
    this.#raw = raw;
    this.#home = home;
    this.#flags = flags;
  }

  get emit(): Types["broadcastEmit"] {
    const { host } = this.#home;
    return host.facades.broadcastEmit(new ManyOutlet(this.#raw, host, this.#flags));
  }
  to(rooms: string | readonly string[]): Broadcast<Types> {
    return new Selection(this.#raw.to(names(rooms)), this.#home, this.#flags);
  }
  in(rooms: string | readonly string[]): Broadcast<Types> {
    return this.to(rooms);
  }
  except(rooms: string | readonly string[]): Broadcast<Types> {
    return new Selection(this.#raw.except(names(rooms)), this.#home, this.#flags);
  }
  get local(): Broadcast<Types> {
    return new Selection(this.#raw.local, this.#home, this.#flags);
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
    const sockets = await this.#raw.fetchSockets();
    return sockets.map((raw) => new WrappedRemote(raw, this.#home));
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

  #with(more: Flags): Broadcast<Types> {
    return new Selection(this.#raw, this.#home, { ...this.#flags, ...more });
  }
}
