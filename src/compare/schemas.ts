/** What differs inside values: pairs of schemas are looked at once, however many values lead to them. */

import { isEqual } from "../schema/equal.js";
import type { Schema } from "../schema/model.js";
import { at, type Finding, type Found, found } from "./findings.js";
import type { Both, Part, Place } from "./model.js";
import { pointerOf } from "./places.js";
import { defaultOf, Sameness } from "./same.js";
import { plain } from "./union.js";
import { unionFindings } from "./unions.js";

/** Schemas that differ, and how one gets there: inside which others they were found, and where. */
interface Visit {
  readonly schemas: Both<Schema>;
  readonly from?: { readonly visit: Visit; readonly finding: Finding };
}

/** What was found of a pair of schemas. */
interface Differences {
  readonly outer: readonly Finding[];
  /** The same list for every pair that leads to the same two schemas. */
  readonly inner: readonly Finding[];
}

export class SchemaDiff {
  readonly #same = new Sameness();
  readonly #differences = new Map<Schema, Map<Schema, Differences>>();

  same(before: Schema, after: Schema): boolean {
    return this.#same.same(before, after);
  }

  /**
   * Nothing where both say the same; the outermost first. What is used at several places of a value is told at the first of
   * them.
   */
  parts(schemas: Both<Schema>, place: Place): readonly Part[] {
    if (this.same(schemas.before, schemas.after)) return [];
    const visits: Visit[] = [{ schemas }];
    const seen = new Set<readonly Finding[]>();
    const parts: Part[] = [];
    for (const visit of visits) {
      const { outer, inner } = this.#differencesOf(visit.schemas);
      // Types may hold themselves.
      const findings = seen.has(inner) ? outer : [...outer, ...inner];
      seen.add(inner);
      for (const finding of findings) {
        const from = { visit, finding };
        if (finding.kind === "inside") visits.push({ schemas: finding.schemas, from });
        else parts.push(partOf(finding, from, place));
      }
    }
    return parts.length > 0 ? parts : [{ ...place, path: [], schemas, difference: { kind: "rewritten" } }];
  }

  #differencesOf({ before, after }: Both<Schema>): Differences {
    const known = this.#differences.get(before) ?? new Map<Schema, Differences>();
    this.#differences.set(before, known);
    const differences = known.get(after) ?? this.#compare({ before, after });
    known.set(after, differences);
    return differences;
  }

  #compare(schemas: Both<Schema>): Differences {
    const pair = { before: plain(schemas.before), after: plain(schemas.after) };
    const isPlain = pair.before === schemas.before && pair.after === schemas.after;
    const inner = isPlain ? this.#look(pair) : this.#differencesOf(pair).inner;
    return { outer: defaultFindings(schemas), inner };
  }

  #look(schemas: Both<Schema>): readonly Finding[] {
    const unions = { before: this.#same.union(schemas.before), after: this.#same.union(schemas.after) };
    const here = { path: [], pointer: [], stand: schemas };
    return [...unionFindings({ unions, schemas }, here, this.#same)].filter(
      (finding, index, all) =>
        (finding.kind === "found" || !this.same(finding.schemas.before, finding.schemas.after)) &&
        (!isRewritten(finding) ||
          all.findIndex((each) => isRewritten(each) && isEqual(each.pointer, finding.pointer)) === index),
    );
  }
}

function partOf({ schemas, difference, stand }: Found, from: Visit["from"], place: Place): Part {
  const way: Finding[] = [];
  for (let at = from; at; at = at.visit.from) way.unshift(at.finding);
  return {
    ...place,
    at: stand.after.at,
    was: stand.before.at,
    pointer: place.pointer + pointerOf(way.flatMap(({ pointer }) => pointer)),
    path: way.flatMap(({ path }) => path),
    schemas,
    difference,
  };
}

/** Schemas can be written anew in many ways, and that is told once. */
function isRewritten(finding: Finding): boolean {
  return finding.kind === "found" && finding.difference.kind === "rewritten";
}

function defaultFindings(schemas: Both<Schema>): readonly Finding[] {
  const { before, after } = schemas;
  const defaults = { before: defaultOf(before), after: defaultOf(after) };
  if (isEqual(defaults.before, defaults.after)) return [];
  const written = { before: before.annotations.default, after: after.annotations.default };
  const here = at({ path: [], pointer: [], stand: schemas }, written);
  return [found(here, schemas, { kind: "default", ...defaults })];
}
