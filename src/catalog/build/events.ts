/** Events: from a section's entries to what is sent, in which order, and what is answered. */

import { entryOf, type MapNode } from "../../document/model.js";
import type { Json } from "../../schema/model.js";
import { jsonOf } from "../../schema/read/json.js";
import { eventIdentifier } from "../identifiers.js";
import type { Argument, Direction, Event } from "../model.js";
import type { AckSettings } from "./ack-settings.js";
import { readAck } from "./acks.js";
import { readArguments } from "./arguments.js";
import { eventConflicts, reportConflicts } from "./conflicts.js";
import { type Context, codesOf } from "./context.js";
import { readExamples } from "./examples.js";
import type { CatalogFile } from "./includes.js";
import { isTrue, mapOf, scalarAt, textAt, textOf } from "./nodes.js";
import type { Declared } from "./pieces.js";
import { type Fields, readRequires } from "./requires.js";
import { type RoomsByName, readRoomUses } from "./rooms.js";

/** What the events of one namespace are read with. */
export interface EventScope {
  readonly context: Context;
  readonly defaults: AckSettings;
  readonly rooms: RoomsByName;
  readonly fields: Fields;
}

export function readEvent(declared: Declared, direction: Direction, scope: EventScope): Event {
  const { name, key, file } = declared;
  const map = mapOf(declared.value);
  if (!map)
    return { ...silent, ...named(name, undefined), direction, args: payloadOf(declared, scope.context), at: key.at };
  const { context, defaults } = scope;
  reportConflicts(map, eventConflicts, context.report);
  const codes = entryOf(map, "codes");
  const args = codes ? [] : readPayload(map, file, context);
  const ack = entryOf(map, "ack");
  return {
    ...named(name, textAt(map, "name")),
    direction,
    args,
    codes: codes && codesOf(codes.value, "allowed", context),
    ack: ack && readAck(ack, { defaults, file, context }),
    requires: readRequires(map, scope.fields, context),
    rooms: readRoomUses(map, scope.rooms, context),
    volatile: isTrue(map, "volatile"),
    deprecated: deprecationIn(map),
    description: textAt(map, "description"),
    examples: file.damaged.has(map) ? [] : readExamples(map, file, context),
    extensions: extensionsIn(map, context),
    at: key.at,
  };
}

const silent = {
  codes: undefined,
  ack: undefined,
  requires: [],
  rooms: [],
  volatile: false,
  deprecated: false,
  description: undefined,
  examples: [],
  extensions: {},
} satisfies Partial<Event>;

function named(name: string, chosen: string | undefined): { readonly name: string; readonly identifier: string } {
  return { name, identifier: chosen ?? eventIdentifier(name) };
}

/** `typing: string`, and nothing at all. */
function payloadOf({ key, value, file }: Declared, { schemas }: Context): readonly Argument[] {
  return textOf(value) === undefined ? [] : [{ ...payload, schema: schemas.read(value, file), at: key.at }];
}

function readPayload(map: MapNode, file: CatalogFile, context: Context): readonly Argument[] {
  const written = entryOf(map, "payload");
  if (written) return [{ ...payload, schema: context.schemas.read(written.value, file), at: written.key.at }];
  const fields = entryOf(map, "fields");
  if (fields) return [{ ...payload, schema: context.schemas.readFields(fields, file), at: fields.key.at }];
  return readArguments(entryOf(map, "args")?.value, file, context);
}

const payload = { name: "payload", identifier: "payload", presence: "required", description: undefined } as const;

function deprecationIn(map: MapNode): string | boolean {
  const value = scalarAt(map, "deprecated")?.value;
  return typeof value === "string" || typeof value === "boolean" ? value : false;
}

function extensionsIn(map: MapNode, { report }: Context): Readonly<Record<string, Json>> {
  const found = map.entries.filter(({ name }) => name.startsWith("x-"));
  return Object.fromEntries(found.map(({ name, value }) => [name, jsonOf(value, report)]));
}
