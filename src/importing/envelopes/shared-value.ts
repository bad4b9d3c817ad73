/** Answers without a value, in the envelope of those with one: it says where a value would be, were there one. */

import type { Envelope } from "../../catalog/model.js";
import type { DraftEvent, DraftNamespace } from "../draft.js";

type ValuePlace = Envelope["value"];

/** So that all answers that look alike are in one envelope, which a catalog says once. */
export function withSharedValues(namespaces: readonly DraftNamespace[]): readonly DraftNamespace[] {
  const places = commonPlaces(
    namespaces.flatMap(({ clientToServer, serverToClient }) => [...clientToServer, ...serverToClient]),
  );
  const placed = (event: DraftEvent): DraftEvent => {
    const { ack } = event;
    if (ack?.answer.kind !== "envelope" || ack.answer.returns !== undefined) return event;
    const { envelope } = ack.answer;
    const value = places.get(keyOf(envelope)) ?? envelope.value;
    return { ...event, ack: { ...ack, answer: { ...ack.answer, envelope: { ...envelope, value } } } };
  };
  return namespaces.map((namespace) => ({
    ...namespace,
    clientToServer: namespace.clientToServer.map(placed),
    serverToClient: namespace.serverToClient.map(placed),
  }));
}

/** Where most envelopes with the same keys have their values. */
function commonPlaces(events: readonly DraftEvent[]): ReadonlyMap<string, ValuePlace> {
  const counts = new Map<string, Map<string, { readonly value: ValuePlace; count: number }>>();
  for (const { ack } of events) {
    if (ack?.answer.kind !== "envelope" || ack.answer.returns === undefined) continue;
    const { envelope } = ack.answer;
    const alike = counts.get(keyOf(envelope)) ?? new Map<string, { value: ValuePlace; count: number }>();
    counts.set(keyOf(envelope), alike);
    const seen = alike.get(JSON.stringify(envelope.value)) ?? { value: envelope.value, count: 0 };
    alike.set(JSON.stringify(envelope.value), { ...seen, count: seen.count + 1 });
  }
  return new Map(
    [...counts].flatMap(([key, alike]): [string, ValuePlace][] => {
      const [most] = [...alike.values()].sort((one, other) => other.count - one.count);
      return most === undefined ? [] : [[key, most.value]];
    }),
  );
}

function keyOf({ ok, error, errorAs }: Envelope): string {
  return JSON.stringify([ok, error, errorAs]);
}
