/** A victim's side of the lines: it tells what becomes of it, and does as it is told. */

import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { inspect } from "node:util";
import * as msgpack from "socket.io-msgpack-parser";
import type { Line, Order, ParserName } from "./lines.js";

export function tell(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** The application's code was run with these values. */
export function ran(what: string, ...values: unknown[]): void {
  tell({ kind: "ran", text: `${what}(${values.map(shown).join(", ")})` });
}

/** In one line, and never long. */
export function shown(value: unknown): string {
  const text = inspect(value, { depth: 2, breakLength: Number.POSITIVE_INFINITY, compact: true, maxStringLength: 40 });
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
}

/** Any value can be thrown, also one that cannot be made into a text. A class of its own says enough. */
export function thrown(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const isPlain = ["Error", "TypeError", "RangeError"].includes(error.name);
  return isPlain ? `${error.name}: ${error.message.split("\n", 1)[0]}` : error.name;
}

/** The first reason, as what follows an event's name. */
export function violated([issue]: readonly { readonly path: string; readonly rule: string }[]): string {
  return issue ? `${issue.path && ` ${issue.path}`} (${issue.rule})` : "";
}

/** Options of Socket.IO for its parser, on both sides. */
export function parserOptions(name: ParserName): { readonly parser?: typeof msgpack } {
  return name === "msgpack" ? { parser: msgpack } : {};
}

/** Options of a client that stays away once it was sent away. */
export function clientOptions(parser: ParserName): object {
  const options = { auth: { token: "ann" }, forceNew: true, reconnection: false, transports: ["websocket"] };
  return { ...options, ...parserOptions(parser) };
}

/** Does as it is told, until nobody tells anything more. */
export function obey(orders: (order: Order) => void): void {
  const input = createInterface({ input: process.stdin });
  input.on("line", (text) => {
    const order: Order = JSON.parse(text);
    if (order.kind === "settle") afterAll(() => tell({ kind: "settled" }));
    else orders(order);
  });
  // Whoever watches has gone.
  input.on("close", () => process.exit());
}

/** After all that promises and callbacks have still to do. */
function afterAll(code: () => void): void {
  setImmediate(() => setImmediate(() => setImmediate(code)));
}

process.on("uncaughtExceptionMonitor", (error: unknown, origin) => {
  const how = origin === "unhandledRejection" ? "an unhandled rejection, " : "";
  tell({ kind: "crash", text: `${how}${thrown(error)}` });
});
