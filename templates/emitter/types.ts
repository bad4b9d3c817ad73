// What an emitted emitter is made of; the emitted interfaces extend these.

import type { ErrorEvent, OutgoingEvent, Table } from "../contract.js";
import type { Pattern } from "../patterns.js";
import type { OutboundMode } from "../send/arguments.js";

/** The seam between emitted and runtime code: filled in by an emitted emitter. */
export interface EmitterTypes {
  readonly emit: unknown;
  readonly fail: unknown;
  readonly serverEmit: unknown;
}

/** The same for a namespace whose path has parameters. */
export interface DynamicEmitterTypes extends EmitterTypes {
  readonly params: object;
}

/** The emitted table of an emitter, for one namespace. */
export interface EmitterContract {
  readonly namespace: string;
  readonly serverToClient: Table<OutgoingEvent>;
  readonly errorEvents: Table<ErrorEvent>;
  readonly serverToServer: Table<OutgoingEvent>;
}

/** The same for a namespace whose path has parameters. */
export interface DynamicEmitterContract extends Omit<EmitterContract, "namespace"> {
  readonly namespace: Pattern;
}

export interface EmitterOptions {
  /** Default: `enforce`, for what is wrong can be refused here, and nowhere later. */
  readonly outbound?: OutboundMode;
}

/** A selection of sockets, wherever they are. Each step returns an object of its own. */
export interface Broadcast<Types extends EmitterTypes> {
  readonly emit: Types["emit"];
  /** Sends an error event. */
  readonly fail: Types["fail"];
  /** Adds rooms; a socket in several gets the event once. */
  to(room: string | readonly string[]): Broadcast<Types>;
  in(room: string | readonly string[]): Broadcast<Types>;
  except(room: string | readonly string[]): Broadcast<Types>;
  /** May be dropped where a client is not ready to receive. */
  readonly volatile: Broadcast<Types>;
  compress(compress: boolean): Broadcast<Types>;
  socketsJoin(room: string | readonly string[]): void;
  socketsLeave(room: string | readonly string[]): void;
  disconnectSockets(close?: boolean): void;
}

/** One socket by its id. */
export interface ToSocket<Types extends EmitterTypes> {
  readonly emit: Types["emit"];
  /** Sends an error event. */
  readonly fail: Types["fail"];
  readonly volatile: ToSocket<Types>;
  compress(compress: boolean): ToSocket<Types>;
}

/** Everybody in one namespace. */
export interface ContractEmitter<Types extends EmitterTypes> extends Broadcast<Types> {
  /** One socket, on whatever node it lives. */
  toSocket(id: string): ToSocket<Types>;
  /** What the servers of the cluster are sent. */
  readonly serverSide: { readonly emit: Types["serverEmit"] };
}

/** All the namespaces whose paths fit one pattern. */
export interface DynamicEmitter<Types extends DynamicEmitterTypes> {
  /** The one namespace with these parameters. */
  at(params: Types["params"]): ContractEmitter<Types>;
}
