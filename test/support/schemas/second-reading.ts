/**
 * A second reading of JSON Schema 2020-12, over schemas as they are written in JSON: slow, plain, made from the
 * specification alone, to hold the compiler against. It reads one document: `$id` and references that lead out of it
 * are not for it. Formats are asserted.
 */

import { assertionsHold } from "./second-reading/assertions.js";
import { targetOf } from "./second-reading/references.js";
import { isObject, type JsonObject, listOf } from "./second-reading/values.js";

/** Whether `schema`, which stands somewhere in `root`, accepts a JSON value. */
export function accepts(schema: unknown, value: unknown, root: unknown = schema): boolean {
  return new Reading(root).evaluate(schema, value) !== undefined;
}

/** The annotations that `unevaluatedProperties` and `unevaluatedItems` ask for: what some keyword has looked at. */
class Evaluated {
  readonly names = new Set<string>();
  readonly indexes = new Set<number>();

  add({ names, indexes }: Evaluated): void {
    for (const name of names) this.names.add(name);
    for (const index of indexes) this.indexes.add(index);
  }
}

class Reading {
  readonly #root: unknown;

  constructor(root: unknown) {
    this.#root = root;
  }

  /** What was evaluated of an accepted value; undefined for one that is not accepted, whose annotations are dropped. */
  evaluate(schema: unknown, value: unknown): Evaluated | undefined {
    if (typeof schema === "boolean") return schema ? new Evaluated() : undefined;
    if (!isObject(schema)) throw new Error(`${JSON.stringify(schema)} is not a schema`);
    const evaluated = new Evaluated();
    const holds =
      assertionsHold(schema, value) &&
      this.#inPlaceHold(schema, value, evaluated) &&
      (!isObject(value) || this.#propertiesHold(schema, value, evaluated)) &&
      (!Array.isArray(value) || this.#itemsHold(schema, value, evaluated));
    return holds ? evaluated : undefined;
  }

  #accepts(schema: unknown, value: unknown): boolean {
    return this.evaluate(schema, value) !== undefined;
  }

  /** Subschemas that apply to the value itself: Core, sections 8.2.3 and 10.2. */
  #inPlaceHold(schema: JsonObject, value: unknown, evaluated: Evaluated): boolean {
    const passes = (subschema: unknown): boolean => {
      const found = this.evaluate(subschema, value);
      if (found) evaluated.add(found);
      return found !== undefined;
    };
    const passing = (keyword: string): number => listOf(schema[keyword]).filter(passes).length;
    const has = (keyword: string): boolean => Object.hasOwn(schema, keyword);
    // Within one document a dynamic reference has only one place to lead to.
    const references = ["$ref", "$dynamicRef"].filter(has).map((keyword) => String(schema[keyword]));
    if (!references.every((reference) => passes(targetOf(reference, this.#root)))) return false;
    if (has("allOf") && passing("allOf") < listOf(schema["allOf"]).length) return false;
    if (has("anyOf") && passing("anyOf") === 0) return false;
    if (has("oneOf") && passing("oneOf") !== 1) return false;
    if (has("not") && this.#accepts(schema["not"], value)) return false;
    if (has("if")) {
      const chosen = passes(schema["if"]) ? "then" : "else";
      if (has(chosen) && !passes(schema[chosen])) return false;
    }
    if (!isObject(value)) return true;
    return entriesOf(schema["dependentSchemas"]).every(
      ([name, subschema]) => !Object.hasOwn(value, name) || passes(subschema),
    );
  }

  /** Core, sections 10.3.2 and 11.3. */
  #propertiesHold(schema: JsonObject, value: JsonObject, evaluated: Evaluated): boolean {
    const names = Object.keys(value);
    const passes = (name: string, subschema: unknown): boolean => {
      evaluated.names.add(name);
      return this.#accepts(subschema, value[name]);
    };
    const named = new Map(entriesOf(schema["properties"]));
    const patterns = entriesOf(schema["patternProperties"]);
    const matching = (name: string): readonly unknown[] => [
      ...(named.has(name) ? [named.get(name)] : []),
      ...patterns.filter(([pattern]) => new RegExp(pattern, "u").test(name)).map(([, subschema]) => subschema),
    ];
    const { propertyNames = true } = schema;
    if (!names.every((name) => this.#accepts(propertyNames, name))) return false;
    if (!names.every((name) => matching(name).every((subschema) => passes(name, subschema)))) return false;
    if (Object.hasOwn(schema, "additionalProperties")) {
      const additional = names.filter((name) => matching(name).length === 0);
      if (!additional.every((name) => passes(name, schema["additionalProperties"]))) return false;
    }
    if (!Object.hasOwn(schema, "unevaluatedProperties")) return true;
    const rest = names.filter((name) => !evaluated.names.has(name));
    return rest.every((name) => passes(name, schema["unevaluatedProperties"]));
  }

  /** Core, sections 10.3.1 and 11.2. */
  #itemsHold(schema: JsonObject, value: readonly unknown[], evaluated: Evaluated): boolean {
    const passes = (index: number, subschema: unknown): boolean => {
      evaluated.indexes.add(index);
      return this.#accepts(subschema, value[index]);
    };
    const prefix = Object.hasOwn(schema, "prefixItems") ? listOf(schema["prefixItems"]) : [];
    const indexes = [...value.keys()];
    if (!indexes.slice(0, prefix.length).every((index) => passes(index, prefix[index]))) return false;
    if (Object.hasOwn(schema, "items")) {
      if (!indexes.slice(prefix.length).every((index) => passes(index, schema["items"]))) return false;
    }
    if (Object.hasOwn(schema, "contains")) {
      const { contains, minContains = 1, maxContains = Number.POSITIVE_INFINITY } = schema;
      const found = indexes.filter((index) => this.#accepts(contains, value[index]));
      if (found.length < Number(minContains) || found.length > Number(maxContains)) return false;
      for (const index of found) evaluated.indexes.add(index);
    }
    if (!Object.hasOwn(schema, "unevaluatedItems")) return true;
    const rest = indexes.filter((index) => !evaluated.indexes.has(index));
    return rest.every((index) => passes(index, schema["unevaluatedItems"]));
  }
}

function entriesOf(subschemas: unknown): readonly (readonly [string, unknown])[] {
  return isObject(subschemas) ? Object.entries(subschemas) : [];
}
