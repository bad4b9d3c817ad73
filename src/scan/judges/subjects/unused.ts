/** Events that somebody should send or handle, and nobody does. */

import type { Direction } from "../../../catalog/model.js";
import { eventsOf } from "../../../catalog/places.js";
import type { DeclaredEvent, ResolvedUse, Role, Scan } from "../../model.js";

const SENDERS: Readonly<Record<Direction, Role>> = {
  clientToServer: "client",
  serverToClient: "server",
  errorEvents: "server",
  serverToServer: "server",
};

const RECEIVERS: Readonly<Record<Direction, Role>> = {
  clientToServer: "server",
  serverToClient: "client",
  errorEvents: "client",
  serverToServer: "server",
};

/** Only code that plays a part in a namespace is asked for the rest of the part: a server is not for what clients do. */
export function* neverDone(scan: Scan, kind: "emit" | "listener"): Iterable<DeclaredEvent> {
  const roles = kind === "emit" ? SENDERS : RECEIVERS;
  const uses = scan.programs.flatMap((program) => program.uses);
  const played = new Set(uses.flatMap((use) => meantBy(use).map((each) => partOf(each, use.usage.role))));
  const done = new Set(
    uses.filter(({ usage }) => usage.kind === kind).flatMap((use) => meantBy(use).map(({ event }) => event)),
  );
  for (const declared of everyEvent(scan)) {
    const { event } = declared;
    const isAskedFor = event.deprecated === false && played.has(partOf(declared, roles[event.direction]));
    if (isAskedFor && !done.has(event)) yield declared;
  }
}

function* everyEvent({ programs }: Scan): Iterable<DeclaredEvent> {
  for (const contract of new Set(programs.flatMap(({ contracts }) => contracts))) {
    for (const namespace of contract.namespaces) {
      for (const event of eventsOf(namespace)) yield { contract, namespace, event };
    }
  }
}

function meantBy({ meaning }: ResolvedUse): readonly DeclaredEvent[] {
  return meaning.kind === "declared" ? meaning.events : [];
}

/** A namespace's path is not enough: several contracts may have one of the same. */
function partOf({ contract, namespace }: DeclaredEvent, role: Role): string {
  return JSON.stringify([contract.file, namespace.path, role]);
}

/** How many calls there are of which one may be the missing one. */
export function dynamicNames({ programs }: Scan): number {
  return programs.flatMap(({ gaps }) => gaps).filter(({ kind }) => kind === "dynamic-name").length;
}
