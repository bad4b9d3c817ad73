/** The two catalogs of a case, as text. */

import { BARRIER, type Case, type Direction } from "./case.js";

type Sections = Readonly<Record<string, unknown>>;

const MAIN = "/";
const barrier = { [BARRIER]: { ack: {} } };

export function catalogsOf(each: Case): { readonly before: string; readonly after: string } {
  const { sections = {}, namespace = { old: MAIN, new: MAIN } } = each;
  return {
    before: catalogOf({ ...sections.both, ...sections.before }, namespace.old, eventsOf(each, "old")),
    after: catalogOf({ ...sections.both, ...sections.after }, namespace.new, eventsOf(each, "new")),
  };
}

/** In every direction that the case tells of, or in the one that it names. */
function eventsOf(each: Case, version: "old" | "new"): Sections {
  const events = version === "old" ? each.before : each.after;
  const only = each.direction?.[version];
  const isThere = (direction: Direction) => (only ? direction === only : each[direction] !== undefined);
  return {
    clientToServer: { ...(isThere("clientToServer") ? events : {}), ...barrier },
    serverToClient: { ...(isThere("serverToClient") ? events : {}), ...barrier },
    ...(isThere("errorEvents") ? { errorEvents: events } : {}),
    ...(isThere("serverToServer") ? { serverToServer: events } : {}),
  };
}

/** YAML takes all of JSON. */
function catalogOf(sections: Sections, path: string | undefined, events: Sections): string {
  const main = path === MAIN ? events : { clientToServer: barrier, serverToClient: barrier };
  const other = path === MAIN || path === undefined ? {} : { namespaces: { [path]: events } };
  return JSON.stringify({ catalog: 1, info: { title: "Replay" }, ...sections, ...main, ...other }, undefined, 1);
}
