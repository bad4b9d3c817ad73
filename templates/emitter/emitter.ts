// One namespace, as a process without a server sends to it.

import type { Facades } from "./facades.js";
import type { RawBroadcast, RawEmitter } from "./raw.js";
import type { Broadcast, ContractEmitter, EmitterTypes, ToSocket } from "./types.js";

class Selection<Types extends EmitterTypes> implements Broadcast<Types> {
  readonly #raw: RawBroadcast;
  readonly #facades: Facades<Types>;

  constructor(raw: RawBroadcast, facades: Facades<Types>) {
    this.#raw = raw;
    this.#facades = facades;
  }

  get emit(): Types["emit"] {
    return this.#facades.emit(this.#raw);
  }
  get fail(): Types["fail"] {
    return this.#facades.fail(this.#raw);
  }
  to(rooms: string | readonly string[]): Broadcast<Types> {
    return new Selection(this.#raw.to(names(rooms)), this.#facades);
  }
  in(rooms: string | readonly string[]): Broadcast<Types> {
    return this.to(rooms);
  }
  except(rooms: string | readonly string[]): Broadcast<Types> {
    return new Selection(this.#raw.except(names(rooms)), this.#facades);
  }
  get volatile(): Broadcast<Types> {
    return new Selection(this.#raw.volatile, this.#facades);
  }
  compress(compress: boolean): Broadcast<Types> {
    return new Selection(this.#raw.compress(compress), this.#facades);
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
}

export class WrappedEmitter<Types extends EmitterTypes> extends Selection<Types> implements ContractEmitter<Types> {
  readonly #raw: RawEmitter;
  readonly #facades: Facades<Types>;

  constructor(raw: RawEmitter, facades: Facades<Types>) {
    super(raw, facades);
    this.#raw = raw;
    this.#facades = facades;
  }

  /** A socket is alone in the room that is named after it. */
  toSocket(id: string): ToSocket<Types> {
    return this.to(id);
  }
  get serverSide(): ContractEmitter<Types>["serverSide"] {
    return { emit: this.#facades.serverEmit(this.#raw) };
  }
}

/** What Socket.IO wants: a string or a mutable array. */
function names(rooms: string | readonly string[]): string | string[] {
  return typeof rooms === "string" ? rooms : [...rooms];
}
