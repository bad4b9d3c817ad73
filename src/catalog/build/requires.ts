import { nearest } from "../../diagnostics/nearest.js";
import { entryOf, type MapNode } from "../../document/model.js";
import type { Keyword, Schema } from "../../schema/model.js";
import { allInPlace } from "../../schema/shape.js";
import { unknownField } from "../problems/names.js";
import type { Context } from "./context.js";
import { textsOf } from "./nodes.js";

/** The names of socketData's fields; undefined where a namespace has none. */
export type Fields = ReadonlySet<string> | undefined;

/** The properties that a schema names, through references and in every branch. */
export function fieldsOf(socketData: Schema | undefined): Fields {
  if (!socketData) return undefined;
  const properties = [...allInPlace(socketData)].flatMap((part) => part.properties ?? []);
  return new Set(properties.map(({ name }) => name));
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
