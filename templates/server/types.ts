// What an emitted server is made of; the emitted interfaces extend these.

import type { Awaitable, Failure } from "../answers.js";
import type {
  ErrorEvent,
  ErrorShape,
  HandshakeGuard,
  IncomingEvent,
  OutgoingEvent,
  PeerEvent,
  Remove,
  Table,
} from "../contract.js";
import type { Hooks } from "../hooks.js";
import type { Pattern } from "../patterns.js";
import type { Denial, InboundMode, Violation } from "../receive/inbox.js";
import type { OutboundMode } from "../send/outlet.js";
import type { Skew } from "../skew.js";

/** The seam between emitted and runtime code: filled in by an emitted server. */
export interface ServerTypes {
  /** Socket.IO's own types over the event maps. Never compared with anything: that costs more than all else. */
  readonly raw: unknown;
  readonly rawServer: unknown;
  readonly handshake: unknown;
  /** Codes that a refused handshake may carry. */
  readonly refusals: string;
  /** What `authenticate` returns: `socket.data`, or nothing where the catalog declares none. */
  readonly authenticated: unknown;
  readonly data: unknown;
  readonly state: object;
  readonly handlers: object;
  readonly on: unknown;
  readonly emit: unknown;
  /** For a socket that may be on another node: Socket.IO brings back one value of its answer. */
  readonly remoteEmit: unknown;
  readonly broadcastEmit: unknown;
  readonly fail: unknown;
  readonly serverOn: unknown;
  readonly serverEmit: unknown;
}

/** The same for a namespace whose path has parameters. */
export interface DynamicTypes extends ServerTypes {
  readonly params: object;
}

/** The emitted table of a server, for one namespace. */
export interface ServerContract {
  readonly namespace: string;
  /** The contract's name, and a hash of what server and clients agree on: `Chat:3f9a0c1d22b75e60`. */
  readonly version: string;
  /** Absent where the catalog declares no part of it. */
  readonly handshake?: HandshakeGuard;
  /** Declared codes that a refused handshake may carry. */
  readonly refusals?: readonly string[];
  readonly clientToServer: Table<IncomingEvent>;
  readonly serverToClient: Table<OutgoingEvent>;
  readonly errorEvents: Table<ErrorEvent>;
  readonly serverToServer: Table<PeerEvent>;
  /** All of the catalog's. */
  readonly errors: Table<ErrorShape>;
}

/** The same for a namespace whose path has parameters. */
export interface DynamicContract extends Omit<ServerContract, "namespace"> {
  readonly namespace: Pattern;
}

/** What a server does about what arrives. */
export interface PolicyOptions extends Hooks {
  /** Everything that was thrown and that the contract does not declare. Default: a line on `console.error`. */
  onError?(error: unknown, where: { readonly event: string; readonly socketId: string }): void;
  /** What breaks the contract. Default: a line on `console.warn`. */
  onViolation?(violation: Violation): void;
  /** Events that `requires` or `authorize` refused. Default: a line on `console.warn`. */
  onDenied?(denial: Denial): void;
  /** Default: `enforce`. */
  readonly inbound?: InboundMode;
  /** What to do about events that the contract does not name. Default: `ignore`. */
  readonly unknownEvents?: "ignore" | "report" | "refuse";
  /** The connection is closed at so many messages that were refused for breaking the contract. Default: any number. */
  readonly maxViolations?: number;
  /** Levels of objects and arrays, where the contract sets no limit itself. Default: 100. */
  readonly maxDepth?: number;
  /**
   * What to do about a client that was made from another version of the contract. A function may answer with `fail(…)`
   * and a declared error of the handshake. Default: `log`, a line on `console.warn` for each version.
   */
  readonly onSkew?: "ignore" | "log" | "refuse" | ((skew: Skew) => unknown);
}

export interface GuardOptions<Client> extends PolicyOptions {
  /**
   * Whether a client may send this event, by its name on the wire. Asked after the guard and before any handler; whatever
   * is not `true` refuses.
   */
  authorize?(event: string, socket: Client, args: readonly unknown[]): Verdict;
}

/** May an event go on? A declared error says why not, where the event can carry it; the peer learns `FORBIDDEN` otherwise. */
export type Verdict = Awaitable<boolean | Failure<string>>;

/** `socket.data` in an event with `requires`: these fields are set, and are not `false`. */
export type Having<Data, Field extends keyof Data> = Data & {
  readonly [Key in Field]-?: Exclude<Data[Key], null | undefined | false>;
};

/** Says who connects. What it returns becomes `socket.data`. Not run for a socket whose state was recovered. */
export type Authenticate<Types extends ServerTypes> = (
  handshake: Types["handshake"],
  socket: Types["raw"],
) => Awaitable<Types["authenticated"] | Failure<Types["refusals"]>>;

export interface HostOptions<Types extends ServerTypes> extends PolicyOptions {
  /** Says who connects. What it returns becomes `socket.data`. Not run for a socket whose state was recovered. */
  readonly authenticate?: Authenticate<Types>;
  /** Default: `strip`. */
  readonly outbound?: OutboundMode;
}

export interface ServerOptions<Types extends ServerTypes, Client = ServerSocket<Types>> extends HostOptions<Types> {
  /**
   * Whether a client may send this event. Asked after the guard and before any handler; whatever is not `true` refuses.
   * Events of one client go on in the order of their arrival.
   */
  authorize?(event: keyof Types["handlers"] & string, socket: Client, args: readonly unknown[]): Verdict;
}

/** The options of a contract that cannot do without `authenticate`. */
export interface AuthenticatedOptions<Types extends ServerTypes, Client = ServerSocket<Types>>
  extends ServerOptions<Types, Client> {
  readonly authenticate: Authenticate<Types>;
}

/** What of a broadcast's answers arrived in time. */
export interface Answers<T> {
  readonly answers: readonly T[];
  /** False when somebody's answer is missing or was refused. Socket.IO does not tell how many were asked. */
  readonly complete: boolean;
}

/** A selection of sockets. Each step returns an object of its own. */
export interface Broadcast<Types extends ServerTypes> {
  readonly emit: Types["broadcastEmit"];
  /** Adds rooms; a socket in several gets the event once. */
  to(room: string | readonly string[]): Broadcast<Types>;
  in(room: string | readonly string[]): Broadcast<Types>;
  except(room: string | readonly string[]): Broadcast<Types>;
  /** Sockets of this node only. */
  readonly local: Broadcast<Types>;
  /** May be dropped where a client is not ready to receive. */
  readonly volatile: Broadcast<Types>;
  compress(compress: boolean): Broadcast<Types>;
  /** Patience for answers. */
  timeout(ms: number): Broadcast<Types>;
  fetchSockets(): Promise<RemoteSocket<Types>[]>;
  socketsJoin(room: string | readonly string[]): void;
  socketsLeave(room: string | readonly string[]): void;
  disconnectSockets(close?: boolean): void;
}

/** One client, with flags for what is sent from here on. Each step returns an object of its own. */
export interface Aim<Types extends ServerTypes> {
  /** To this client. */
  readonly emit: Types["emit"];
  /** May be dropped where the client is not ready to receive. */
  readonly volatile: Aim<Types>;
  compress(compress: boolean): Aim<Types>;
  /** Patience for answers. */
  timeout(ms: number): Aim<Types>;
  /** To the others in a room. */
  to(room: string | readonly string[]): Broadcast<Types>;
  in(room: string | readonly string[]): Broadcast<Types>;
  /** To the others, but for those in a room. */
  except(room: string | readonly string[]): Broadcast<Types>;
  /** To everyone but this client. */
  readonly broadcast: Broadcast<Types>;
  /** To everyone on this node but this client. */
  readonly local: Broadcast<Types>;
}

/** One connected client. */
export interface ServerSocket<Types extends ServerTypes> extends Aim<Types> {
  readonly id: string;
  /** What `authenticate` returned. */
  readonly data: Types["data"];
  /** A place for what is not JSON: timers, subscriptions. Stays with this process and this connection. */
  readonly state: Partial<Types["state"]>;
  readonly rooms: ReadonlySet<string>;
  readonly connected: boolean;
  readonly recovered: boolean;
  /** Socket.IO's own socket, for whatever this one does not cover. */
  readonly raw: Types["raw"];
  /** Adds one handler; the result removes it. */
  readonly on: Types["on"];
  /** Adds a handler for every event of the contract. */
  handle(handlers: Types["handlers"]): void;
  /** Sends an error event. */
  readonly fail: Types["fail"];
  join(room: string | readonly string[]): Awaitable<void>;
  leave(room: string): Awaitable<void>;
  disconnect(close?: boolean): void;
  onDisconnect(handler: (reason: string) => unknown): Remove;
}

/** One client of a namespace whose path has parameters. */
export interface DynamicSocket<Types extends DynamicTypes> extends ServerSocket<Types> {
  /** What the path says. */
  readonly params: Types["params"];
}

/** A socket that may live on another node. */
export interface RemoteSocket<Types extends ServerTypes> {
  readonly id: string;
  readonly data: Types["data"];
  readonly rooms: ReadonlySet<string>;
  readonly emit: Types["remoteEmit"];
  /** Patience for answers. */
  timeout(ms: number): { readonly emit: Types["remoteEmit"] };
  join(room: string | readonly string[]): void;
  leave(room: string): void;
  disconnect(close?: boolean): void;
}

/** One socket by its id. */
export interface ToSocket<Types extends ServerTypes> {
  readonly emit: Types["remoteEmit"];
  readonly volatile: ToSocket<Types>;
  compress(compress: boolean): ToSocket<Types>;
  timeout(ms: number): ToSocket<Types>;
}

/** Everybody in one namespace. */
export interface Audience<Types extends ServerTypes> extends Broadcast<Types> {
  /** One socket, on whatever node it lives. */
  toSocket(id: string): ToSocket<Types>;
  /** What goes between the servers of a cluster. */
  readonly serverSide: { readonly on: Types["serverOn"]; readonly emit: Types["serverEmit"] };
}

/** One namespace of one server. */
export interface ContractServer<Types extends ServerTypes> extends Audience<Types> {
  /** Socket.IO's own server, or namespace where it is not the main one. */
  readonly raw: Types["rawServer"];
  /** Runs for each client that was let in. Add event handlers before the first `await`, or early events are missed. */
  onConnection(handler: (socket: ServerSocket<Types>) => unknown): void;
}

/** All the namespaces of one server whose paths fit one pattern. */
export interface DynamicServer<Types extends DynamicTypes> {
  /** Socket.IO's own parent of these namespaces. */
  readonly raw: Types["rawServer"];
  /** Runs for each client that was let in. Add event handlers before the first `await`, or early events are missed. */
  onConnection(handler: (socket: DynamicSocket<Types>) => unknown): void;
  /** The one namespace with these parameters. */
  at(params: Types["params"]): Audience<Types>;
}
