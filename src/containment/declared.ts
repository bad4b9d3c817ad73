/** What several schemas of one value declare together: no more than names, and never less than a sender leaves of a value. */

import type { Schema } from "../schema/model.js";
import { type Entry, entriesOf } from "./contents.js";
import { certainlyNames, partsOf } from "./parts.js";
import { ANYTHING, NOTHING } from "./synthetic.js";

/** A schema, and whether it certainly says something of the value. */
export interface Source {
  readonly schema: Schema;
  readonly isCertain: boolean;
}

type Draft = { -readonly [K in keyof Schema]: Schema[K] };

export class Declarations {
  readonly #known = new Map<string, Schema>();
  readonly #ids = new Map<Schema, number>();

  /** Accepts every value without undeclared properties, and whatever else could be one. */
  of(sources: readonly Source[]): Schema {
    const key = sources.map((source) => this.#idOf(source)).sort();
    const known = this.#known.get(key.join());
    if (known) return known;
    const draft: Draft = { ...ANYTHING };
    this.#known.set(key.join(), draft);
    const parts = sources.map(({ schema, isCertain }) => {
      const inside = partsOf(schema);
      return inside?.map((part) => ({ schema: part.schema, isCertain: isCertain && part.isCertain }));
    });
    // Where there is too much to look at, everything may be declared.
    if (!parts.every((part) => part !== undefined)) return draft;
    const isClosed = sources.some(({ schema, isCertain }) => isCertain && certainlyNames(schema));
    this.#describe(draft, parts.flat(), isClosed);
    return draft;
  }

  #describe(draft: Draft, parts: readonly Source[], isClosed: boolean): void {
    const entries = parts.flatMap(({ schema, isCertain }) =>
      entriesOf(schema).map((entry) => ({ ...entry, isCertain })),
    );
    const rest = entries.filter(({ of, key }) => of === "object" && typeof key !== "string");
    const names = new Set(entries.flatMap(({ key }) => (typeof key === "string" ? [key] : [])));
    if (names.size > 0)
      draft.properties = [...names].map((name) => {
        const own = entries.filter(({ key }) => key === name);
        return { name, schema: this.of([...own, ...rest.map(uncertain)]), at: draft.at };
      });
    const isOpen = rest.some(({ key }) => key === undefined);
    const patterns = parts.flatMap(({ schema }) => schema.patternProperties ?? []);
    if (patterns.length > 0) draft.patternProperties = patterns.map((each) => ({ ...each, schema: ANYTHING }));
    if (isClosed && !isOpen) draft.additionalProperties = NOTHING;
    const items = entries.filter(({ of }) => of === "array");
    const isOfAll = items.length === 1 && items[0]?.key === undefined;
    if (items.length > 0) draft.items = this.of(isOfAll ? items : items.map(uncertain));
  }

  #idOf({ schema, isCertain }: Source): string {
    const id = this.#ids.get(schema) ?? this.#ids.size;
    this.#ids.set(schema, id);
    return `${id}${isCertain ? "!" : ""}`;
  }
}

function uncertain({ schema }: Entry): Source {
  return { schema, isCertain: false };
}
