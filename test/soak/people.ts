/** Who takes part: an honest client or a hostile peer, known by a token, and to the workers by a user's id. */

import { ROOMS } from "./settings.js";

export interface Person {
  readonly isHonest: boolean;
  readonly index: number;
}

export function tokenOf({ isHonest, index }: Person): string {
  return `${isHonest ? "honest" : "hostile"}-${index}`;
}

export function personWith(token: string): Person | undefined {
  const [, kind, index] = /^(honest|hostile)-(\d{1,6})$/.exec(token) ?? [];
  return index === undefined ? undefined : { isHonest: kind === "honest", index: Number(index) };
}

export function userIdOf({ isHonest, index }: Person): string {
  return `${isHonest ? "00000001" : "00000000"}-0000-4000-8000-${String(index).padStart(12, "0")}`;
}

export function personOf(userId: string): Person {
  return { isHonest: userId.startsWith("00000001"), index: Number(userId.slice(-12)) };
}

export function roomOf({ index }: Person): string {
  return String(index % ROOMS);
}

/** An order that everybody knows. */
export const ORDER = "3f0c1f5e-8d0a-4b57-9d1f-0c6f5a2b7e11";

export function isUuid(value: unknown): boolean {
  return typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

/** What an honest client's messages say: who sends, in which of its connections, and which one it is there. */
export interface Mark {
  readonly sender: number;
  readonly connection: number;
  readonly sequence: number;
}

export function markText({ sender, connection, sequence }: Mark): string {
  return `${sender}:${connection}:${sequence}`;
}

export function readMark(text: string): Mark | undefined {
  const [, sender, connection, sequence] = /^(\d+):(\d+):(\d+)$/.exec(text) ?? [];
  if (sequence === undefined) return undefined;
  return { sender: Number(sender), connection: Number(connection), sequence: Number(sequence) };
}
