/** What differs inside values: pairs of schemas are looked at once, however many values lead to them. */

import { isEqual } from "../schema/equal.js";
import type { Schema } from "../schema/model.js";
import { at, type Finding, found } from "./findings.js";
import type { Both, Part, Place, Step } from "./model.js";
import { pointerOf } from "./places.js";
import { defaultOf, Sameness } from "./same.js";
import { plain } from "./union.js";
import { unionFindings } from "./unions.js";

/** Schemas that differ, and how one gets there from a value. */
interface Visit {
  readonly schemas: Both<Schema>;
  readonly path: readonly Step[];
  readonly pointer: string;
}

export class SchemaDiff {
  readonly #same = new Sameness();
  readonly #findings = new Map<Schema, Map<Schema, readonly Finding[]>>();

  same(before: Schema, after: Schema): boolean {
    return this.#same.same(before, after);
  }

  /**
   * Nothing where both say the same; the outermost first. What is used at several places of a value is told at the first of
   * them.
   */
  parts(schemas: Both<Schema>, place: Place): readonly Part[] {
    if (this.same(schemas.before, schemas.after)) return [];
    const visits: Visit[] = [{ schemas, path: [], pointer: place.pointer }];
    const seen = new Set<readonly Finding[]>();
    const parts: Part[] = [];
    for (const visit of visits) {
      for (const finding of [...defaultFindings(visit.schemas), ...this.#unseen(visit.schemas, seen)]) {
        const path = [...visit.path, ...finding.path];
        const pointer = visit.pointer + pointerOf(finding.pointer);
        if (finding.kind === "inside") visits.push({ schemas: finding.schemas, path, pointer });
        else {
          const { schemas: pair, difference, stand } = finding;
          parts.push({ ...place, at: stand.after.at, was: stand.before.at, pointer, path, schemas: pair, difference });
        }
      }
    }
    return parts.length > 0 ? parts : [{ ...place, path: [], schemas, difference: { kind: "rewritten" } }];
  }

  /** Types may hold themselves. */
  #unseen({ before, after }: Both<Schema>, seen: Set<readonly Finding[]>): readonly Finding[] {
    const findings = this.#findingsIn({ before: plain(before), after: plain(after) });
    if (seen.has(findings)) return [];
    seen.add(findings);
    return findings;
  }

  #findingsIn(schemas: Both<Schema>): readonly Finding[] {
    const { before, after } = schemas;
    const known = this.#findings.get(before) ?? new Map<Schema, readonly Finding[]>();
    this.#findings.set(before, known);
    const findings = known.get(after) ?? this.#look(schemas);
    known.set(after, findings);
    return findings;
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
