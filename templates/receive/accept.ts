// Whether what arrived may reach a handler.

import type { Settle } from "../acks.js";
import { isObject } from "../checks.js";
import type { ArgumentsGuard, IncomingEvent } from "../contract.js";
import { invalidArguments, unauthenticated, type WireError } from "../errors.js";
import { Issues } from "../issues.js";
import { staysWithin, viewBinaries } from "../walk.js";
import type { Inbox } from "./inbox.js";

/** Takes Socket.IO's callback off the end: JSON has no functions, so a function can be nothing else. */
export function takeReply(args: unknown[]): Settle | undefined {
  const last = args[args.length - 1];
  if (!isSettle(last)) return undefined;
  args.pop();
  return last;
}

function isSettle(value: unknown): value is Settle {
  return typeof value === "function";
}

/** Brings the arguments into the declared form. Answers with the reason when they must not go on. */
export function refusalOf(inbox: Inbox, event: IncomingEvent, args: unknown[]): WireError | undefined {
  const { receiving } = inbox;
  if (event.requires && !hasAll(inbox.data, event.requires)) {
    receiving.denied({ event: event.name, socketId: inbox.id, code: unauthenticated.code });
    return unauthenticated;
  }
  const guard = event.args;
  tidy(guard, args);
  if (receiving.inbound === "off") return undefined;
  const within = !guard.deep || staysWithin(receiving.maxDepth, args);
  if (within && guard.is(args)) {
    guard.strip?.(args);
    return undefined;
  }
  const issues = new Issues();
  if (within) guard.explain(args, issues);
  else issues.tooDeep(receiving.maxDepth);
  const refused = receiving.inbound === "enforce";
  receiving.violated({ event: event.name, socketId: inbox.id, issues: issues.list, refused }, inbox);
  return refused ? invalidArguments(issues.list) : undefined;
}

/** Undoes what Socket.IO adds to an argument list, and what the way makes of `undefined` and of binary. */
function tidy(guard: ArgumentsGuard, args: unknown[]): void {
  if (guard.offset !== undefined && args.length > guard.offset && typeof args[args.length - 1] === "string") args.pop();
  if (args.length > guard.most) args.length = guard.most;
  if (guard.binary) viewBinaries(args);
  if (guard.absent) nullsToUndefined(guard.absent, args);
}

export function nullsToUndefined(positions: readonly number[], values: unknown[]): void {
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i];
    if (position !== undefined && values[position] === null) values[position] = undefined;
  }
}

/** A flag that is false is not there: `requires: [admin]` must not let `admin: false` through. */
function hasAll(data: unknown, fields: readonly string[]): boolean {
  return isObject(data) && fields.every((field) => isSet(data, field));
}

function isSet(data: Record<string, unknown>, field: string): boolean {
  const value = Object.hasOwn(data, field) ? data[field] : undefined;
  return value !== undefined && value !== null && value !== false;
}
