/** How judges say what they think. */

import type { Ruling, Source, Verdict, Witness } from "./model.js";

/** `who`: who is hit and how, without a capital and a full stop. */
export function breaking(who: string, witness?: Witness): Ruling {
  return { verdict: "breaking", who: sentence(who), ...(witness === undefined ? {} : { witness }) };
}

/** For what depends on how a version is deployed or used, and for what could be neither proved nor refuted. */
export function dangerous(who: string): Ruling {
  return { verdict: "dangerous", who: sentence(who) };
}

/** What the compiler says to code that sends it, and to code that receives it. */
export function compiler(sender: Verdict, receiver: Verdict): Source {
  return { sender, receiver, seen: true };
}

/** What changed on the wire only: no compiler says anything. */
export const unseen: Source = { sender: "safe", receiver: "safe", seen: false };

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
