/** Every form of an answer: what its handler says, what lies on the wire, and what its caller gets. */

import { fail } from "../../../fixtures/golden/acks/expected/server.js";

export interface Form {
  readonly event: string;
  /** What the event is called with, where that is not one string. */
  readonly args?: readonly unknown[];
  /** What the handler returns. */
  readonly says: unknown;
  /** What Socket.IO's callback is called with. */
  readonly wire: readonly unknown[];
  /** What the call resolves to. */
  readonly reads: unknown;
}

export const argsOf = ({ args }: Form): readonly unknown[] => args ?? ["text"];

const session = { token: "t", expires: "2026-01-01T00:00:00Z" };
/** A row of a database, say. */
const row = { ...session, passwordHash: "secret" };
const right = { ok: true, value: session };

const closed = { code: "CLOSED", message: "CLOSED" };
const late = { code: "CLOSED", message: "Come tomorrow." };
const lost = { code: "ROOM_NOT_FOUND", message: "No such room.", data: { room: "r" } };
const saysClosed = fail("CLOSED");
const saysLate = fail("CLOSED", undefined, "Come tomorrow.");
const saysLost = fail("ROOM_NOT_FOUND", Object.assign({ room: "r" }, { passwordHash: "secret" }));
const slow = { code: "SLOW_DOWN", message: "Not so fast", data: { retryAfterMs: 5 } };

/** Of events that clients send. */
export const fromClients: readonly Form[] = [
  { event: "value", says: "v", wire: ["v"], reads: "v" },
  { event: "object", says: { length: 1, extra: 2 }, wire: [{ length: 1 }], reads: { length: 1 } },
  { event: "described", says: row, wire: [session], reads: session },
  { event: "anything", args: [], says: { a: [1] }, wire: [{ a: [1] }], reads: { a: [1] } },
  { event: "literalNull", args: [], says: null, wire: [null], reads: null },
  { event: "several", says: [1, 2], wire: [1, 2], reads: [1, 2] },
  { event: "several", says: [1, 2, "cm"], wire: [1, 2, "cm"], reads: [1, 2, "cm"] },
  { event: "several", says: [1, 2, undefined], wire: [1, 2, null], reads: [1, 2, undefined] },
  { event: "rest", says: ["a"], wire: ["a"], reads: ["a"] },
  { event: "rest", says: ["a", "b", "c"], wire: ["a", "b", "c"], reads: ["a", "b", "c"] },
  { event: "named", says: [row], wire: [session], reads: [session] },
  { event: "acknowledged", says: undefined, wire: [], reads: undefined },
  { event: "withRefusal", says: "yes", wire: ["yes"], reads: "yes" },
  { event: "withObjectRefusal", says: { ok: true }, wire: [{ ok: true }], reads: { ok: true } },
  { event: "optional", says: "v", wire: ["v"], reads: "v" },
  { event: "optionalNothing", says: undefined, wire: [], reads: undefined },
  { event: "afterRest", args: ["a", 1, 2], says: 3, wire: [3], reads: 3 },
  { event: "afterOptional", args: ["a"], says: 1, wire: [1], reads: 1 },
  { event: "afterOptional", args: ["a", 2], says: 2, wire: [2], reads: 2 },
  { event: "seconds", args: [], says: "v", wire: ["v"], reads: "v" },
  { event: "forever", args: [], says: "v", wire: ["v"], reads: "v" },
  { event: "envelope", says: row, wire: [right], reads: right },
  { event: "envelope", says: saysLost, wire: [{ ok: false, error: lost }], reads: { ok: false, error: lost } },
  {
    event: "envelope",
    says: fail("SLOW_DOWN", { retryAfterMs: 5 }, "Not so fast"),
    wire: [{ ok: false, error: slow }],
    reads: { ok: false, error: slow },
  },
  { event: "onlyBuiltIn", says: row, wire: [right], reads: right },
  { event: "withoutValue", says: undefined, wire: [{ ok: true }], reads: { ok: true } },
  {
    event: "withoutValue",
    says: saysClosed,
    wire: [{ ok: false, error: closed }],
    reads: { ok: false, error: closed },
  },
  { event: "optionalEnvelope", says: "v", wire: [{ ok: true, value: "v" }], reads: { ok: true, value: "v" } },
  { event: "errorCode", says: "v", wire: [{ ok: true, value: "v" }], reads: { ok: true, value: "v" } },
  { event: "errorCode", says: saysLate, wire: [{ ok: false, error: "CLOSED" }], reads: { ok: false, error: closed } },
  {
    event: "errorMessage",
    says: saysLate,
    wire: [{ ok: false, error: "Come tomorrow." }],
    reads: { ok: false, error: { code: "FAILED", message: "Come tomorrow." } },
  },
  { event: "okAndMessage", says: undefined, wire: [{ ok: true }], reads: { ok: true } },
  { event: "successAndData", says: row, wire: [{ success: true, data: session }], reads: right },
  {
    event: "successAndData",
    says: saysLate,
    wire: [{ success: false, error: late }],
    reads: { ok: false, error: late },
  },
  { event: "flat", says: row, wire: [{ ok: true, ...session }], reads: right },
  { event: "flat", says: saysClosed, wire: [{ ok: false, error: closed }], reads: { ok: false, error: closed } },
  { event: "dataOrError", says: row, wire: [{ data: session }], reads: right },
  { event: "dataOrError", says: saysClosed, wire: [{ error: closed }], reads: { ok: false, error: closed } },
  { event: "flatOrError", says: row, wire: [session], reads: right },
  { event: "errorOrNothing", says: undefined, wire: [{}], reads: { ok: true } },
  {
    event: "errorOrNothing",
    says: saysLate,
    wire: [{ error: "Come tomorrow." }],
    reads: { ok: false, error: { code: "FAILED", message: "Come tomorrow." } },
  },
  { event: "errorFirst", says: row, wire: [null, session], reads: right },
  { event: "errorFirst", says: saysLost, wire: [lost], reads: { ok: false, error: lost } },
  { event: "errorFirstNothing", says: undefined, wire: [null], reads: { ok: true } },
  { event: "errorFirstNothing", says: saysLate, wire: [late], reads: { ok: false, error: late } },
  { event: "errorFirstCode", says: "v", wire: [null, "v"], reads: { ok: true, value: "v" } },
  { event: "errorFirstCode", says: saysLate, wire: ["CLOSED"], reads: { ok: false, error: closed } },
  { event: "errorFirstMessage", says: "v", wire: [null, "v"], reads: { ok: true, value: "v" } },
  { event: "errorFirstNullable", says: null, wire: [null, null], reads: { ok: true, value: null } },
];

/** Of events that clients send to `/legacy`, where the catalog's defaults hold. */
export const fromLegacyClients: readonly Form[] = [
  { event: "save", says: "v", wire: [{ ok: true, data: "v" }], reads: { ok: true, value: "v" } },
  { event: "saveCode", says: saysLate, wire: [{ ok: false, msg: "CLOSED" }], reads: { ok: false, error: closed } },
  { event: "saveNode", says: "v", wire: [null, "v"], reads: { ok: true, value: "v" } },
  { event: "count", args: [], says: 1, wire: [1], reads: 1 },
];

/** Of events that the server sends. */
export const fromServer: readonly Form[] = [
  { event: "ask", says: false, wire: [false], reads: false },
  { event: "askSession", says: row, wire: [session], reads: session },
  { event: "tell", says: undefined, wire: [], reads: undefined },
  { event: "tellOptional", says: undefined, wire: [], reads: undefined },
  { event: "askEnvelope", says: row, wire: [right], reads: right },
  { event: "askEnvelope", says: saysLate, wire: [{ ok: false, error: late }], reads: { ok: false, error: late } },
  { event: "askFlat", says: row, wire: [{ ok: true, ...session }], reads: right },
  { event: "askSeveral", says: [1, 2], wire: [1, 2], reads: [1, 2] },
  { event: "askErrorFirst", says: "v", wire: [null, "v"], reads: { ok: true, value: "v" } },
  { event: "askErrorFirst", says: saysClosed, wire: [closed], reads: { ok: false, error: closed } },
  { event: "askWithRefusal", says: 1, wire: [1], reads: 1 },
  { event: "askAfterOptional", args: ["a", "b"], says: "v", wire: ["v"], reads: "v" },
  { event: "askAfterRest", args: ["a", "b"], says: 2, wire: [2], reads: 2 },
  { event: "askForever", says: "v", wire: ["v"], reads: "v" },
];
