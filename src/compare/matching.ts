/** Finds out which events of two catalogs are the same under another name or at another place. */

import type { Answer, Argument, Catalog, CodeUse, Direction, Event, Namespace } from "../catalog/model.js";
import { eventsOf } from "../catalog/places.js";
import { nearest } from "../diagnostics/nearest.js";
import { isEqual } from "../schema/equal.js";
import type { Both } from "./model.js";
import type { Sameness } from "./same.js";

/** What became of events that are not where they were, and how schemas are compared. */
export interface Matches {
  readonly catalogs: Both<Catalog>;
  readonly same: Sameness;
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

export function matchEvents(catalogs: Both<Catalog>, same: Sameness): Matches {
  const { before, after } = catalogs;
  const gone = sitesWithout(before, after);
  const fresh = sitesWithout(after, before);
  const matching = new Matching(catalogs, same);
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
  readonly same: Sameness;
  readonly renamed = new Map<Event, Event>();
  readonly moved = new Map<Event, { readonly before: Event; readonly namespaces: Both<Namespace> }>();
  readonly placed = new Set<Event>();
  readonly #paths: ReadonlySet<string>;

  constructor(catalogs: Both<Catalog>, same: Sameness) {
    this.catalogs = catalogs;
    this.same = same;
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

  /** The same shape and a near name; each has to be the other's nearest. */
  rename(gone: readonly Site[], fresh: readonly Site[]): void {
    for (const sites of bySection(this.#free(fresh)).values()) {
      const [first] = sites;
      const old = gone.filter((each) => first && !this.placed.has(each.event) && isBeside(each, first));
      for (const { event: after } of sites) {
        const alike = old.map((each) => each.event).filter((each) => this.#sameShape({ before: each, after }));
        const before = nearestOf(after, alike);
        const back =
          before &&
          nearestOf(
            before,
            sites.map((each) => each.event).filter((each) => !this.renamed.has(each)),
          );
        if (before && back === after && !this.placed.has(before)) this.#rename(before, after);
      }
    }
  }

  #rename(before: Event, after: Event): void {
    this.renamed.set(after, before);
    this.placed.add(before);
  }

  #free(fresh: readonly Site[]): readonly Site[] {
    return fresh.filter(({ event }) => !this.renamed.has(event) && !this.moved.has(event));
  }

  #sameShape({ before, after }: Both<Event>): boolean {
    return (
      this.#sameArguments(before.args, after.args) &&
      sameCodes(before.codes, after.codes) &&
      before.ack?.optional === after.ack?.optional &&
      this.#sameAnswer(before.ack?.answer, after.ack?.answer)
    );
  }

  #sameArguments(before: readonly Argument[], after: readonly Argument[]): boolean {
    return (
      before.length === after.length &&
      before.every((old, index) => {
        const now = after[index];
        return now?.presence === old.presence && this.same.same(old.schema, now.schema);
      })
    );
  }

  #sameAnswer(before: Answer | undefined, after: Answer | undefined): boolean {
    if (before === undefined || after === undefined) return before === after;
    if (!sameStyle(before, after)) return false;
    if (before.kind === "values" && after.kind === "values") return this.#sameArguments(before.args, after.args);
    const old = "returns" in before ? before.returns : undefined;
    const now = "returns" in after ? after.returns : undefined;
    if ("errors" in before && "errors" in after && !sameCodes(before.errors, after.errors)) return false;
    return old === undefined || now === undefined ? old === now : this.same.same(old, now);
  }
}

/** Whether two answers lie on the wire in the same way, whatever values they carry. */
export function sameStyle(before: Answer, after: Answer): boolean {
  if (before.kind === "envelope" && after.kind === "envelope") return isEqual(before.envelope, after.envelope);
  if (before.kind === "error-first" && after.kind === "error-first") return before.errorAs === after.errorAs;
  return before.kind === after.kind;
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

function nearestOf(event: Event, candidates: readonly Event[]): Event | undefined {
  const name = nearest(
    event.name,
    candidates.map((each) => each.name),
  );
  return candidates.find((each) => each.name === name);
}

function isBeside(one: Site, other: Site): boolean {
  return one.namespace.path === other.namespace.path && one.event.direction === other.event.direction;
}

function bySection(sites: readonly Site[]): ReadonlyMap<string, readonly Site[]> {
  const sections = new Map<string, Site[]>();
  for (const site of sites) {
    const key = `${site.event.direction} ${site.namespace.path}`;
    const before = sections.get(key);
    if (before) before.push(site);
    else sections.set(key, [site]);
  }
  return sections;
}

function sameCodes(before: readonly CodeUse[] | undefined, after: readonly CodeUse[] | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  const codes = new Set(after.map(({ code }) => code));
  return before.length === after.length && before.every(({ code }) => codes.has(code));
}
