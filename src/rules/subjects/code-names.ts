import type { Catalog, Namespace } from "../../catalog/model.js";
import { answerArguments, eventsOf } from "../../catalog/places.js";
import type { Span } from "../../text/span.js";

/** What the catalog names and code has to name too. */
export interface CodeName {
  readonly kind: "event" | "namespace" | "room" | "argument";
  /** As the catalog has it. */
  readonly name: string;
  /** In code. */
  readonly identifier: string;
  readonly at: Span;
}

/** Names in code by the places in which they have to differ. */
function* codeScopes(catalog: Catalog): Iterable<readonly CodeName[]> {
  const others = catalog.namespaces.filter((namespace) => namespace.path !== "/");
  yield others.map(({ path, identifier, at }) => ({ kind: "namespace", name: path, identifier, at }));
  for (const namespace of catalog.namespaces) yield* scopesOfNamespace(namespace);
}

/** All of them. */
export function codeNames(catalog: Catalog): readonly CodeName[] {
  return [...codeScopes(catalog)].flat();
}

/** Two that have the same name in one place, the later one first. */
export interface Collision {
  readonly later: CodeName;
  readonly earlier: CodeName;
}

/** The same wire name twice is another mistake, and no name at all is one too. */
export function* collisions(catalog: Catalog): Iterable<Collision> {
  for (const scope of codeScopes(catalog)) {
    const first = new Map<string, CodeName>();
    for (const later of scope) {
      const earlier = first.get(later.identifier);
      if (!earlier) first.set(later.identifier, later);
      else if (earlier.name !== later.name && later.identifier !== "") yield { later, earlier };
    }
  }
}

/** A client receives error events beside the server's other events, so that these have to differ too. */
function* scopesOfNamespace(namespace: Namespace): Iterable<readonly CodeName[]> {
  const { rooms, clientToServer, serverToClient, errorEvents, serverToServer } = namespace;
  yield named("room", rooms);
  yield named("event", clientToServer);
  yield named("event", [...serverToClient, ...errorEvents]);
  yield named("event", serverToServer);
  for (const event of eventsOf(namespace)) {
    yield named("argument", event.args);
    yield named("argument", answerArguments(event));
  }
}

function named(kind: CodeName["kind"], members: readonly Omit<CodeName, "kind">[]): readonly CodeName[] {
  return members.map(({ name, identifier, at }) => ({ kind, name, identifier, at }));
}
