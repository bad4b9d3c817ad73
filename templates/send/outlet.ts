// Where a facade's calls go, and what they do on their way.

import type { OutgoingEvent } from "../contract.js";
import { ContractViolation } from "../errors.js";
import type { InboundMode, Inbox, Violation } from "../receive/inbox.js";
import { type OutboundMode, outgoing } from "./arguments.js";

export type { OutboundMode } from "./arguments.js";

/** The part of Socket.IO's sockets and operators that sending needs. */
export interface RawSender {
  emit(event: string, ...args: unknown[]): unknown;
  timeout(ms: number): RawSender;
  readonly volatile?: RawSender;
  compress?(compress: boolean): RawSender;
}

/** What an outlet needs of its owner. */
export interface Sending {
  readonly outbound: OutboundMode;
  /** For answers, which are received. */
  readonly inbound: InboundMode;
  readonly maxDepth: number;
  /** `offender`: who sent it, if that is known. */
  violated(violation: Violation, offender?: Inbox): void;
  failed(error: unknown, where: { readonly event: string; readonly socketId: string }): void;
}

/** Flags travel here, never on Socket.IO's own object, where they would stay set if an emit threw. */
export interface Flags {
  readonly volatile?: boolean;
  readonly compress?: boolean;
  readonly timeoutMs?: number;
}

export const noFlags: Flags = {};

export interface Outlet {
  /** Sends; with an ack, the result is a promise of the answer. */
  call(event: OutgoingEvent, args: unknown[]): unknown;
}

/** Unless the contract or the call says more. */
export const TIMEOUT_MS = 10_000;

/** The longest that a timer can run: as good as for ever. */
export const LONGEST_MS = 2_147_483_647;

/** How long to wait for an answer, where the end of the connection ends the wait too. */
export function patience(flags: Flags, event: OutgoingEvent): number {
  // A volatile event may be dropped, and nobody would say so.
  if (isVolatile(flags, event)) return boundedPatience(flags, event);
  return Math.min(flags.timeoutMs ?? event.ack?.timeoutMs ?? TIMEOUT_MS, LONGEST_MS);
}

/** The same where nobody says that the connection has ended: not for ever. */
export function boundedPatience(flags: Flags, event: OutgoingEvent): number {
  const ms = flags.timeoutMs ?? event.ack?.timeoutMs ?? TIMEOUT_MS;
  return ms < LONGEST_MS ? ms : TIMEOUT_MS;
}

export function isVolatile(flags: Flags, event: OutgoingEvent): boolean {
  return flags.volatile === true || event.volatile === true;
}

/**
 * The arguments as they leave. What breaks the contract is reported, too.
 * @throws ContractViolation under "enforce".
 */
export function prepared(sending: Sending, event: OutgoingEvent, args: unknown[]): unknown[] {
  try {
    return outgoing(sending.outbound, event, args);
  } catch (error) {
    if (error instanceof ContractViolation) {
      sending.violated({ event: event.name, socketId: "", issues: error.issues, refused: true });
    }
    throw error;
  }
}

/** The sender with its flags set. */
export function flagged(raw: RawSender, flags: Flags, event: OutgoingEvent): RawSender {
  let sender = raw;
  if (isVolatile(flags, event)) sender = sender.volatile ?? sender;
  if (flags.compress !== undefined) sender = sender.compress?.(flags.compress) ?? sender;
  return sender;
}
