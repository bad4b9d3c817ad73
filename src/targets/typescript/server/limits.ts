/** What Socket.IO's server should take from a client at most. */

import type { Gap } from "../../../schema/size.js";
import type { Message } from "../messages.js";

export interface Limits {
  readonly maxHttpBufferSize: number;
  /** The largest of the messages that have a largest, and its bytes. */
  readonly largest: { readonly subject: string; readonly bytes: number } | undefined;
  /** The first of those that have none, and why. */
  readonly gap: { readonly subject: string; readonly gap: Gap } | undefined;
}

/** Socket.IO's own limit. */
const BY_DEFAULT = 1_000_000;

/** Room for what a newer client says beyond this contract. */
const HEADROOM = 2;

/** Small contracts grow fastest. */
const SMALLEST = 2 ** 16;

/** From 2^31 on, the WebSocket library of Socket.IO takes a limit for none. */
const LARGEST = 2 ** 30;

/** A client's messages: `maxHttpBufferSize` is for one WebSocket message, or one request of HTTP long-polling. */
export function limitsFor(messages: readonly Message[]): Limits {
  const sizes = messages.map(({ subject, size }) => ({
    subject,
    bytes: bytesOf(size),
    gap: size.text.gap ?? size.attached.gap,
  }));
  const open = sizes.find(({ gap }) => gap);
  const [largest] = sizes.filter(({ gap }) => !gap).sort((one, other) => other.bytes - one.bytes);
  const rounded = 2 ** Math.ceil(Math.log2(HEADROOM * (largest?.bytes ?? 0) + 1));
  const wanted = Math.min(LARGEST, Math.max(SMALLEST, rounded));
  return {
    maxHttpBufferSize: open ? Math.max(BY_DEFAULT, wanted) : wanted,
    largest,
    gap: open?.gap && { subject: open.subject, gap: open.gap },
  };
}

/** With its attachments, which some parsers put into the same message, and which HTTP long-polling carries as base64. */
function bytesOf({ text, attached }: Message["size"]): number {
  return text.most + Math.ceil((attached.most * 4) / 3);
}
