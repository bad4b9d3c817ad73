/** Rows of the matrix about acks, and about the codes of errors. */

import type { Case, Mixes, Returned } from "../case.js";

const said = { old: ["Hello"], new: ["Hello"] };
const value = (old: unknown, newer: unknown): { old: Returned; new: Returned } => ({
  old: { value: old },
  new: { value: newer },
});
const plain = { message: { payload: "string" } };
const awaited = { message: { payload: "string", ack: "string" } };
const optional = { message: { payload: "string", ack: { returns: "string", optional: true } } };
const everywhere = (mixes: Mixes) => ({ clientToServer: mixes, serverToClient: mixes });
const unreadable = everywhere({ A: ["answer refused", "breaking"], B: ["answer refused", "breaking"] });
const harmless = everywhere({ A: ["answered", "safe"], B: ["answered", "safe"] });

/** An event that is answered in a certain way. */
const answering = (ack: unknown) => ({ message: { payload: "string", ack } });
const full = (by: string) => ({ errors: { FULL: { data: { fields: { by } } } } });
const errors = { both: { errors: { FULL: {}, GONE: {} } } };

export const acks: readonly Case[] = [
  {
    // A receiver acknowledges at once, and with nothing, what its version does not answer: a value, it is not.
    row: "ack added",
    before: plain,
    after: awaited,
    sends: said,
    returns: value(undefined, "yes"),
    clientToServer: { A: ["delivered", "safe"], B: ["answer refused", "breaking"] },
    serverToClient: { A: ["answer refused", "breaking"], B: ["delivered", "safe"] },
  },
  {
    row: "optional ack added, and used",
    before: plain,
    after: optional,
    sends: said,
    returns: value(undefined, "yes"),
    clientToServer: { A: ["delivered", "safe"], B: ["answer refused", "dangerous"] },
    serverToClient: { A: ["answer refused", "dangerous"], B: ["delivered", "safe"] },
  },
  {
    row: "optional ack added, and left out",
    before: plain,
    after: optional,
    withoutAck: true,
    sends: said,
    returns: value(undefined, "yes"),
    clientToServer: { A: ["delivered", "safe"], B: ["delivered", "dangerous"] },
    serverToClient: { A: ["delivered", "dangerous"], B: ["delivered", "safe"] },
  },
  {
    row: "ack without a value added",
    before: plain,
    after: answering({}),
    sends: said,
    clientToServer: { A: ["delivered", "safe"], B: ["answered", "dangerous"] },
    serverToClient: { A: ["answered", "dangerous"], B: ["delivered", "safe"] },
  },
  {
    row: "ack without a value removed",
    before: answering({}),
    after: plain,
    sends: said,
    clientToServer: { A: ["answered", "dangerous"], B: ["delivered", "safe"] },
    serverToClient: { A: ["delivered", "safe"], B: ["answered", "dangerous"] },
  },
  {
    row: "data of an ack's error narrowed",
    sections: { before: full("number"), after: full("integer") },
    before: answering({ returns: "string", errors: ["FULL"] }),
    after: answering({ returns: "string", errors: ["FULL"] }),
    sends: said,
    returns: { old: { fail: "FULL", data: { by: 0.5 } }, new: { fail: "FULL", data: { by: 1 } } },
    clientToServer: { A: ["answered", "safe"], B: ["answer refused", "breaking"] },
    serverToClient: { A: ["answer refused", "breaking"], B: ["answered", "safe"] },
  },
  {
    row: "value of an error-first ack widened",
    before: answering({ returns: "integer", errors: [], style: "error-first" }),
    after: answering({ returns: "number", errors: [], style: "error-first" }),
    sends: said,
    returns: value(1, 0.5),
    clientToServer: { A: ["answer refused", "breaking"], B: ["answered", "safe"] },
    serverToClient: { A: ["answered", "safe"], B: ["answer refused", "breaking"] },
  },
  {
    row: "optional value added to an ack of several",
    before: answering({ args: [{ a: "string" }] }),
    after: answering({ args: [{ a: "string" }, { "b?": "string" }] }),
    sends: said,
    returns: value(["x"], ["x", "y"]),
    ...harmless,
  },
  {
    row: "required value added to an ack of several",
    before: answering({ args: [{ a: "string" }] }),
    after: answering({ args: [{ a: "string" }, { b: "string" }] }),
    sends: said,
    returns: value(["x"], ["x", "y"]),
    clientToServer: { A: ["answered", "safe"], B: ["answer refused", "breaking"] },
    serverToClient: { A: ["answer refused", "breaking"], B: ["answered", "safe"] },
  },
  {
    row: "required value removed from an ack of several",
    before: answering({ args: [{ a: "string" }, { b: "string" }] }),
    after: answering({ args: [{ a: "string" }] }),
    sends: said,
    returns: value(["x", "y"], ["x"]),
    clientToServer: { A: ["answer refused", "breaking"], B: ["answered", "safe"] },
    serverToClient: { A: ["answered", "safe"], B: ["answer refused", "breaking"] },
  },
  {
    row: "ack optional made required",
    before: optional,
    after: awaited,
    sends: said,
    returns: value("yes", "yes"),
    ...harmless,
  },
  {
    row: "ack required made optional",
    before: awaited,
    after: optional,
    sends: said,
    returns: value("yes", "yes"),
    ...harmless,
  },
  {
    row: "ack optional, and left out between versions",
    before: optional,
    after: { message: { payload: "string", ack: { returns: "string", optional: true, timeout: "20s" } } },
    withoutAck: true,
    sends: said,
    returns: value("yes", "yes"),
    ...everywhere({ A: ["delivered", "safe"], B: ["delivered", "safe"] }),
  },
  {
    row: "ack timeout shortened",
    before: awaited,
    after: answering({ returns: "string", timeout: "1s" }),
    sends: said,
    returns: value("yes", "yes"),
    ...everywhere({ A: ["answered", "dangerous"], B: ["answered", "dangerous"] }),
  },
  {
    // Whose version has no ack sends no callback, and misses none.
    row: "ack removed",
    before: awaited,
    after: plain,
    sends: said,
    returns: value("yes", undefined),
    clientToServer: { A: ["answer refused", "breaking"], B: ["delivered", "safe"] },
    serverToClient: { A: ["delivered", "safe"], B: ["answer refused", "breaking"] },
  },
  {
    row: "ack style changed: a value becomes an envelope",
    before: awaited,
    after: answering({ returns: "string", errors: [] }),
    sends: said,
    returns: value("yes", "yes"),
    ...unreadable,
  },
  {
    row: "ack style changed: a value becomes nothing",
    before: awaited,
    after: answering({}),
    sends: said,
    returns: value("yes", undefined),
    ...unreadable,
  },
  {
    row: "ack style changed: a value becomes two",
    before: awaited,
    after: answering({ args: [{ a: "integer" }, { b: "string" }] }),
    sends: said,
    returns: value("yes", [1, "yes"]),
    ...unreadable,
  },
  {
    row: "ack style changed: an envelope becomes error-first",
    before: answering({ returns: "string", errors: [] }),
    after: answering({ returns: "string", errors: [], style: "error-first" }),
    sends: said,
    returns: value("yes", "yes"),
    ...unreadable,
  },
  {
    row: "ack envelope changed: another key",
    before: answering({ returns: "string", envelope: { value: "data" } }),
    after: answering({ returns: "string", envelope: { value: "result" } }),
    sends: said,
    returns: value("yes", "yes"),
    ...unreadable,
  },
  {
    row: "ack values reordered where types agree",
    before: answering({ args: [{ from: "string" }, { to: "string" }] }),
    after: answering({ args: [{ to: "string" }, { from: "string" }] }),
    sends: said,
    returns: value(["Ann", "Bob"], ["Bob", "Ann"]),
    ...everywhere({ A: ["mistaken", "breaking"], B: ["mistaken", "breaking"] }),
  },
  {
    row: "ack error code added",
    sections: errors,
    before: answering({ returns: "string", errors: ["FULL"] }),
    after: answering({ returns: "string", errors: ["FULL", "GONE"] }),
    sends: said,
    returns: { old: { fail: "FULL" }, new: { fail: "GONE" } },
    clientToServer: { A: ["answer refused", "breaking"], B: ["answered", "safe"] },
    serverToClient: { A: ["answered", "safe"], B: ["answer refused", "breaking"] },
  },
  {
    row: "ack error code removed",
    sections: errors,
    before: answering({ returns: "string", errors: ["FULL", "GONE"] }),
    after: answering({ returns: "string", errors: ["FULL"] }),
    sends: said,
    returns: { old: { fail: "GONE" }, new: { fail: "FULL" } },
    clientToServer: { A: ["answered", "safe"], B: ["answer refused", "breaking"] },
    serverToClient: { A: ["answer refused", "breaking"], B: ["answered", "safe"] },
  },
  {
    row: "error event's code added",
    sections: errors,
    before: { message: { codes: ["FULL"] } },
    after: { message: { codes: ["FULL", "GONE"] } },
    sends: { old: [{ code: "FULL", message: "Full" }], new: [{ code: "GONE", message: "Gone" }] },
    errorEvents: { A: ["refused", "breaking"], B: ["delivered", "safe"] },
  },
  {
    row: "error event's code removed",
    sections: errors,
    before: { message: { codes: ["FULL", "GONE"] } },
    after: { message: { codes: ["FULL"] } },
    sends: { old: [{ code: "GONE", message: "Gone" }], new: [{ code: "FULL", message: "Full" }] },
    errorEvents: { A: ["delivered", "safe"], B: ["refused", "breaking"] },
  },
];
