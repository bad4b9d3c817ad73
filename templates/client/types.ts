// What an emitted client is made of; the emitted interfaces extend these.

import type { ErrorShape, IncomingEvent, OutgoingEvent, Remove, Table } from "../contract.js";
import type { Hooks } from "../hooks.js";
import type { InboundMode, Listenable, Violation } from "../receive/inbox.js";
import type { OutboundMode, RawSender } from "../send/outlet.js";
import type { Authenticated } from "../skew.js";

/** The seam between emitted and runtime code: filled in by an emitted client. */
export interface ClientTypes {
  readonly raw: unknown;
  readonly handlers: object;
  readonly on: unknown;
  readonly emit: unknown;
  /** Events whose ack may be left out. */
  readonly noAckEmit: unknown;
  readonly connectError: unknown;
}

/** The emitted table of a client, for one namespace. */
export interface ClientContract<ConnectError> {
  /** The contract's name, and a hash of what server and clients agree on: `Chat:3f9a0c1d22b75e60`. */
  readonly version: string;
  readonly isConnectError: (value: unknown) => value is ConnectError;
  /** Error events included. */
  readonly serverToClient: Table<IncomingEvent>;
  readonly clientToServer: Table<OutgoingEvent>;
  /** Those that a handler can answer with. */
  readonly errors: Table<ErrorShape>;
}

export interface ClientOptions extends Hooks {
  /** Whatever a handler threw, and every call that was not answered as declared. Default: a line on `console.error`. */
  onError?(error: unknown, where: { readonly event: string }): void;
  /** What breaks the contract. Default: a line on `console.warn`. */
  onViolation?(violation: Violation): void;
  /** Default: `enforce`. */
  readonly inbound?: InboundMode;
  /** Default: `strip`. */
  readonly outbound?: OutboundMode;
  /** Levels of objects and arrays, where the contract sets no limit itself. Default: 100. */
  readonly maxDepth?: number;
}

/** The part of Socket.IO's client that the wrapper uses. */
export interface RawClient extends Listenable, RawSender, Authenticated {
  readonly id?: string | undefined;
  readonly connected: boolean;
  readonly active: boolean;
  // Both optional, as in socket.io-client: its own types would not match otherwise.
  off(event?: string, listener?: (...args: unknown[]) => void): unknown;
  connect(): unknown;
  disconnect(): unknown;
  /** Socket.IO's manager of the connection. */
  readonly io: {
    on(event: "reconnect_failed", listener: () => void): unknown;
    reconnection(): boolean;
  };
}

/** Flags for what is sent from here on. Each step returns an object of its own. */
export interface ClientAim<Types extends ClientTypes> {
  readonly emit: Types["emit"];
  /** Sends without a callback. */
  readonly noAck: { readonly emit: Types["noAckEmit"] };
  /** May be dropped while not connected. */
  readonly volatile: ClientAim<Types>;
  compress(compress: boolean): ClientAim<Types>;
  /** Patience for answers. */
  timeout(ms: number): ClientAim<Types>;
}

/** One connection to a server. */
export interface ContractClient<Types extends ClientTypes> extends ClientAim<Types> {
  /** Empty while there is no connection. */
  readonly id: string;
  readonly connected: boolean;
  /** Socket.IO's own socket, for whatever this one does not cover. */
  readonly raw: Types["raw"];
  /** Adds one handler; the result removes it. */
  readonly on: Types["on"];
  /** The same for the next arrival only. */
  readonly once: Types["on"];
  /** Adds a handler for every event of the contract. */
  handle(handlers: Types["handlers"]): void;
  connect(): void;
  disconnect(): void;
  onConnect(handler: () => unknown): Remove;
  onDisconnect(handler: (reason: string) => unknown): Remove;
  /** `refusal` is set when the server said no, and absent when it could not be reached. */
  onConnectError(handler: (refusal: Types["connectError"] | undefined, error: Error) => unknown): Remove;
}
