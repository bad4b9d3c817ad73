// Errors: those that the wire carries by code, and those that a caller can meet.

import { isObject } from "./checks.js";
import { type Issue, summaryOf } from "./issues.js";

/** What an envelope, an error event or a refused handshake carries. */
export interface WireError {
  readonly code: string;
  readonly message: string;
  readonly data?: unknown;
}

/** The guard refused the arguments. */
export interface InvalidArgumentsError {
  readonly code: "INVALID_ARGUMENTS";
  readonly message: string;
  readonly data: { readonly issues: readonly Issue[] };
}

/** `socket.data` lacks what the event requires. */
export interface UnauthenticatedError {
  readonly code: "UNAUTHENTICATED";
  readonly message: string;
}

/** The server does not allow it. */
export interface ForbiddenError {
  readonly code: "FORBIDDEN";
  readonly message: string;
}

/** The handler failed in a way that nobody declared. */
export interface InternalError {
  readonly code: "INTERNAL";
  readonly message: string;
}

/** Every envelope can carry these. */
export type BuiltInError = InvalidArgumentsError | UnauthenticatedError | ForbiddenError | InternalError;

/** The same where only the code lies on the wire. */
export interface BuiltInCodeError {
  readonly code: BuiltInError["code"];
  readonly message: string;
}

/** Any error where only the message lies on the wire. */
export interface FailedError {
  readonly code: "FAILED";
  readonly message: string;
}

export function invalidArguments(issues: readonly Issue[]): InvalidArgumentsError {
  return { code: "INVALID_ARGUMENTS", message: "The arguments break the contract", data: { issues } };
}

export const unauthenticated: UnauthenticatedError = { code: "UNAUTHENTICATED", message: "Not authenticated for this" };
export const forbidden: ForbiddenError = { code: "FORBIDDEN", message: "Not allowed" };
export const internalError: InternalError = { code: "INTERNAL", message: "Internal error" };

export function isInvalidArgumentsError(value: unknown): value is InvalidArgumentsError {
  if (!hasCode(value, "INVALID_ARGUMENTS")) return false;
  const data = value["data"];
  return isObject(data) && Array.isArray(data["issues"]) && data["issues"].every(isIssue);
}

export function isUnauthenticatedError(value: unknown): value is UnauthenticatedError {
  return hasCode(value, "UNAUTHENTICATED");
}

export function isForbiddenError(value: unknown): value is ForbiddenError {
  return hasCode(value, "FORBIDDEN");
}

export function isInternalError(value: unknown): value is InternalError {
  return hasCode(value, "INTERNAL");
}

export function isBuiltInError(value: unknown): value is BuiltInError {
  return (
    isInvalidArgumentsError(value) || isUnauthenticatedError(value) || isForbiddenError(value) || isInternalError(value)
  );
}

export function isBuiltInCodeError(value: unknown): value is BuiltInCodeError {
  return (
    hasCode(value, "INVALID_ARGUMENTS") ||
    hasCode(value, "UNAUTHENTICATED") ||
    hasCode(value, "FORBIDDEN") ||
    hasCode(value, "INTERNAL")
  );
}

export function isFailedError(value: unknown): value is FailedError {
  return hasCode(value, "FAILED");
}

function hasCode(value: unknown, code: string): value is Record<string, unknown> {
  return isObject(value) && value["code"] === code && typeof value["message"] === "string";
}

function isIssue(value: unknown): boolean {
  if (!isObject(value)) return false;
  return [value["path"], value["expected"], value["actual"], value["rule"]].every((each) => typeof each === "string");
}

/** The peer did not answer in time. */
export class AckTimeout extends Error {
  override readonly name = "AckTimeout";
  readonly event: string;
  readonly ms: number;

  constructor(event: string, ms: number) {
    super(`No answer to "${event}" within ${ms} ms`);
    this.event = event;
    this.ms = ms;
  }
}

/** The connection ended, or was never there, while an answer was awaited. */
export class Disconnected extends Error {
  override readonly name = "Disconnected";
  readonly event: string;

  constructor(event: string, reason: string) {
    super(`Disconnected before "${event}" was answered: ${reason}`);
    this.event = event;
  }
}

/** A value that the contract forbids: an answer of the peer, or one of ours when outbound checks are on. */
export class ContractViolation extends Error {
  override readonly name = "ContractViolation";
  readonly event: string;
  readonly issues: readonly Issue[];

  constructor(event: string, issues: readonly Issue[]) {
    super(`"${event}" breaks the contract${issues.length > 0 ? `: ${summaryOf(issues)}` : ""}`);
    this.event = event;
    this.issues = issues;
  }
}
