// One connection, as the receiving code sees it.

import type { Settle } from "../acks.js";
import type { Declared } from "../answers.js";
import type { WireError } from "../errors.js";
import type { Observer } from "../hooks.js";
import type { Issue } from "../issues.js";
import type { Gate } from "./gate.js";

/** What becomes of what breaks the contract: refused; reported and let through; or nobody looks. */
export type InboundMode = "enforce" | "warn" | "off";

export interface Violation {
  /** The event's name on the wire; "connect" for a handshake. */
  readonly event: string;
  /** Empty when another server sent it. */
  readonly socketId: string;
  readonly issues: readonly Issue[];
  /** False under "warn", where the handler ran all the same. */
  readonly refused: boolean;
}

/** An event that was refused although its arguments may be right. */
export interface Denial {
  readonly event: string;
  readonly socketId: string;
  /** `UNAUTHENTICATED`, `FORBIDDEN`, or the declared error that `authorize` answered with. */
  readonly code: string;
}

/** What receiving needs of the connection's owner. Nothing here throws. */
export interface Receiving {
  readonly inbound: InboundMode;
  readonly maxDepth: number;
  /** Absent where every event may go on that its guard let through. */
  readonly gate?: Gate | undefined;
  /** Absent where the application has no hooks. */
  readonly observer?: Observer | undefined;
  /** `offender`: who sent it, if that is known. */
  violated(violation: Violation, offender?: Inbox): void;
  denied(denial: Denial): void;
  failed(error: unknown, where: { readonly event: string; readonly socketId: string }): void;
  /** Sends an error that no ack can carry, and says whether the contract has an event for it. */
  tell(error: WireError, inbox: Inbox): boolean;
  /** A declared error as the contract describes it; nothing for a code that it does not know. */
  shape(error: Declared): WireError | undefined;
}

export interface Listenable {
  on(event: string, listener: (...args: unknown[]) => void): unknown;
}

export type Handler = (...args: unknown[]) => unknown;

export function isHandler(value: unknown): value is Handler {
  return typeof value === "function";
}

/** One connection. The object is shared by all of its events, and small: a server has one per client. */
export interface Inbox {
  /** Empty where the sender is another server, or there is no connection. */
  readonly id: string;
  /** Nobody is answered who has left. */
  readonly connected: boolean;
  /** The same callback, open as long as nothing was sent: Socket.IO's client closes it although encoding threw. */
  encoding?(settle: Settle): Settle;
  /** Socket.IO's object. */
  readonly inner: Listenable;
  /** Sends to whoever sent what arrived; absent where error events cannot go there. */
  readonly back?: { emit(event: string, ...args: unknown[]): unknown };
  /** Ends the connection; absent where that is not for this side to do. */
  end?(): void;
  readonly receiving: Receiving;
  readonly data: unknown;
  /** The object that was given to `handle()`. */
  table: object | undefined;
  /** The handlers of `on`, by the event's key; most connections have none. */
  added: Map<string, readonly Handler[]> | undefined;
}
