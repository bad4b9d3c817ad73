import { nearest } from "../../diagnostics/nearest.js";
import { entryOf, type MapNode } from "../../document/model.js";
import type { Keyword, Schema } from "../../schema/model.js";
import { unknownField } from "../problems/names.js";
import type { Context } from "./context.js";
import { textsOf } from "./nodes.js";

/** The names of socketData's fields; undefined where a namespace has none. */
export type Fields = ReadonlySet<string> | undefined;

/** The properties that a schema names, through references and in every branch. */
export function fieldsOf(socketData: Schema | undefined): Fields {
  if (!socketData) return undefined;
  const names = new Set<string>();
  const schemas = new Set([socketData]);
  for (const schema of schemas) {
    for (const { name } of schema.properties ?? []) names.add(name);
    if (schema.reference) schemas.add(schema.reference.target);
    for (const branches of [schema.allOf, schema.anyOf, schema.oneOf])
      for (const each of branches ?? []) schemas.add(each);
  }
  return names;
}

export function readRequires(map: MapNode, fields: Fields, { report }: Context): readonly Keyword<string>[] {
  return textsOf(entryOf(map, "requires")?.value).filter(({ value: name, at }) => {
    if (fields?.has(name)) return true;
    const suggestion = nearest(name, fields ?? []);
    const facts = { name, declared: fields !== undefined, ...(suggestion === undefined ? {} : { suggestion }) };
    report(unknownField.found({ at, facts }));
    return false;
  });
}
