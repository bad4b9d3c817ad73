/** What was recorded, event by event. */

import type { Message } from "./lines.js";
import { EventSamples } from "./samples/events.js";

export interface RecordedEvent {
  readonly namespace: string;
  readonly direction: Message["direction"];
  readonly name: string;
  readonly samples: EventSamples;
}

/** By namespace, `/` first; then by name: the order in which they came says nothing. */
export function recordedEvents(messages: Iterable<Message>): readonly RecordedEvent[] {
  const events = new Map<string, RecordedEvent>();
  for (const message of messages) {
    const { namespace, direction, event, at } = message;
    const key = JSON.stringify([namespace, direction, event]);
    const known = events.get(key) ?? { namespace, direction, name: event, samples: new EventSamples(at) };
    events.set(key, known);
    known.samples.add(message);
  }
  return [...events.values()].sort((a, b) => compare(a.namespace, b.namespace) || compare(a.name, b.name));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
