/** The two catalogs of a case, as text. */

import { BARRIER, type Case } from "./case.js";

type Sections = Readonly<Record<string, unknown>>;

const MAIN = "/";

export function catalogsOf(each: Case): { readonly before: string; readonly after: string } {
  const { sections = {}, namespace = { old: MAIN, new: MAIN } } = each;
  return {
    before: catalogOf({ ...sections.both, ...sections.before }, namespace.old, eventsOf(each, each.before)),
    after: catalogOf({ ...sections.both, ...sections.after }, namespace.new, eventsOf(each, each.after)),
  };
}

/** In every direction that the case tells of. */
function eventsOf({ clientToServer, serverToClient, errorEvents }: Case, events: Sections): Sections {
  const barrier = { [BARRIER]: { ack: {} } };
  return {
    clientToServer: { ...(clientToServer ? events : {}), ...barrier },
    serverToClient: { ...(serverToClient ? events : {}), ...barrier },
    ...(errorEvents ? { errorEvents: events } : {}),
  };
}

/** YAML takes all of JSON. */
function catalogOf(sections: Sections, path: string, events: Sections): string {
  const placed = path === MAIN ? events : { namespaces: { [path]: events } };
  return JSON.stringify({ catalog: 1, info: { title: "Replay" }, ...sections, ...placed }, undefined, 1);
}
