// What is reported where the application has not said where to.

import { summaryOf } from "./issues.js";
import type { Denial, Violation } from "./receive/inbox.js";
import type { Skew } from "./skew.js";

const MOST_LINES = 10;
const WINDOW_MS = 10_000;
const LINE_LENGTH = 400;

/** One short line each, and not more than a few in a while: a hostile client must not fill the disk. */
export function limited(write: (line: string) => void): (line: string) => void {
  let since = 0;
  let lines = 0;
  return (line) => {
    const now = Date.now();
    if (now - since > WINDOW_MS) {
      if (lines > MOST_LINES) write(`(${lines - MOST_LINES} more in the last seconds)`);
      since = now;
      lines = 0;
    }
    if (++lines <= MOST_LINES) write(oneLine(line));
  };
}

export function violationLine({ event, socketId, issues, refused }: Violation): string {
  const what = `${refused ? "Refused" : "Let through"} ${named(event)}${socketId && ` ${socketId}`}`;
  return issues.length > 0 ? `${what}: ${summaryOf(issues)}` : what;
}

export function denialLine({ event, socketId, code }: Denial): string {
  return `Refused ${named(event)} ${socketId}: ${code}`;
}

export function skewLine({ theirs, ours }: Skew): string {
  return `A client was made from another version of the contract, ${theirs}; this server is of ${ours}`;
}

export function errorLine(error: unknown, event: string): string {
  return `${named(event)} failed: ${described(error)}`;
}

function named(event: string): string {
  return JSON.stringify(event.length > 80 ? `${event.slice(0, 80)}…` : event);
}

/** Anything can be thrown, also what cannot be made into a string, and errors with a stack that is none. */
function described(error: unknown): string {
  try {
    const [, place] = error instanceof Error ? String(error.stack).split("\n    at ") : [];
    return place === undefined ? String(error) : `${error} at ${place}`;
  } catch {
    return `a thrown ${typeof error}`;
  }
}

function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
  return line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH)}…` : line;
}
