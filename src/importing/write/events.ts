/** Events: one line where that says it all. */

import { reservedIdentifiers } from "../../catalog/identifiers.js";
import type { Json } from "../../schema/model.js";
import type { DraftEvent } from "../draft.js";
import { ackValue, type Form } from "./acks.js";
import { eventArguments } from "./arguments.js";
import { chosenNames } from "./names.js";
import { fieldsOnly, schema } from "./schema.js";
import { type Entry, list, map, nothing, optionalEntry, prose, text, word, type Yaml } from "./yaml/model.js";

/** What the events of a catalog are written with. */
export interface EventScope {
  /** The form of acks that the catalog's `defaults` say. */
  readonly common: Form;
  /** Names of types that the generated code declares besides those of the events. */
  readonly types: ReadonlySet<string>;
}

/** A section: its events by their names on the wire. */
export function eventSection(events: readonly DraftEvent[], { common, types }: EventScope): Yaml | undefined {
  if (events.length === 0) return undefined;
  const chosen = chosenNames({ named: events, reserved: reservedIdentifiers, suffix: "Event", types });
  return map(
    events.map((event) => [event.name, eventValue(event, { common, name: chosen.get(event.name) })]),
    "block",
  );
}

function eventValue(
  event: DraftEvent,
  { common, name }: { readonly common: Form; readonly name: string | undefined },
): Yaml {
  const { documentation, ack, examples } = event;
  const { description, deprecated } = documentation;
  const payload = payloadEntry(event);
  const entries = [
    optionalEntry("name", name === undefined ? undefined : text(name)),
    optionalEntry("description", description ? prose(description) : undefined),
    payload,
    optionalEntry("ack", ack && ackValue(ack, common)),
    deprecated === false ? undefined : deprecatedEntry(deprecated),
    examplesEntry(examples, payload),
  ].filter((entry) => entry !== undefined);
  if (entries.length === 0) return nothing;
  const alone = entries.length === 1 && payload?.[0] === "payload" ? payload[1] : undefined;
  if (alone && (alone.kind === "text" || alone.kind === "folded")) return alone;
  return map(entries, isSimple(entries) ? "compact" : "block");
}

/** Fit for one line: one thing to say, or nothing but words. */
function isSimple(entries: readonly Entry[]): boolean {
  return entries.length === 1 || entries.every(([, value]) => value.kind !== "list" && !isFilledMap(value));
}

function isFilledMap(value: Yaml): boolean {
  return value.kind === "map" && value.entries.length > 0;
}

function payloadEntry(event: DraftEvent): Entry | undefined {
  const { args } = event;
  const [only] = args;
  if (only === undefined) return undefined;
  if (args.length > 1 || only.presence !== "required" || only.description) return ["args", eventArguments(event)];
  const fields = fieldsOnly(only.shape);
  return fields ? ["fields", fields] : ["payload", schema(only.shape)];
}

function deprecatedEntry(deprecated: string | true): Entry {
  return ["deprecated", deprecated === true || deprecated === "" ? word(true) : text(deprecated)];
}

/** Payloads, where the event has one; otherwise lists of arguments. */
function examplesEntry(examples: readonly (readonly Json[])[], payload: Entry | undefined): Entry | undefined {
  if (examples.length === 0) return undefined;
  const isPayload = payload !== undefined && payload[0] !== "args";
  const items = isPayload ? examples.flatMap(([only]) => (only === undefined ? [] : [only])) : examples;
  return items.length === 0 ? undefined : ["examples", list(items.map(jsonValue))];
}

function jsonValue(value: Json): Yaml {
  if (typeof value === "string") return text(value);
  if (typeof value !== "object" || value === null) return word(value);
  if (isList(value)) return list(value.map(jsonValue));
  return map(Object.entries(value).map(([key, each]) => [key, jsonValue(each)]));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
