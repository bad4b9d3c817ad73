/** The uses that judges look at: calls on Socket.IO's own sockets. What generated wrappers take, the compiler checks. */

import type { Facts } from "../../../diagnostics/diagnostic.js";
import type { Sighting } from "../../../diagnostics/rule.js";
import type { DeclaredEvent, Emit, Listener, Program, ResolvedUse, Scan } from "../../model.js";

export function* rawUses(scan: Scan): Iterable<ProgramUse> {
  for (const use of everyUse(scan)) if (use.usage.through === "socket") yield use;
}

type ProgramUse = ResolvedUse & { readonly program: Program };

function* everyUse({ programs }: Scan): Iterable<ProgramUse> {
  for (const program of programs) for (const use of program.uses) yield { ...use, program };
}

export interface DeclaredUse<Kind> {
  readonly usage: Kind;
  readonly events: readonly DeclaredEvent[];
  readonly program: Program;
}

/** Those of events that a contract declares in this direction. */
export function declaredEmits(scan: Scan): Iterable<DeclaredUse<Emit>> {
  return declaredAmong(rawUses(scan));
}

/** The same, with those through generated code: what no type says has to be judged there too. */
export function allDeclaredEmits(scan: Scan): Iterable<DeclaredUse<Emit>> {
  return declaredAmong(everyUse(scan));
}

function* declaredAmong(uses: Iterable<ProgramUse>): Iterable<DeclaredUse<Emit>> {
  for (const { usage, meaning, program } of uses) {
    if (usage.kind === "emit" && meaning.kind === "declared") yield { usage, events: meaning.events, program };
  }
}

export function* declaredListeners(scan: Scan): Iterable<DeclaredUse<Listener>> {
  for (const { usage, meaning, program } of rawUses(scan)) {
    if (usage.kind === "listener" && meaning.kind === "declared") yield { usage, events: meaning.events, program };
  }
}

/** A call that may mean one of several events is wrong only where it is for each; the first is what is told. */
export function wrongForAll<F extends Facts>(
  events: readonly DeclaredEvent[],
  judge: (declared: DeclaredEvent) => Sighting<F> | undefined,
): readonly Sighting<F>[] {
  const sightings: Sighting<F>[] = [];
  for (const declared of events) {
    const sighting = judge(declared);
    if (!sighting) return [];
    sightings.push({ ...sighting, related: [{ at: declared.event.at, message: "declared here" }] });
  }
  return sightings.slice(0, 1);
}
