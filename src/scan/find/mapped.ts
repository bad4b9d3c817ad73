/** The events that the type of a socket or server names: the event maps among its type arguments. */

import { ts } from "../../compiler/compiler.js";
import type { Origin } from "./origin.js";

type Map = "listen" | "emit" | "servers";

/** Which type argument is which map; what only sends has its one map first. */
const FULL: Readonly<Record<Map, number>> = { listen: 0, emit: 1, servers: 2 };
const SENDING: Readonly<Record<Map, number>> = { listen: -1, emit: 0, servers: 1 };

/** Nothing where any name is allowed, or where the map cannot be told. */
export function mappedOf(origin: Origin, map: Map, checker: ts.TypeChecker): readonly string[] | undefined {
  const type = origin.type;
  if (!isReference(type)) return undefined;
  const isFull = ["Server", "Namespace", "ParentNamespace", "Socket"].includes(type.symbol.name);
  const events = checker.getTypeArguments(type)[(isFull ? FULL : SENDING)[map]];
  if (!events || events.flags & (ts.TypeFlags.Any | ts.TypeFlags.Instantiable)) return undefined;
  if (checker.getIndexInfosOfType(events).length > 0) return undefined;
  return checker.getPropertiesOfType(events).map(({ name }) => name);
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return (type as Partial<ts.TypeReference>).target !== undefined; // Only references have one.
}
