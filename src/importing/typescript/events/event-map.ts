/** The events of a map: which names it has, and which of them are events. */

import type { Node, Type } from "../../../compiler/compiler.js";
import { spanOf } from "../../../compiler/places.js";
import type { Report } from "../../../diagnostics/diagnostic.js";
import type { DraftEvent } from "../../draft.js";
import type { Located } from "../contracts/contract.js";
import { eventsNotListed, notAnEvent, reservedEvent } from "../problems/events.js";
import { documentationOf } from "./documentation.js";
import type { EventReader, EventSource } from "./event-reader.js";
import { isFunction } from "./parameters.js";

/** What Socket.IO emits by itself. */
const RESERVED = {
  betweenClientAndServer: ["connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener"],
  betweenServers: ["connect", "connection", "new_namespace"],
} as const;

export type Between = keyof typeof RESERVED;

export class EventMaps {
  readonly #reader: EventReader;
  readonly #cwd: string;
  readonly #report: Report;

  constructor(reader: EventReader, { cwd, report }: { readonly cwd: string; readonly report: Report }) {
    this.#reader = reader;
    this.#cwd = cwd;
    this.#report = report;
  }

  /** `position` is where warnings point to that no declaration is there for. */
  eventsOf(map: Located, between: Between, position: Node): readonly DraftEvent[] {
    this.#tellUnlisted(map.type, map.node ?? position);
    return sourcesOf(map.type, map.node ?? position)
      .filter((source) => this.#isEvent(source, between))
      .map((source) => this.#reader.read(source));
  }

  #isEvent({ name, type, at }: EventSource, between: Between): boolean {
    const reserved: readonly string[] = RESERVED[between];
    const problem = reserved.includes(name) ? reservedEvent : isFunction(type) ? undefined : notAnEvent;
    if (problem !== undefined) this.#report(problem.found({ at: spanOf(at, this.#cwd), facts: { event: name } }));
    return problem === undefined;
  }

  /** `Record<string, …>`, and keys such as `room:${string}`. */
  #tellUnlisted(map: Type, at: Node): void {
    const checker = at.getProject().getTypeChecker().compilerObject;
    const infos = checker.getIndexInfosOfType(map.compilerType);
    // Of a map that says it has no other keys.
    const listed = infos.filter(({ type }) => checker.typeToString(type) !== "never");
    for (const { keyType } of listed) {
      const facts = { keys: checker.typeToString(keyType) };
      this.#report(eventsNotListed.found({ at: spanOf(at, this.#cwd), facts }));
    }
  }
}

/** All properties, in the order of their declarations; nothing for `never`. */
function sourcesOf(map: Type, position: Node): readonly EventSource[] {
  return map.getProperties().map((property): EventSource => {
    const declaration = property.getDeclarations()[0];
    const at = declaration === undefined || declaration.getSourceFile().isInNodeModules() ? position : declaration;
    const type = property.getTypeAtLocation(position);
    return { name: property.getName(), type, at, documentation: documentationOf(property) };
  });
}
