/** Reads a map of JSON Schema keywords, or of `fields`, into a schema. */

import type { Entry, MapNode, Node } from "../../document/model.js";
import type { IdleKeyword, Json, JsonType, Keyword, PatternProperty, Property, Reference, Schema } from "../model.js";
import { compilePattern } from "../pattern.js";
import { duplicateProperty, invalidPattern, notJsonNumber } from "../problems.js";
import { readAnnotations } from "./annotations.js";
import { dialectProblem } from "./dialect.js";
import { type Draft, draftAt } from "./draft.js";
import { jsonOf } from "./json.js";
import { entriesOf, itemsOf, textsOf } from "./nodes.js";
import type { Reading } from "./reading.js";
import { followReference, type WrittenReference } from "./references.js";
import type { Scope } from "./scopes.js";

const TYPES: ReadonlySet<string> = new Set<JsonType>([
  "null",
  "boolean",
  "integer",
  "number",
  "string",
  "array",
  "object",
  "binary",
]);

/** Keywords, and the one without which each means nothing. */
const DEPENDENTS = [
  { keyword: "then", without: "if" },
  { keyword: "else", without: "if" },
  { keyword: "minContains", without: "contains" },
  { keyword: "maxContains", without: "contains" },
] as const;

/** Fills `draft` with what `map` says. Values of a wrong kind are passed over: the shape check has reported them. */
export function readKeywords(draft: Draft, map: MapNode, place: { reading: Reading; scope: Scope }): void {
  new Keywords(draft, place.scope, place.reading).read(map);
}

class Keywords {
  readonly #draft: Draft;
  readonly #scope: Scope;
  readonly #reading: Reading;
  readonly #properties = new Map<string, Property>();
  readonly #required: Keyword<string>[] = [];
  readonly #references: Reference[] = [];

  constructor(draft: Draft, scope: Scope, reading: Reading) {
    this.#draft = draft;
    this.#scope = scope;
    this.#reading = reading;
  }

  read(map: MapNode): void {
    this.#draft.annotations = readAnnotations(map, this.#reading.source.report);
    for (const entry of map.entries) this.#keyword(entry);
    if (this.#properties.size > 0) this.#draft.properties = [...this.#properties.values()];
    this.#refer();
    this.#dropIdle();
    this.#settleUnevaluated();
  }

  #keyword({ name, key, value }: Entry): void {
    const draft = this.#draft;
    const { at } = value;
    switch (name) {
      case "$ref":
      case "$dynamicRef":
        this.#reference(name, value);
        return;
      case "$schema":
        this.#dialect(value);
        return;
      case "$defs":
        for (const each of entriesOf(value)) this.#schema(each.value);
        return;
      case "fields":
        draft.type ??= { value: ["object"], at: key.at };
        draft.properties ??= [];
        for (const field of entriesOf(value)) this.#field(field);
        return;
      case "properties":
        draft.properties ??= [];
        for (const each of entriesOf(value)) this.#property(each.name, each);
        return;
      case "type":
        draft.type = {
          value: textsOf(value)
            .map((each) => each.value)
            .filter(isJsonType),
          at,
        };
        return;
      case "enum":
        draft.enum = { value: itemsOf(value).map((item) => this.#json(item)), at };
        return;
      case "const":
        draft.const = { value: this.#json(value), at };
        return;
      case "minimum":
      case "maximum":
      case "exclusiveMinimum":
      case "exclusiveMaximum":
      case "multipleOf":
      case "minLength":
      case "maxLength":
      case "maxBytes":
      case "minItems":
      case "maxItems":
      case "minContains":
      case "maxContains":
      case "minProperties":
      case "maxProperties": {
        const number = this.#number(value);
        if (number !== undefined) draft[name] = { value: number, at };
        return;
      }
      case "pattern": {
        const pattern = this.#pattern(value);
        if (pattern) draft.pattern = pattern;
        return;
      }
      case "format": {
        const [format] = textsOf(value);
        if (format) draft.format = format;
        return;
      }
      case "uniqueItems":
        if (value.kind === "scalar" && typeof value.value === "boolean") draft.uniqueItems = { value: value.value, at };
        return;
      case "patternProperties":
        draft.patternProperties = entriesOf(value).flatMap((each) => this.#patternProperty(each));
        return;
      case "required":
        for (const each of textsOf(value)) this.#require(each);
        return;
      case "items":
      case "additionalProperties":
      case "propertyNames":
      case "contains":
      case "unevaluatedItems":
      case "unevaluatedProperties":
      case "not":
      case "if":
      case "then":
      case "else":
        draft[name] = this.#schema(value);
        return;
      case "dependentRequired":
        draft.dependentRequired = entriesOf(value).map((each) => {
          return { name: each.name, required: textsOf(each.value), at: each.key.at };
        });
        return;
      case "dependentSchemas":
        draft.dependentSchemas = entriesOf(value).map((each) => {
          return { name: each.name, schema: this.#schema(each.value), at: each.key.at };
        });
        return;
      case "prefixItems":
      case "allOf":
      case "anyOf":
      case "oneOf":
        draft[name] = itemsOf(value).map((item) => this.#schema(item));
        return;
      default:
        // An annotation, or what the shape check has refused.
        return;
    }
  }

  /** Keywords that mean nothing without another are only noted down. */
  #dropIdle(): void {
    const draft = this.#draft;
    const idle = DEPENDENTS.flatMap(({ keyword, without }): IdleKeyword[] => {
      const written = draft[keyword];
      if (!written || draft[without]) return [];
      delete draft[keyword];
      return [{ keyword, without, at: written.at }];
    });
    if (idle.length > 0) draft.idle = idle;
  }

  /** Where no other schema can speak of the value, what nothing evaluates is what is additional; or else nothing is left. */
  #settleUnevaluated(): void {
    const draft = this.#draft;
    const { reference, allOf, anyOf, oneOf, dependentSchemas, if: condition } = draft;
    const isAlone = !(reference ?? allOf ?? anyOf ?? oneOf ?? dependentSchemas ?? condition);
    if (isAlone && draft.unevaluatedProperties) draft.additionalProperties ??= draft.unevaluatedProperties;
    if (isAlone && !draft.contains && draft.unevaluatedItems) draft.items ??= draft.unevaluatedItems;
    if (draft.additionalProperties) delete draft.unevaluatedProperties;
    if (draft.items) delete draft.unevaluatedItems;
  }

  #reference(keyword: WrittenReference["keyword"], value: Node): void {
    const [reference] = textsOf(value);
    if (!reference) return;
    const followed = followReference({ ...reference, keyword }, this.#scope, this.#reading);
    if ("target" in followed) {
      this.#references.push({ text: reference.value, at: reference.at, target: followed.target });
      if (followed.isDynamic) this.#reading.variants.addDynamic(this.#draft);
    } else this.#reading.fail(this.#draft, followed.mistake);
  }

  /** A schema of the model has one reference. A `$dynamicRef` beside a `$ref` asserts the same from inside `allOf`. */
  #refer(): void {
    const [first, second] = this.#references;
    if (first) this.#draft.reference = first;
    if (second) this.#draft.allOf = [...(this.#draft.allOf ?? []), { ...draftAt(second.at), reference: second }];
  }

  #dialect(value: Node): void {
    const problem = dialectProblem(value);
    if (problem) this.#reading.source.report(problem);
  }

  #field(entry: Entry): void {
    const optional = entry.name.endsWith("?");
    const name = optional ? entry.name.slice(0, -1) : entry.name;
    this.#property(name, entry);
    if (!optional) this.#require({ value: name, at: entry.key.at });
  }

  #property(name: string, { key, value }: Entry): void {
    const first = this.#properties.get(name);
    if (first === undefined) {
      this.#properties.set(name, { name, schema: this.#schema(value), at: key.at });
      return;
    }
    const related = [{ at: first.at, message: "first declared here" }];
    this.#reading.source.report(duplicateProperty.found({ at: key.at, facts: { name }, related }));
  }

  #require(name: Keyword<string>): void {
    if (this.#required.some((each) => each.value === name.value)) return;
    this.#required.push(name);
    this.#draft.required = { value: this.#required, at: this.#draft.required?.at ?? name.at };
  }

  #patternProperty({ key, value }: Entry): PatternProperty[] {
    const schema = this.#schema(value);
    const pattern = this.#pattern(key);
    return pattern ? [{ pattern, schema }] : [];
  }

  #pattern(node: Node): Keyword<string> | undefined {
    const [pattern] = textsOf(node);
    if (!pattern) return undefined;
    const compiled = compilePattern(pattern.value);
    if ("regexp" in compiled) return pattern;
    const facts = { pattern: pattern.value, reason: compiled.reason };
    this.#reading.fail(this.#draft, invalidPattern.found({ at: pattern.at, facts }));
    return undefined;
  }

  #number(node: Node): number | undefined {
    if (node.kind !== "scalar" || typeof node.value !== "number") return undefined;
    if (Number.isFinite(node.value)) return node.value;
    this.#reading.source.report(notJsonNumber.found({ at: node.at, facts: { text: node.raw } }));
    return undefined;
  }

  #schema(node: Node): Schema {
    return this.#reading.place(node, this.#scope);
  }

  #json(node: Node): Json {
    return jsonOf(node, this.#reading.source.report);
  }
}

function isJsonType(text: string): text is JsonType {
  return TYPES.has(text);
}
