/** Shapes where a schema stands: an expression where one says it all, a map where there is more to say. */

import type { BuiltIn, Documentation, Field, Shape } from "../draft.js";
import { undocumented } from "../draft.js";
import { chunksOf, expression } from "./expression.js";
import { type Entry, list, map, optionalEntry, prose, text, word, type Yaml } from "./yaml/model.js";

/** Beyond this an expression of objects is written as maps. */
const LONG = 80;

/** `shape` as the value of a key that takes a schema. */
export function schema(written: Shape, documentation: Documentation = undocumented): Yaml {
  const shape = unwrapped(written);
  const said = documentationEntries(documentation);
  if (said.length > 0) return map([...said, ...keywords(shape)], "block");
  return isMap(shape) ? map(keywords(shape)) : expressionOrWord(shape);
}

/** `shape` as a type expression, where that is how `schema` writes it, and YAML takes it for a text. */
export function schemaText(shape: Shape): Yaml | undefined {
  const written = schema(shape);
  return written.kind === "text" || written.kind === "folded" ? written : undefined;
}

/** The `fields` of an object, where they are all that there is to say of it. */
export function fieldsOnly(shape: Shape): Yaml | undefined {
  if (shape.kind !== "object" || shape.others || !shape.fields.every(isField)) return undefined;
  return fieldMap(shape.fields);
}

/** A union or an intersection of one is that one. */
function unwrapped(shape: Shape): Shape {
  if (shape.kind !== "union" && shape.kind !== "intersection") return shape;
  const [only] = shape.members;
  return only !== undefined && shape.members.length === 1 ? unwrapped(only) : shape;
}

function documentationEntries({ description, deprecated }: Documentation): readonly Entry[] {
  const reason = typeof deprecated === "string" ? `Deprecated: ${deprecated}` : undefined;
  const paragraphs = [description, reason].filter((each) => each !== undefined && each !== "");
  const entries: Entry[] = paragraphs.length === 0 ? [] : [["description", prose(paragraphs.join("\n\n"))]];
  return deprecated === false ? entries : [...entries, ["deprecated", word(true)]];
}

function expressionOrWord(shape: Shape): Yaml {
  if (shape.kind === "literal" && typeof shape.value === "number" && Number.isFinite(shape.value)) {
    return word(shape.value);
  }
  if (shape.kind === "built-in" && shape.name === "null") return word(null);
  const line = expression(shape);
  return { kind: "folded", text: line, chunks: chunksOf(line) };
}

/** Whether a map says better, or alone, what `shape` is. */
function isMap(shape: Shape): boolean {
  switch (shape.kind) {
    case "object":
      return true;
    case "literal":
      return typeof shape.value === "boolean";
    case "type":
      return isWordOfYaml(shape.name);
    case "array":
      return isSaidInMaps(shape.items) || (holdsObject(shape.items) && expression(shape).length > LONG);
    case "union":
    case "intersection":
      return shape.members.some(isSaidInMaps);
    case "record":
      return shape.keys === "any" && isSaidInMaps(shape.values);
    case "built-in":
    case "tuple":
    case "partial":
    case "required":
    case "pick":
    case "omit":
      return false;
    default:
      return shape satisfies never;
  }
}

/** Names of types that YAML takes for a value, quoted or not. */
function isWordOfYaml(name: string): boolean {
  return /^(?:null|true|false)$/i.test(name);
}

function holdsObject(shape: Shape): boolean {
  return shape.kind === "object" && shape.fields.length > 0;
}

/** Whether there are descriptions in it, for which an expression has no place. */
function isSaidInMaps(shape: Shape): boolean {
  switch (shape.kind) {
    case "object":
      return shape.fields.some(
        (field) => documentationEntries(field.documentation).length > 0 || isSaidInMaps(field.shape),
      );
    case "array":
      return isSaidInMaps(shape.items);
    case "union":
    case "intersection":
      return shape.members.some(isSaidInMaps);
    case "record":
      return isSaidInMaps(shape.values);
    default:
      return false;
  }
}

/** What `shape` is, as JSON Schema's keywords. */
function keywords(shape: Shape): readonly Entry[] {
  switch (shape.kind) {
    case "type":
      return [["$ref", text(`#/types/${shape.name}`)]];
    case "literal":
      return [["const", typeof shape.value === "string" ? text(shape.value) : word(shape.value)]];
    case "built-in":
      return builtIn(shape.name);
    case "object":
      return object(shape.fields, shape.others);
    case "array":
      return [
        ["type", text("array")],
        ["items", schema(shape.items)],
      ];
    case "record":
      if (shape.keys !== "any") return viaExpression(shape);
      return [
        ["type", text("object")],
        ["additionalProperties", schema(shape.values)],
      ];
    case "union":
      return union(shape.members);
    case "intersection":
      return [["allOf", list(shape.members.map((member) => schema(member)))]];
    case "tuple":
    case "partial":
    case "required":
    case "pick":
    case "omit":
      return viaExpression(shape);
    default:
      return shape satisfies never;
  }
}

/** For what JSON Schema has no short way to say. */
function viaExpression(shape: Shape): readonly Entry[] {
  return [["allOf", list([expressionOrWord(shape)])]];
}

function builtIn(name: BuiltIn): readonly Entry[] {
  switch (name) {
    case "unknown":
      return [];
    case "never":
      return viaExpression({ kind: "built-in", name });
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "binary":
      return [["type", text(name)]];
    case "null":
      return [["const", word(null)]];
    default:
      return [
        ["type", text("string")],
        ["format", text(name === "datetime" ? "date-time" : name)],
      ];
  }
}

function union(members: readonly Shape[]): readonly Entry[] {
  const values = members.map((member) => (member.kind === "literal" ? member.value : undefined));
  if (members.length === 0) return viaExpression({ kind: "union", members });
  if (!values.every((value) => value !== undefined)) {
    return [["anyOf", list(members.map((member) => schema(member)))]];
  }
  return [["enum", list(values.map((value) => (typeof value === "string" ? text(value) : word(value))))]];
}

function object(fields: readonly Field[], others: Shape | undefined): readonly Entry[] {
  const rest = optionalEntry("additionalProperties", others && schema(others));
  const entries: (Entry | undefined)[] = fields.every(isField)
    ? [["fields", fieldMap(fields)], rest]
    : [["type", text("object")], ["properties", properties(fields)], required(fields), rest];
  return entries.filter((entry) => entry !== undefined);
}

/** A name that ends in `?` would be taken for an optional one without it. */
function isField({ name }: Field): boolean {
  return !name.endsWith("?");
}

function fieldMap(fields: readonly Field[]): Yaml {
  return map(
    fields.map(({ name, shape, optional, documentation }) => [
      optional ? `${name}?` : name,
      schema(shape, documentation),
    ]),
  );
}

function properties(fields: readonly Field[]): Yaml {
  return map(fields.map(({ name, shape, documentation }) => [name, schema(shape, documentation)]));
}

function required(fields: readonly Field[]): Entry | undefined {
  const names = fields.filter(({ optional }) => !optional).map(({ name }) => text(name));
  return names.length === 0 ? undefined : ["required", list(names)];
}
