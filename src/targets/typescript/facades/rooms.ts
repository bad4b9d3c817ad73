/** The declared rooms as names and as functions that make names. */

import type { Namespace, Room } from "../../../catalog/model.js";
import { type Code, empty, group, indent, line, lines, list, members, paragraphs, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import { key, name } from "../../../code/names.js";
import { roomDoc } from "../docs.js";
import { type FileEmission, runtimeValue } from "../emission.js";
import { resulting, signature } from "../signature.js";
import { printType } from "../types/print.js";
import { typeOf } from "../types/schema-type.js";
import { pattern } from "./patterns.js";

export function declareRooms(namespace: Namespace, emission: FileEmission): Code {
  if (namespace.rooms.length === 0) return empty;
  const { type, value } = emission.names.namespaceOf(namespace);
  return paragraphs([
    ts`
      export interface ${name(`${type}Rooms`)} {
        ${namespace.rooms.map((room) => ts`${roomMember(room, emission)};`)}
      }
    `,
    ts`
      export const ${name(`${value}Rooms`)}: ${name(`${type}Rooms`)} = {
        ${namespace.rooms.map((room) => ts`${roomEntry(room, emission)},`)}
      };
    `,
  ]);
}

function roomMember(room: Room, emission: FileEmission): Code {
  const { parameters } = room.template;
  if (parameters.length === 0) return lines([roomDoc(room), ts`readonly ${key(room.identifier)}: string`]);
  const fields = parameters.map(({ name: parameter, schema }) => {
    return ts`readonly ${key(parameter)}: ${printType(typeOf(schema, emission.names), emission)}`;
  });
  const type = signature([{ source: ts`params: ${members(fields)}`, form: "object" }], resulting, ts`string`);
  return lines([roomDoc(room), ts`${key(room.identifier)}${type}`]);
}

function roomEntry({ identifier, template }: Room, emission: FileEmission): Code {
  if (template.parameters.length === 0) return ts`${key(identifier)}: ${literal(template.text)}`;
  const roomName = runtimeValue("roomName", "patterns", emission);
  const made = list(ts`${roomName}(`, [pattern(template, emission), ts`params`], ts`)`);
  return group(ts`${key(identifier)}: (params) =>${indent(ts`${line}${made}`)}`);
}
