// Where a facade's calls go, and what is done to arguments on their way.

import type { ArgumentsGuard, ArgumentsPicker, OutgoingEvent } from "../contract.js";
import { ContractViolation } from "../errors.js";
import { Issues } from "../issues.js";
import type { InboundMode, Violation } from "../receive/inbox.js";

/** What becomes of what leaves: only what is declared goes; the same and it is checked; or it goes as it is. */
export type OutboundMode = "strip" | "enforce" | "off";

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
  violated(violation: Violation): void;
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
 * The arguments as they leave.
 * @throws ContractViolation under "enforce".
 */
export function prepared(sending: Sending, event: OutgoingEvent, args: unknown[]): unknown[] {
  const { args: picker, guard } = event;
  if (sending.outbound === "off") return filled(picker, args);
  if (sending.outbound === "enforce" && guard) return filled(picker, checked(sending, event, guard, args));
  return filled(picker, picker.pick ? picker.pick(args) : args);
}

/** Null in the place of what is absent, so that what follows keeps its own. */
function filled({ absent, least }: ArgumentsPicker, args: unknown[]): unknown[] {
  if (least !== undefined) while (args.length < least) args.push(null);
  if (absent) for (const index of absent) if (index < args.length && args[index] === undefined) args[index] = null;
  return args;
}

/** What was picked, where the contract allows it. */
function checked(sending: Sending, event: OutgoingEvent, guard: ArgumentsGuard, args: unknown[]): unknown[] {
  const picked = event.args.pick ? pickedOf(event.args.pick, args) : args;
  if (picked && guard.is(picked)) return picked;
  const issues = new Issues();
  guard.explain(picked ?? args, issues);
  sending.violated({ event: event.name, socketId: "", issues: issues.list, refused: true });
  throw new ContractViolation(event.name, issues.list);
}

/** Nothing where the arguments are too far from the declared ones to pick from them. */
function pickedOf(pick: (args: unknown[]) => unknown[], args: unknown[]): unknown[] | undefined {
  try {
    return pick(args);
  } catch {
    return undefined;
  }
}

/** The sender with its flags set. */
export function flagged(raw: RawSender, flags: Flags, event: OutgoingEvent): RawSender {
  let sender = raw;
  if (isVolatile(flags, event)) sender = sender.volatile ?? sender;
  if (flags.compress !== undefined) sender = sender.compress?.(flags.compress) ?? sender;
  return sender;
}
