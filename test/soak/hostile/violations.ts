/** Messages that break the contract in every way, and some that nearly do. */

import type { Random } from "../../hostile/random.js";
import { mutateValue } from "../../hostile/values/mutate-value.js";
import { ORDER } from "../people.js";
import { isAllowed } from "../plain-reading.js";

export type AckedEvent = "sendMessage" | "sendData";

export interface Attempt {
  readonly event: AckedEvent | "typing" | "tip";
  /** As JSON carries them. */
  readonly args: readonly unknown[];
  readonly isValid: boolean;
}

const allowed: Readonly<Record<Attempt["event"], readonly unknown[]>> = {
  sendMessage: [{ room: "hostile", text: "hostile" }],
  sendData: ["hostile", 1, { user: "hostile" }, "note", "label", "label"],
  typing: ["hostile"],
  tip: [{ to: ORDER, money: { amount: 2, currency: "EUR" } }],
};
const events: readonly Attempt["event"][] = ["sendMessage", "sendData", "typing", "tip"];

export function attempt(random: Random): Attempt {
  for (;;) {
    const event = random.pick(events);
    const args = onTheWire(mutateValue(allowed[event], random));
    if (!args || random.next() < 0.05)
      return { event, args: ["hostile", []], isValid: isAllowed(event, ["hostile", []]) };
    const isValid = isAllowed(event, args);
    // Nobody answers what is allowed and has no ack.
    if (!isValid || isAcked(event)) return { event, args, isValid };
  }
}

export function isAcked(event: string): event is AckedEvent {
  return event === "sendMessage" || event === "sendData";
}

/** What JSON leaves of it; nothing where that is no list of arguments. */
function onTheWire(value: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(value)) return undefined;
  try {
    const parsed: unknown = JSON.parse(JSON.stringify(value));
    return Array.isArray(parsed) ? parsed : undefined;
  } catch {
    // A BigInt.
    return undefined;
  }
}
