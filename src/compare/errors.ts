/** What an error event with codes carries, as a schema: one with a payload of its own is compared with it. */

import type { Argument, CodeUse, Event } from "../catalog/model.js";
import type { Property, Schema } from "../schema/model.js";
import type { Span } from "../text/span.js";

/** The arguments of an event, where the errors that it carries are one, too. */
export function argumentsOf(event: Event): readonly Argument[] {
  const { codes, description, at } = event;
  if (codes === undefined) return event.args;
  const schema = { ...anything(at), anyOf: codes.map(errorOf) };
  return [{ name: "payload", identifier: "payload", schema, presence: "required", description, at }];
}

function errorOf({ code, declaration, at }: CodeUse): Schema {
  const text = { value: ["string"], at } as const;
  const properties: Property[] = [
    { name: "code", schema: { ...anything(at), const: { value: code, at } }, at },
    { name: "message", schema: { ...anything(at), type: text }, at },
  ];
  if (declaration?.data) properties.push({ name: "data", schema: declaration.data, at });
  const required = properties.map(({ name }) => ({ value: name, at }));
  return { ...anything(at), type: { value: ["object"], at }, properties, required: { value: required, at } };
}

/** Accepts every value. */
export function anything(at: Span): Schema {
  return { at, typeName: undefined, never: false, annotations: { extensions: {} } };
}
