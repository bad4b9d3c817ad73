// One socket that may be on another node.

import { Disconnected } from "../errors.js";
import { OneOutlet, type Peer } from "../send/one.js";
import { type Flags, noFlags, type RawSender, type Sending } from "../send/outlet.js";
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
    return new FirstAnswer(this.#home.namespace.to(this.id));
  }
  get sending(): Sending {
    return this.#home.host;
  }
  get emit(): Types["remoteEmit"] {
    return this.#home.host.facades.remoteEmit(new OneOutlet(this, this.#flags));
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

  #with(more: Flags): ToSocket<Types> {
    return new SocketById(this.id, this.#home, { ...this.#flags, ...more });
  }
}

/** A selection of at most one socket, calling back as a socket does. */
class FirstAnswer implements RawSender {
  readonly #raw: RawSender;

  constructor(raw: RawSender) {
    this.#raw = raw;
  }

  get volatile(): RawSender {
    return new FirstAnswer(this.#raw.volatile ?? this.#raw);
  }
  compress(compress: boolean): RawSender {
    return new FirstAnswer(this.#raw.compress?.(compress) ?? this.#raw);
  }
  timeout(ms: number): RawSender {
    return new FirstAnswer(this.#raw.timeout(ms));
  }
  emit(event: string, ...args: unknown[]): unknown {
    const settle = args.at(-1);
    if (typeof settle !== "function") return this.#raw.emit(event, ...args);
    return this.#raw.emit(event, ...args.slice(0, -1), (error: unknown, values: unknown) => {
      if (!Array.isArray(values) || values.length === 0) settle(error ?? new Disconnected(event, "no such socket"));
      else settle(null, ...valuesOf(values[0]));
    });
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
