import { defineJudge } from "../judge.js";
import { dangerous, unseen } from "../rulings.js";
import { called } from "../words.js";

export const ackTimeoutChanged = defineJudge({
  name: "ack-timeout-changed",
  why: "A caller that waits less gives up on receivers that need as long as they always did.",
  severity: "warning",
  of: "ack-timeout",
  *judge(change) {
    const { before, after, pair } = change;
    const name = called(pair.after.name, change);
    const impatient = dangerous(
      `callers give up on ${name} after ${duration(after.timeoutMs)}, where an answer may have taken ${duration(before.timeoutMs)}`,
    );
    yield {
      title: `Callers of ${name} wait ${duration(after.timeoutMs)}, was ${duration(before.timeoutMs)}`,
      ...(after.timeoutMs < before.timeoutMs ? { mixA: impatient, mixB: impatient } : {}),
      source: unseen,
      instead: "Find out first how long answers take: onAccepted tells.",
    };
  },
});

function duration(ms: number): string {
  if (ms === Number.POSITIVE_INFINITY) return "without end";
  return ms % 1000 === 0 ? `${ms / 1000} s` : `${ms} ms`;
}
