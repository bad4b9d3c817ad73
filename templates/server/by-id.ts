// One socket that may be on another node.

import { AckTimeout, Disconnected } from "../errors.js";
import { type Asking, OneOutlet, type Peer } from "../send/one.js";
import { boundedPatience, type Flags, flagged, noFlags, type RawSender, type Sending } from "../send/outlet.js";
import type { Home } from "./home.js";
import { valuesOf } from "./many.js";
import { names, type RawRemote } from "./raw.js";
import type { RemoteSocket, ServerTypes, ToSocket } from "./types.js";

export class SocketById<Types extends ServerTypes> implements ToSocket<Types>, Peer {
  readonly id: string;
  readonly #home: Home<Types>;
  readonly #flags: Flags;

  constructor(id: string, home: Home<Types>, flags: Flags) {
    this.id = id;
    this.#home = home;
    this.#flags = flags;
  }

  get sender(): RawSender {
    return this.#home.current.namespace.to(this.id);
  }
  get sending(): Sending {
    return this.#home.host;
  }
  get emit(): Types["remoteEmit"] {
    const home = this.#home.current;
    return home.host.facades.remoteEmit(home.holding(new OneOutlet(this, this.#flags)));
  }
  get volatile(): ToSocket<Types> {
    return this.#with({ volatile: true });
  }
  compress(compress: boolean): ToSocket<Types> {
    return this.#with({ compress });
  }
  timeout(timeoutMs: number): ToSocket<Types> {
    return this.#with({ timeoutMs });
  }

  /** As a selection of at most one socket, which does not tell when that leaves. */
  ask({ event, args, flags, ended }: Asking): void {
    const ms = boundedPatience(flags, event);
    const raw = flagged(this.sender, flags, event).timeout(ms);
    raw.emit(event.name, ...args, (error: unknown, answers: unknown) => {
      if (Array.isArray(answers) && answers.length > 0) ended(valuesOf(answers[0]));
      else ended(error ? new AckTimeout(event.name, ms) : new Disconnected(event.name, "no such socket"));
    });
  }

  #with(more: Flags): ToSocket<Types> {
    return new SocketById(this.id, this.#home, { ...this.#flags, ...more });
  }
}

export class WrappedRemote<Types extends ServerTypes> implements RemoteSocket<Types> {
  readonly #raw: RawRemote;
  readonly #home: Home<Types>;

  constructor(raw: RawRemote, home: Home<Types>) {
    this.#raw = raw;
    this.#home = home;
  }

  get id(): string {
    return this.#raw.id;
  }
  get data(): Types["data"] {
    return this.#raw.data;
  }
  get rooms(): ReadonlySet<string> {
    return this.#raw.rooms;
  }
  get emit(): Types["remoteEmit"] {
    return this.#aim.emit;
  }
  timeout(ms: number): { readonly emit: Types["remoteEmit"] } {
    return this.#aim.timeout(ms);
  }
  join(rooms: string | readonly string[]): void {
    this.#raw.join(names(rooms));
  }
  leave(room: string): void {
    this.#raw.leave(room);
  }
  disconnect(close = false): void {
    this.#raw.disconnect(close);
  }

  /** By its id: Socket.IO's own object does not tell a socket that left from an empty answer. */
  get #aim(): SocketById<Types> {
    return new SocketById(this.id, this.#home, noFlags);
  }
}
