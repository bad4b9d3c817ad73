/** What the catalog says about things, as TSDoc. */

import type { Argument, Event, Room } from "../../catalog/model.js";
import { type Code, list, ts } from "../../code/code.js";
import { doc, type Tag } from "../../code/doc.js";
import { literal } from "../../code/literals.js";
import { name, quoted } from "../../code/names.js";
import { printCode } from "../../code/print.js";
import type { Annotations, Json } from "../../schema/model.js";

/** Of a type or a property. */
export function annotationDoc({ title, description, deprecated, examples = [], ...more }: Annotations): Code {
  const tags: Tag[] = [];
  if (more.default) tags.push({ name: "defaultValue", text: jsonText(more.default.value) });
  for (const { value } of examples) tags.push({ name: "example", text: jsonText(value) });
  if (deprecated) tags.push({ name: "deprecated", text: "" });
  return doc([title, description], tags);
}

/** Of an event where it is handled or sent. */
export function eventDoc(event: Event): Code {
  const wire = event.name === event.identifier ? undefined : `On the wire: ${quoted(event.name)}.`;
  const rooms = event.rooms.map(({ room }) => quoted(room.template.text));
  const facts = [
    rooms.length > 0 ? `Sent to ${rooms.join(", ")}.` : undefined,
    event.volatile ? "Volatile: may be dropped." : undefined,
    event.requires.length > 0 ? `Requires ${event.requires.map(({ value }) => quoted(value)).join(", ")}.` : undefined,
    event.ack?.optional ? "The ack is optional." : undefined,
    wire,
  ].filter((fact) => fact !== undefined);
  return doc(
    [event.description, facts.join("\n")],
    [...argumentTags(event.args), ...exampleTags(event), ...ended(event)],
  );
}

/** The same in one line or two, for a second place that leads to the first. */
export function eventSummary(event: Event): Code {
  return doc([event.description], ended(event));
}

export function roomDoc({ description, template }: Room): Code {
  return doc([description, quoted(template.text)]);
}

function argumentTags(args: readonly Argument[]): readonly Tag[] {
  return args.flatMap(({ identifier, description }): readonly Tag[] => {
    return description === undefined ? [] : [{ name: "param", text: `${identifier} - ${description}` }];
  });
}

function exampleTags({ examples, identifier }: Event): readonly Tag[] {
  return examples.map(({ args }) => {
    return { name: "example", text: printCode(list(ts`${name(identifier)}(`, args.map(literal), ts`)`)) };
  });
}

function ended({ deprecated }: Event): readonly Tag[] {
  if (deprecated === false) return [];
  return [{ name: "deprecated", text: deprecated === true ? "" : deprecated }];
}

function jsonText(value: Json): string {
  return printCode(literal(value));
}
