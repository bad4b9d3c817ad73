// The parts of Socket.IO's emitters that are used: of the one for Redis, for MongoDB and for Postgres alike.

export interface RawBroadcast {
  emit(event: string, ...args: unknown[]): unknown;
  to(room: string | string[]): RawBroadcast;
  except(room: string | string[]): RawBroadcast;
  /** Each step returns an object of its own, flags included. */
  readonly volatile: RawBroadcast;
  compress(compress: boolean): RawBroadcast;
  socketsJoin(rooms: string | string[]): unknown;
  socketsLeave(rooms: string | string[]): unknown;
  disconnectSockets(close?: boolean): unknown;
}

export interface RawEmitter extends RawBroadcast {
  /** The namespace that it sends to. */
  readonly nsp: string;
  of(namespace: string): RawEmitter;
  serverSideEmit(event: string, ...args: unknown[]): unknown;
}
