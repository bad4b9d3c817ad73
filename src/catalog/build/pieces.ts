/** Pieces: a namespace can be spread over several files, and is read as one. */

import type { Report } from "../../diagnostics/diagnostic.js";
import { type Entry, entryOf, type MapNode } from "../../document/model.js";
import { duplicateName, duplicateSetting } from "../problems/names.js";
import type { CatalogFile } from "./includes.js";
import { entriesOf, mapOf, valueAt } from "./nodes.js";

/** What one file says of a namespace; of `/`, the whole file. */
export interface Piece {
  readonly map: MapNode;
  readonly file: CatalogFile;
}

/** A named entry of a section, and the file it stands in. */
export interface Declared extends Entry {
  readonly file: CatalogFile;
}

/** The entries of a section in all pieces, each name once. `kind` says in a message what they are. */
export function declaredIn(
  pieces: readonly Piece[],
  section: string,
  kind: string,
  report: Report,
): readonly Declared[] {
  const found = new Map<string, Declared>();
  for (const { map, file } of pieces) {
    for (const entry of entriesOf(valueAt(map, section))) {
      const first = found.get(entry.name);
      if (!first) found.set(entry.name, { ...entry, file });
      else
        report(duplicateName.found({ at: entry.key.at, facts: { kind, name: entry.name }, related: [firstAt(first)] }));
    }
  }
  return [...found.values()];
}

/** A key that only one of the pieces may have. */
export function settingIn(pieces: readonly Piece[], key: string, report: Report): Declared | undefined {
  let found: Declared | undefined;
  for (const { map, file } of pieces) {
    const entry = entryOf(map, key);
    if (!entry) continue;
    if (!found) found = { ...entry, file };
    else report(duplicateSetting.found({ at: entry.key.at, facts: { name: key }, related: [firstAt(found)] }));
  }
  return found;
}

/** The same one level further down: `ack` in all `defaults`. */
export function piecesAt(pieces: readonly Piece[], key: string): readonly Piece[] {
  return pieces.flatMap(({ map, file }) => {
    const inner = mapOf(valueAt(map, key));
    return inner ? [{ map: inner, file }] : [];
  });
}

function firstAt({ key }: Entry): { readonly at: Entry["key"]["at"]; readonly message: string } {
  return { at: key.at, message: "first declared here" };
}
