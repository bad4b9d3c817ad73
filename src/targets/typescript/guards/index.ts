/** Emits guards.ts: what tells values that the contract allows from others, explains, strips and picks them. */

import { type Code, paragraphs } from "../../../code/code.js";
import type { Emission } from "../emission.js";
import { emittedNamespaces, neededEvents } from "../needed.js";
import { writeEvent } from "./event-guards.js";
import { writeExplain, writeStrictExplain } from "./explain-function.js";
import { GuardsFile, type Writers } from "./guards-file.js";
import { writeStrictTest, writeTest } from "./is.js";
import { makeSchemas } from "./made-schemas.js";
import { writeMark } from "./mark.js";
import { writeErrors, writeNamespace } from "./namespace-guards.js";
import { writePick } from "./pick.js";
import { sidesOf } from "./sides.js";
import { writeStrip } from "./strip.js";
import { writeTypes } from "./type-guards.js";

export { guardPicks } from "./picks.js";

export function emitGuards(emission: Emission): Code {
  const { catalog, names } = emission;
  const made = makeSchemas(catalog, names);
  const writers = catalog.unknownProperties === "reject" ? strictWriters : usualWriters;
  const file = new GuardsFile(emission, writers, made.all);
  writeTypes(file);
  writeErrors(file, made);
  for (const namespace of emittedNamespaces(catalog)) {
    writeNamespace(file, namespace, made);
    for (const event of neededEvents(namespace, emission.settings.targets)) {
      writeEvent({ file, event, made }, sidesOf(event, emission.settings));
    }
  }
  return paragraphs(file.finish());
}

const usualWriters: Writers = {
  is: writeTest,
  matches: writeTest,
  explain: writeExplain,
  examine: writeExplain,
  strip: writeStrip,
  pick: writePick,
  mark: writeMark,
};

/** Of a contract that refuses what it does not declare: `is` and `explain` look for that too. */
const strictWriters: Writers = { ...usualWriters, is: writeStrictTest, explain: writeStrictExplain };
