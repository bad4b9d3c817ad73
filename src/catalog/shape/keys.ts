/** Keys that do not belong where they stand, or are missing. */

import type { Diagnostic, Edit } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../diagnostics/nearest.js";
import type { Document, Entry, MapNode, Node } from "../../document/model.js";
import {
  fieldsExpected,
  missingKey,
  notACatalog,
  oneArgumentPerEntry,
  payloadExpected,
  unknownKey,
  unsupportedKeyword,
} from "../problems/shape.js";
import { schemaKeywords } from "../shapes.generated.js";
import type { Fault } from "./fault.js";
import { hintFor } from "./hints.js";
import { adviceFor } from "./keywords.js";
import { isEventPlace, type PlaceName, placeOf } from "./places.js";
import { isNamesInBraces, oneLine, wrapped } from "./words.js";

/** What is known of a map with keys that do not belong there. */
interface Subject {
  readonly map: MapNode;
  readonly document: Document;
  readonly place: PlaceName | undefined;
  readonly unknown: readonly Entry[];
  readonly allowed: readonly string[];
}

/** What to say about the keys of `map`; its values are judged apart. */
export function judgeKeys(map: MapNode, faults: readonly Fault[], document: Document): readonly Diagnostic[] {
  if (isNamesInBraces(map, document)) return [];
  const required = faults.filter(({ error }) => error.keyword === "required").map(({ error }) => keyIn(error.params));
  const missing = [...new Set(required)];
  const subject = subjectOf(map, faults, document);
  const whole = notACatalogAtAll(subject) ?? severalArguments(subject, missing) ?? misplacedSchema(subject);
  if (whole) return [whole];
  return [
    ...missing.map((key) => missingFrom(subject, key)),
    ...subject.unknown.map((entry) => unknown(subject, entry)),
  ];
}

/** The entries of a map that do not belong there. */
export function strangersIn(node: Node, faults: readonly Fault[]): readonly Entry[] {
  if (node.kind !== "map") return [];
  const names = new Set(faults.map(({ error }) => error.params["additionalProperty"]));
  return node.entries.filter(({ name }) => names.has(name));
}

function subjectOf(map: MapNode, faults: readonly Fault[], document: Document): Subject {
  const closed = faults.find(({ error }) => error.keyword === "additionalProperties");
  const place = faults.find((fault) => fault.place !== undefined)?.place;
  const allowed = Object.keys(Object(closed?.error.parentSchema["properties"]));
  return { map, document, place, unknown: strangersIn(map, faults), allowed };
}

function keyIn(params: Readonly<Record<string, unknown>>): string {
  return String(params["missingProperty"]);
}

function notACatalogAtAll({ map, place, unknown }: Subject): Diagnostic | undefined {
  if (place !== "catalog" || unknown.length < map.entries.length) return undefined;
  const found = map.entries.length === 0 ? "an empty map" : "a map without any of its keys";
  return notACatalog.found({ at: map.entries[0]?.key.at ?? map.at, facts: { found } });
}

/** `- a: string` with `b: number` below it instead of beside it. */
function severalArguments({ map, place, unknown }: Subject, missing: readonly string[]): Diagnostic | undefined {
  const [first] = unknown;
  if (place !== "argument" || !first || !missing.includes("schema")) return undefined;
  const names = map.entries.map(({ name }) => name);
  return oneArgumentPerEntry.found({ at: first.key.at, facts: { names } });
}

/** A schema, or an object's properties, where an event, an ack or a schema's keywords should be. */
function misplacedSchema(subject: Subject): Diagnostic | undefined {
  const { map, place, unknown } = subject;
  const definition = place === "ack" || isEventPlace(place);
  if (unknown.length === 0 || !(definition || place === "schema")) return undefined;
  if (definition && unknown.some(({ name }) => isKeyword(name)) && unknown.every(({ name }) => isSchemaKey(name))) {
    return underPayload(subject);
  }
  const strange = unknown.some(({ name }) => isNobodysKey(name, subject));
  return strange && unknown.length === map.entries.length ? underFields(subject) : undefined;
}

function isKeyword(name: string): boolean {
  return schemaKeywords.includes(name) || adviceFor(name) !== undefined;
}

function isSchemaKey(name: string): boolean {
  return isKeyword(name) || name.startsWith("x-");
}

/** Neither meant for another place, nor a slip of the pen. */
function isNobodysKey(name: string, { place, allowed }: Subject): boolean {
  return !isKeyword(name) && hintFor(place, name) === undefined && nearest(name, allowed) === undefined;
}

function underPayload({ map, document, place, unknown }: Subject): Diagnostic {
  const key = place === "ack" ? "returns" : "payload";
  const whole = unknown.length === map.entries.length;
  const text = whole ? oneLine(map, document) : undefined;
  return payloadExpected.found({
    at: (unknown[0]?.key ?? map).at,
    facts: { key, within: nounOf(place), ...(text?.startsWith("{") ? { instead: `{ ${key}: ${text} }` } : {}) },
    ...(whole ? { fix: wrapped(map, key, document) } : {}),
  });
}

function underFields({ map, document, place, unknown }: Subject): Diagnostic {
  const text = oneLine(map, document);
  return fieldsExpected.found({
    at: (unknown[0]?.key ?? map).at,
    facts: {
      fields: unknown.map(({ name }) => name),
      within: nounOf(place),
      ...(text?.startsWith("{") ? { instead: `{ fields: ${text} }` } : {}),
    },
    fix: wrapped(map, "fields", document),
  });
}

function unknown({ place, allowed }: Subject, { name, key }: Entry): Diagnostic {
  const advice = place === "schema" ? adviceFor(name) : undefined;
  if (advice !== undefined) return unsupportedKeyword.found({ at: key.at, facts: { keyword: name, advice } });
  const hint = hintFor(place, name);
  const suggestion = nearest(name, allowed);
  return unknownKey.found({
    at: key.at,
    facts: {
      key: name,
      within: nounOf(place),
      allowed,
      ...(hint === undefined ? {} : { hint }),
      ...(suggestion === undefined ? {} : { suggestion }),
    },
  });
}

function missingFrom({ map, document, place }: Subject, key: string): Diagnostic {
  const first = map.entries[0];
  const version = (place === "catalog" && key === "catalog") || (place === "config" && key === "version");
  const facts = { key, within: nounOf(place), ...(version ? { expected: `"${key}: 1"` } : {}) };
  const at = first?.key.at ?? map.at;
  if (!version || !first || map.flow) return missingKey.found({ at, facts });
  return missingKey.found({ at, facts, fix: [firstLine(map, `${key}: 1`, document)] });
}

function firstLine(map: MapNode, line: string, document: Document): Edit {
  const { file, start } = map.at;
  const indentation = document.text.slice(document.text.lastIndexOf("\n", start - 1) + 1, start);
  return { at: { file, start, end: start }, text: `${line}\n${indentation}` };
}

function nounOf(place: PlaceName | undefined): string {
  return place === undefined ? "this map" : placeOf(place).noun;
}
