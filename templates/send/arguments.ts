// What is done to arguments on their way out.

import type { ArgumentsGuard, ArgumentsPicker, OutgoingEvent } from "../contract.js";
import { ContractViolation } from "../errors.js";
import { Issues } from "../issues.js";

/** What becomes of what leaves: only what is declared goes; the same and it is checked; or it goes as it is. */
export type OutboundMode = "strip" | "enforce" | "off";

/**
 * The arguments as they leave.
 * @throws ContractViolation under "enforce".
 */
export function outgoing(outbound: OutboundMode, event: OutgoingEvent, args: unknown[]): unknown[] {
  const { args: picker, guard } = event;
  if (outbound === "off") return filled(picker, args);
  if (guard && args.length > guard.most) args.length = guard.most;
  if (outbound === "enforce" && guard) return filled(picker, checked(event, guard, args));
  return filled(picker, picker.pick ? picker.pick(args) : args);
}

/** Null in the place of what is absent, so that what follows keeps its own. */
function filled({ absent, least }: ArgumentsPicker, args: unknown[]): unknown[] {
  if (least !== undefined) while (args.length < least) args.push(null);
  if (absent) for (const index of absent) if (index < args.length && args[index] === undefined) args[index] = null;
  return args;
}

/** What was picked, where the contract allows it. */
function checked(event: OutgoingEvent, guard: ArgumentsGuard, args: unknown[]): unknown[] {
  const picked = event.args.pick ? pickedOf(event.args.pick, args) : args;
  if (picked && guard.is(picked)) return picked;
  const issues = new Issues();
  guard.explain(picked ?? args, issues);
  throw new ContractViolation(event.name, issues.list);
}

/** Nothing where the arguments are too far from the declared ones to pick from them. */
function pickedOf(pick: (args: unknown[]) => unknown[], args: unknown[]): unknown[] | undefined {
  try {
    return pick(args);
  } catch {
    return undefined;
  }
}
