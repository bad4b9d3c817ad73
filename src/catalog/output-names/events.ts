/** What is named after an event: its base, its types, its constants. */

import type { Event, Namespace } from "../model.js";
import type { DecidedName } from "../output-names.js";
import { eventsOf } from "../places.js";
import { namespacePrefix } from "./facades.js";
import { lowered, typeName } from "./words.js";

export interface EventNames {
  /** `SendMessage`, `AdminKick`: what everything else begins with. */
  readonly base: string;
  /** The tuple of its arguments, where it has any. */
  readonly argumentsType: string;
  /** What an answer's `error` is, where errors are declared. */
  readonly errorType: string;
  /** What the caller gets, where that is more than one bare value. */
  readonly resultType: string;
  /** The payload of an error event with codes. */
  readonly payloadType: string;
  /** The guard of its arguments, in guards.ts; so are the next two. */
  readonly guard: string;
  /** What a sender makes of its arguments. */
  readonly pick: string;
  /** The guard of its answer. */
  readonly answer: string;
}

export function eventNames(namespace: Namespace): ReadonlyMap<Event, EventNames> {
  const prefix = namespacePrefix(namespace);
  const taken = new Set<string>();
  const names = new Map<Event, EventNames>();
  for (const event of eventsOf(namespace)) {
    const plain = prefix + typeName(event.identifier);
    const base = taken.has(plain) ? plain + ORIGINS[event.direction] : plain;
    taken.add(base);
    names.set(event, namesFrom(base));
  }
  return names;
}

/** Appended where the other side has an event of the same name. */
const ORIGINS: Readonly<Record<Event["direction"], string>> = {
  clientToServer: "",
  serverToClient: "FromServer",
  errorEvents: "FromServer",
  serverToServer: "BetweenServers",
};

function namesFrom(base: string): EventNames {
  const value = lowered(base);
  return {
    base,
    argumentsType: `${base}Arguments`,
    errorType: `${base}Error`,
    resultType: `${base}Result`,
    payloadType: `${base}Payload`,
    guard: `${value}Arguments`,
    pick: `${value}Pick`,
    answer: `${value}Answer`,
  };
}

/** Those of an event's names that its shape brings into the output. */
export function* decidedEventNames(event: Event, names: EventNames): Iterable<DecidedName> {
  const rest = { at: event.at, origin: `the event "${event.name}"` } as const;
  if (event.args.length > 0 || event.codes) yield { scope: "types", name: names.argumentsType, ...rest };
  if (event.codes) yield { scope: "types", name: names.payloadType, ...rest };
  const kind = event.ack?.answer.kind;
  const declaresErrors = kind === "envelope" || kind === "error-first";
  if (declaresErrors) yield { scope: "types", name: names.errorType, ...rest };
  if (declaresErrors || kind === "values") yield { scope: "types", name: names.resultType, ...rest };
  for (const name of [names.guard, names.pick]) yield { scope: "guards", name, ...rest };
  if (event.ack) yield { scope: "guards", name: names.answer, ...rest };
}
