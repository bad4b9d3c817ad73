import type { Catalog, Namespace } from "../catalog/model.js";
import { answerArguments, eventsOf } from "../catalog/places.js";
import { defineRule } from "../diagnostics/rule.js";
import type { Span } from "../text/span.js";
import { everySchema } from "./subjects/every-schema.js";

/** Something with a name and a place. */
interface Named {
  readonly name: string;
  readonly at: Span;
}

export const caseClash = defineRule<Catalog, { name: string; other: string }>({
  name: "case-clash",
  severity: "warning",
  why: "Names that differ only by upper and lower case are told apart by programs, but not by people, and sooner or later one is sent where the other was meant.",
  message: ({ name, other }) => `"${other}" and "${name}" differ only by upper and lower case.`,
  help: () => "Rename one of them.",
  *check(catalog) {
    for (const scope of scopesOf(catalog)) {
      const first = new Map<string, Named>();
      for (const { name, at } of scope) {
        const earlier = first.get(name.toLowerCase());
        if (!earlier) first.set(name.toLowerCase(), { name, at });
        else if (earlier.name !== name) {
          const related = [{ at: earlier.at, message: `"${earlier.name}" is declared here` }];
          yield { at, facts: { name, other: earlier.name }, related };
        }
      }
    }
  },
});

/** The lists within which names have to be told apart. */
function* scopesOf(catalog: Catalog): Iterable<readonly Named[]> {
  yield catalog.types;
  yield catalog.errors.map(({ code, at }) => ({ name: code, at }));
  yield catalog.namespaces.map(({ path, at }) => ({ name: path, at }));
  for (const namespace of catalog.namespaces) yield* scopesOfNamespace(namespace);
  for (const { properties } of everySchema(catalog)) if (properties) yield properties;
}

function* scopesOfNamespace(namespace: Namespace): Iterable<readonly Named[]> {
  const { rooms, clientToServer, serverToClient, errorEvents, serverToServer } = namespace;
  yield rooms;
  yield clientToServer;
  yield [...serverToClient, ...errorEvents];
  yield serverToServer;
  for (const event of eventsOf(namespace)) yield* [event.args, answerArguments(event)];
}
