/** Finds out which events of two catalogs are the same under another name or at another place. */

import type { Catalog, Direction, Event, Namespace } from "../catalog/model.js";
import { eventsOf } from "../catalog/places.js";
import type { Both } from "./model.js";
import { renamesAmong } from "./renames.js";
import type { SchemaDiff } from "./schemas.js";

/** What became of events that are not where they were, and how schemas are compared. */
export interface Matches {
  readonly catalogs: Both<Catalog>;
  readonly diff: SchemaDiff;
  /** By the newer event. */
  readonly renamed: ReadonlyMap<Event, Event>;
  /** By the newer event. */
  readonly moved: ReadonlyMap<Event, { readonly before: Event; readonly namespaces: Both<Namespace> }>;
  /** Older events that are accounted for in `renamed` and `moved`. */
  readonly placed: ReadonlySet<Event>;
}

/** An event and where it is declared. */
interface Site {
  readonly event: Event;
  readonly namespace: Namespace;
}

export function matchEvents(catalogs: Both<Catalog>, diff: SchemaDiff): Matches {
  const { before, after } = catalogs;
  const gone = sitesWithout(before, after);
  const fresh = sitesWithout(after, before);
  const matching = new Matching(catalogs, diff);
  for (const site of gone) matching.move(site, fresh);
  for (const site of gone) matching.succeed(site, fresh);
  matching.rename(gone, fresh);
  return matching;
}

/** Events of one catalog that the other does not have in that namespace and direction; namespaces that it lacks, too. */
function sitesWithout(catalog: Catalog, other: Catalog): readonly Site[] {
  const known = new Map(other.namespaces.map((namespace) => [namespace.path, namesIn(namespace)]));
  return catalog.namespaces.flatMap((namespace) =>
    eventsOf(namespace)
      .filter((event) => !known.get(namespace.path)?.has(keyOf(event)))
      .map((event) => ({ event, namespace })),
  );
}

function namesIn(namespace: Namespace): ReadonlySet<string> {
  return new Set(eventsOf(namespace).map(keyOf));
}

function keyOf({ direction, name }: Event): string {
  return `${direction} ${name}`;
}

class Matching implements Matches {
  readonly catalogs: Both<Catalog>;
  readonly diff: SchemaDiff;
  readonly renamed = new Map<Event, Event>();
  readonly moved = new Map<Event, { readonly before: Event; readonly namespaces: Both<Namespace> }>();
  readonly placed = new Set<Event>();
  readonly #paths: ReadonlySet<string>;

  constructor(catalogs: Both<Catalog>, diff: SchemaDiff) {
    this.catalogs = catalogs;
    this.diff = diff;
    this.#paths = new Set(catalogs.after.namespaces.map(({ path }) => path));
  }

  /** The same name in the other direction, else in another namespace. With a whole namespace gone, all of it is gone. */
  move({ event, namespace }: Site, fresh: readonly Site[]): void {
    if (!this.#paths.has(namespace.path)) return;
    const named = this.#free(fresh).filter((each) => each.event.name === event.name);
    const target =
      named.find((each) => each.namespace.path === namespace.path) ??
      named.find((each) => each.event.direction === event.direction);
    if (!target) return;
    this.moved.set(target.event, {
      before: event,
      namespaces: { before: namespace, after: target.namespace },
    });
    this.placed.add(event);
  }

  /** Its deprecation names an event that was not there before. */
  succeed(site: Site, fresh: readonly Site[]): void {
    if (this.placed.has(site.event)) return;
    const beside = this.#free(fresh).filter((each) => isBeside(each, site));
    const successor = beside.find((each) => isNamedIn(site.event.deprecated, each.event.name));
    if (successor) this.#rename(site.event, successor.event);
  }

  rename(gone: readonly Site[], fresh: readonly Site[]): void {
    const old = bySection(gone.filter(({ event }) => !this.placed.has(event)));
    for (const [section, after] of bySection(this.#free(fresh)))
      for (const pair of renamesAmong({ before: old.get(section) ?? [], after }, this.diff))
        this.#rename(pair.before, pair.after);
  }

  #rename(before: Event, after: Event): void {
    this.renamed.set(after, before);
    this.placed.add(before);
  }

  #free(fresh: readonly Site[]): readonly Site[] {
    return fresh.filter(({ event }) => !this.renamed.has(event) && !this.moved.has(event));
  }
}

/** The event that a deprecation speaks of, if it names one that the namespace has in the same direction. */
export function successorOf(event: Event, namespace: Namespace): Event | undefined {
  const direction: Direction = event.direction;
  return namespace[direction].find((each) => each.name !== event.name && isNamedIn(event.deprecated, each.name));
}

/** Whether a sentence names an event: as a word of its own. */
function isNamedIn(sentence: string | boolean, name: string): boolean {
  if (typeof sentence !== "string") return false;
  return ` ${sentence} `.split(/[\s"'`()[\],;]+/).some((word) => word.replace(/[.:!?]+$/, "") === name);
}

function isBeside(one: Site, other: Site): boolean {
  return one.namespace.path === other.namespace.path && one.event.direction === other.event.direction;
}

function bySection(sites: readonly Site[]): ReadonlyMap<string, readonly Event[]> {
  const sections = new Map<string, Event[]>();
  for (const { event, namespace } of sites) {
    const key = `${event.direction} ${namespace.path}`;
    const before = sections.get(key);
    if (before) before.push(event);
    else sections.set(key, [event]);
  }
  return sections;
}
