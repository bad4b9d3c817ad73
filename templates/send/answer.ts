// An answer that came back.

import { silent } from "../acks.js";
import type { AckReader } from "../contract.js";
import { ContractViolation } from "../errors.js";
import { Issues } from "../issues.js";
import { nullsToUndefined } from "../receive/accept.js";
import type { Inbox } from "../receive/inbox.js";
import { staysWithin, viewBinaries } from "../walk.js";
import type { Sending } from "./outlet.js";

export interface Asked {
  readonly event: string;
  readonly ack: AckReader;
  /** Empty where many were asked. */
  readonly socketId: string;
  /** Whoever answers, where that is known. */
  readonly inbox?: Inbox | undefined;
}

/** The answer, checked and in its declared form, or why it is none. */
export function readAnswer(
  sending: Sending,
  asked: Asked,
  values: unknown[],
): { readonly value: unknown } | ContractViolation {
  const { ack, event, socketId, inbox } = asked;
  if (ack.binary) viewBinaries(values);
  const value = ack.style.read(values);
  if (Array.isArray(value)) tidy(ack, value);
  const issues = value === silent ? noAnswer() : sending.inbound === "off" ? undefined : issuesOf(sending, ack, value);
  if (!issues) return { value };
  const refused = value === silent || sending.inbound === "enforce";
  sending.violated({ event, socketId, issues: issues.list, refused }, inbox);
  return refused ? new ContractViolation(event, issues.list) : { value };
}

/** Only acks with several values say how many there may be. */
function tidy({ most, absent }: AckReader, values: unknown[]): void {
  if (most !== undefined && values.length > most) values.length = most;
  if (absent) nullsToUndefined(absent, values);
}

/** Nothing where the answer is right; then it is stripped. */
function issuesOf(sending: Sending, ack: AckReader, value: unknown): Issues | undefined {
  const issues = new Issues();
  if (ack.deep && !staysWithin(sending.maxDepth, [value])) issues.tooDeep(sending.maxDepth);
  else if (!ack.is(value)) ack.explain(value, issues);
  else {
    ack.strip?.(value);
    return undefined;
  }
  return issues;
}

function noAnswer(): Issues {
  const issues = new Issues();
  issues.add([], "ack", "an answer", undefined);
  return issues;
}
