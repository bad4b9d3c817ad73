/** Finds out which events of two catalogs are the same under another name or at another place. */

import type { Catalog, Event, Namespace } from "../catalog/model.js";
import { eventsOf } from "../catalog/places.js";
import type { Both } from "./model.js";
import { grouped } from "./pairs.js";
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
  matching.move(gone, fresh);
  matching.succeed(gone, fresh);
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
  move(gone: readonly Site[], fresh: readonly Site[]): void {
    const byName = grouped(fresh, ({ event }) => event.name);
    for (const { event: before, namespace } of gone) {
      if (!this.#paths.has(namespace.path)) continue;
      const named = this.#free(byName.get(before.name) ?? []);
      const target =
        named.find((each) => each.namespace.path === namespace.path) ??
        named.find((each) => each.event.direction === before.direction);
      if (!target) continue;
      this.moved.set(target.event, { before, namespaces: { before: namespace, after: target.namespace } });
      this.placed.add(before);
    }
  }

  /** Its deprecation names an event that was not there before. */
  succeed(gone: readonly Site[], fresh: readonly Site[]): void {
    const beside = grouped(fresh, sectionOf);
    for (const site of this.#left(gone)) {
      const words = wordsOf(site.event.deprecated);
      if (words.size === 0) continue;
      const successor = this.#free(beside.get(sectionOf(site)) ?? []).find(({ event }) => words.has(event.name));
      if (successor) this.#rename(site.event, successor.event);
    }
  }

  /** The same shape, and a name that is near. */
  rename(gone: readonly Site[], fresh: readonly Site[]): void {
    const old = grouped(this.#left(gone), sectionOf);
    for (const [section, sites] of grouped(this.#free(fresh), sectionOf)) {
      const events = { before: eventsAt(old.get(section) ?? []), after: eventsAt(sites) };
      for (const { before, after } of renamesAmong(events, this.diff)) this.#rename(before, after);
    }
  }

  #rename(before: Event, after: Event): void {
    this.renamed.set(after, before);
    this.placed.add(before);
  }

  #left(gone: readonly Site[]): readonly Site[] {
    return gone.filter(({ event }) => !this.placed.has(event));
  }

  #free(fresh: readonly Site[]): readonly Site[] {
    return fresh.filter(({ event }) => !this.renamed.has(event) && !this.moved.has(event));
  }
}

/** The event that a deprecation speaks of, if it names one that the namespace has in the same direction. */
export function successorOf({ name, direction, deprecated }: Event, namespace: Namespace): Event | undefined {
  const words = wordsOf(deprecated);
  if (words.size === 0) return undefined;
  return namespace[direction].find((each) => each.name !== name && words.has(each.name));
}

/** What a sentence may call an event by. */
function wordsOf(sentence: string | boolean): ReadonlySet<string> {
  if (typeof sentence !== "string") return new Set();
  const words = sentence.split(/[\s"'`()[\],;]+/).map((word) => word.replace(/[.:!?]+$/, ""));
  return new Set(words.filter((word) => word !== ""));
}

function sectionOf({ event, namespace }: Site): string {
  return `${event.direction} ${namespace.path}`;
}

function eventsAt(sites: readonly Site[]): readonly Event[] {
  return sites.map(({ event }) => event);
}
