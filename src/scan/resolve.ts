/** What the contracts of a program say of a usage: which event it is, if it is any of theirs. */

import type { Catalog, Direction } from "../catalog/model.js";
import { eventsOf } from "../catalog/places.js";
import { matches } from "../catalog/spelling.js";
import type { DeclaredEvent, Meaning, ResolvedUse, Usage } from "./model.js";

/** A contract's events are only looked for where it has some: that a namespace exists says nothing. */
export function resolve(usages: readonly Usage[], contracts: readonly Catalog[]): readonly ResolvedUse[] {
  const all = contracts.flatMap((contract) =>
    contract.namespaces.flatMap((namespace) => eventsOf(namespace).map((event) => ({ contract, namespace, event }))),
  );
  const inNamespace = new Map<string | undefined, readonly DeclaredEvent[]>([[undefined, all]]);
  return usages.map((usage) => {
    const path = usage.namespace;
    const known = inNamespace.get(path) ?? all.filter(({ namespace }) => isAt(namespace.template, path ?? "/"));
    inNamespace.set(path, known);
    return { usage, meaning: meaningOf(usage, known) };
  });
}

function isAt(template: DeclaredEvent["namespace"]["template"], path: string): boolean {
  return template.text === path || matches(template, path);
}

function meaningOf(usage: Usage, known: readonly DeclaredEvent[]): Meaning {
  const directions = directionsOf(usage);
  const [right, wrong] = split(known, ({ event }) => directions.includes(event.direction));
  const declared = nonEmpty(right.filter(({ event }) => event.name === usage.event));
  if (declared) return { kind: "declared", events: declared };
  const names = [...new Set(right.map(({ event }) => event.name))];
  if (known.length === 0 || isForeign(usage, known)) return { kind: "foreign" };
  const turned = nonEmpty(wrong.filter(({ event }) => event.name === usage.event));
  return turned ? { kind: "other-direction", events: turned } : { kind: "unknown", names };
}

/** An event map of which most names are unknown is another contract's, and not this one's with mistakes in it. */
function isForeign({ mapped }: Usage, known: readonly DeclaredEvent[]): boolean {
  if (mapped === undefined) return false;
  const shared = mapped.filter((name) => known.some(({ event }) => event.name === name)).length;
  return shared * 2 < mapped.length;
}

/** The sections that an event can stand in for somebody who does this. */
export function directionsOf(usage: Usage): readonly Direction[] {
  const isBetweenServers = usage.kind === "emit" ? usage.to === "servers" : usage.from === "servers";
  if (isBetweenServers) return ["serverToServer"];
  const isToServer = (usage.role === "client") === (usage.kind === "emit");
  return isToServer ? ["clientToServer"] : ["serverToClient", "errorEvents"];
}

function nonEmpty<T>([first, ...rest]: readonly T[]): readonly [T, ...T[]] | undefined {
  return first === undefined ? undefined : [first, ...rest];
}

function split<T>(items: readonly T[], belongs: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
