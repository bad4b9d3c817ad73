/** The lines of a log as messages: each a JSON object that says who sent what, and what was answered. */

import { reservedOnSockets } from "../../catalog/reserved-events.js";
import type { Report } from "../../diagnostics/diagnostic.js";
import type { Json } from "../../schema/model.js";
import type { Span } from "../../text/span.js";
import { emptyLog, moreUnreadableLines, reservedEventRecorded, unreadableLine } from "./problems.js";

export interface Message {
  readonly direction: "clientToServer" | "serverToClient";
  readonly namespace: string;
  readonly event: string;
  readonly args: readonly Json[];
  /** What the callback got; absent where none was seen. */
  readonly ack: readonly Json[] | undefined;
  readonly at: Span;
}

/** Of lines that cannot be read, this many are shown. */
const SHOWN = 20;

/** The messages of the log `file`, in its order. What is wrong with the others is reported. */
export function* messagesIn(log: string, file: string, report: Report): Iterable<Message> {
  const reserved = new Set<string>();
  let messages = 0;
  let unreadable = 0;
  let last: Span | undefined;
  for (const { text, at } of linesOf(log, file)) {
    const read = readLine(text);
    if (typeof read === "string") {
      unreadable += 1;
      last = at;
      if (unreadable <= SHOWN) report(unreadableLine.found({ at, facts: { reason: read } }));
    } else if (reservedOnSockets.includes(read.event)) {
      if (!reserved.has(read.event)) report(reservedEventRecorded.found({ at, facts: { event: read.event } }));
      reserved.add(read.event);
    } else {
      messages += 1;
      yield { ...read, at };
    }
  }
  if (last && unreadable > SHOWN) {
    report(moreUnreadableLines.found({ at: last, facts: { count: unreadable - SHOWN } }));
  }
  if (messages === 0) report(emptyLog.found({ at: { file, start: 0, end: 0 }, facts: {} }));
}

/** Those that are not empty. */
function* linesOf(log: string, file: string): Iterable<{ readonly text: string; readonly at: Span }> {
  for (let start = 0; start < log.length; ) {
    const found = log.indexOf("\n", start);
    const end = found === -1 ? log.length : found;
    const text = log.slice(start, end).replace(/^\uFEFF/, "");
    if (text.trim() !== "") yield { text, at: { file, start, end: start + log.slice(start, end).trimEnd().length } };
    start = end + 1;
  }
}

/** The message of a line, or why it is none. */
function readLine(text: string): Omit<Message, "at"> | string {
  const value = parsed(text);
  if (value === undefined) return "it is not JSON.";
  if (!isObject(value)) return "it is not a JSON object.";
  const { direction, namespace = "/", event, args, ack } = value;
  if (direction !== "clientToServer" && direction !== "serverToClient") {
    return 'its "direction" is neither "clientToServer" nor "serverToClient".';
  }
  if (typeof namespace !== "string" || !namespace.startsWith("/")) {
    return 'its "namespace" is not a text that starts with "/".';
  }
  if (typeof event !== "string") return 'its "event" is not a text.';
  if (/\p{Surrogate}/u.test(event + namespace)) return "half of a character in a name, which no connection can carry.";
  if (!isList(args)) return 'its "args" are not a list.';
  if (ack !== undefined && !isList(ack)) return 'its "ack" is not a list.';
  return { direction, namespace, event, args, ack };
}

function parsed(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

interface Fields {
  readonly [key: string]: Json;
}

export function isObject(value: Json): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
