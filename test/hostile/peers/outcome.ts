/** What became of an attack, in the words of the page in the docs. */

import { inspect } from "node:util";
import type { Victim } from "./victim.js";

export interface Outcome {
  /** What the attacker was told, a packet each. */
  readonly heard: readonly string[];
  /** Requests without an answer, while the connection was there. */
  readonly unanswered: number;
  /** The victim ended the connection. */
  readonly closed: boolean;
}

/** One sentence, without its full stop. */
export function outcomeText(victim: Victim, { heard, unanswered, closed }: Outcome): string {
  if (!victim.isAlive) return `crashes: ${victim.texts("crash").join("; ")}`;
  const parts = [
    ...victim.texts("ran").map((text) => `runs \`${text}\``),
    ...victim.texts("refused").map((text) => `refuses \`${text}\``),
    ...victim.texts("reported").map((text) => `reports \`${text}\``),
    ...victim.texts("error").map((text) => `onError hears \`${text}\``),
    ...heard,
    ...(unanswered > 0 ? ["never answers"] : []),
    ...(closed ? ["closes the connection"] : []),
  ];
  return parts.length === 0 ? "nothing happens" : counted(parts).join("; ");
}

/** What is told many times is said once. */
function counted(parts: readonly string[]): readonly string[] {
  return [...new Set(parts)].map((part) => {
    const times = parts.filter((each) => each === part).length;
    return times === 1 ? part : `${part} ${times} times`;
  });
}

/** Values as they came over the wire; errors by their codes. */
export function shownValues(values: unknown): string {
  if (Array.isArray(values) && values.length === 0) return "nothing";
  const texts = Array.isArray(values) ? values.map(shownValue) : [shownValue(values)];
  return `\`${texts.join(", ")}\``;
}

function shownValue(value: unknown): string {
  const text = inspect(brief(value), { depth: 2, breakLength: Number.POSITIVE_INFINITY, compact: true });
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
}

/** Errors without their messages and data. */
function brief(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value) || ArrayBuffer.isView(value)) return value;
  if ("error" in value) return { ...value, error: brief(value.error) };
  return "code" in value && "message" in value ? { code: value.code } : value;
}
