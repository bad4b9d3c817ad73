// The parts of Socket.IO's server that the wrappers use.

import type { Listenable } from "../receive/inbox.js";
import type { RawSender } from "../send/outlet.js";

export interface RawServer {
  of(name: string | RegExp): RawNamespace;
}

export interface RawOperator extends RawSender {
  to(room: string | string[]): RawOperator;
  except(room: string | string[]): RawOperator;
  readonly local: RawOperator;
  fetchSockets(): Promise<RawRemote[]>;
  socketsJoin(room: string | string[]): void;
  socketsLeave(room: string | string[]): void;
  disconnectSockets(close?: boolean): void;
}

export interface RawRemote {
  readonly id: string;
  readonly data: unknown;
  readonly rooms: Set<string>;
  join(room: string | string[]): unknown;
  leave(room: string): unknown;
  disconnect(close?: boolean): unknown;
}

export interface RawSocket extends Listenable, RawSender {
  readonly id: string;
  data: unknown;
  /** The connection, which the sockets of all namespaces share. */
  readonly client: object;
  readonly conn: { close(): unknown };
  readonly nsp: RawNamespace;
  readonly rooms: Set<string>;
  readonly connected: boolean;
  readonly recovered: boolean;
  readonly handshake: { readonly auth: unknown; readonly query: unknown; readonly headers: unknown };
  to(room: string | string[]): RawOperator;
  except(room: string | string[]): RawOperator;
  readonly broadcast: RawOperator;
  readonly local: RawOperator;
  join(room: string | string[]): unknown;
  leave(room: string): unknown;
  disconnect(close?: boolean): unknown;
  off(event: string, listener: (...args: unknown[]) => void): unknown;
  onAny(listener: (...args: unknown[]) => void): unknown;
  listenersAny(): readonly unknown[];
  listenerCount(event: string): number;
  use(middleware: (packet: unknown[], next: (error?: Error) => void) => void): unknown;
}

export interface RawNamespace extends RawOperator {
  readonly name: string;
  readonly server: object;
  readonly adapter: { serverCount(): Promise<number> };
  use(middleware: (socket: RawSocket, next: (error?: Error) => void) => void): unknown;
  on(event: string, listener: (socket: RawSocket) => void): unknown;
  prependListener(event: string, listener: (socket: RawSocket) => void): unknown;
  serverSideEmit(event: string, ...args: unknown[]): unknown;
}

/** What Socket.IO wants: a string or a mutable array. */
export function names(rooms: string | readonly string[]): string | string[] {
  return typeof rooms === "string" ? rooms : [...rooms];
}
