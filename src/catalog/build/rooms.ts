import { nearest } from "../../diagnostics/nearest.js";
import { entryOf, type MapNode } from "../../document/model.js";
import { eventIdentifier } from "../identifiers.js";
import type { Room, RoomUse } from "../model.js";
import { unknownRoom } from "../problems/names.js";
import type { Context } from "./context.js";
import { mapOf, textAt, textOf, textsOf, valueAt } from "./nodes.js";
import { type Declared, declaredIn } from "./pieces.js";
import { readTemplate } from "./templates.js";

export type RoomsByName = ReadonlyMap<string, Room>;

/** A room, unless its name is not a text. */
export function readRoom({ name, key, value, file }: Declared, context: Context): Room | undefined {
  const map = mapOf(value);
  const written = map ? valueAt(map, "name") : value;
  const text = textOf(written);
  if (!written || text === undefined) return undefined;
  const params = map ? declaredIn([{ map, file }], "params", "parameter", context.report) : [];
  return {
    name,
    identifier: eventIdentifier(name),
    template: readTemplate({ text, at: written.at, params }, context),
    description: map && textAt(map, "description"),
    at: key.at,
  };
}

export function readRoomUses(map: MapNode, rooms: RoomsByName, { report }: Context): readonly RoomUse[] {
  return textsOf(entryOf(map, "rooms")?.value).flatMap(({ value: name, at }) => {
    const room = rooms.get(name);
    if (room) return [{ room, at }];
    const suggestion = nearest(name, rooms.keys());
    report(unknownRoom.found({ at, facts: { name, ...(suggestion === undefined ? {} : { suggestion }) } }));
    return [];
  });
}
