/** What is left of a file when everything is taken out that the shape check refused. */

import type { Entry, Node, ScalarNode } from "../../document/model.js";
import type { Fault } from "./fault.js";
import { strangersIn } from "./keys.js";
import { isEventPlace } from "./places.js";

export interface Sound {
  readonly root: Node;
  /** The nodes of `root` that something was taken out of. */
  readonly damaged: ReadonlySet<Node>;
}

/** Keys that do not belong are left out, and so are wrong values, but for those that only their name is needed of. */
export function soundPart(root: Node, faults: ReadonlyMap<Node, readonly Fault[]>): Sound {
  const around = new Set([...faults.values()].flatMap(([first]) => first?.path ?? []));
  const copies = new Map<Node, Node | undefined>();
  const damaged = new Set<Node>();
  const sound = (node: Node): Node | undefined => {
    if (!around.has(node)) return node;
    if (copies.has(node)) return copies.get(node);
    const copy = copyOf(node, faults.get(node) ?? [], sound);
    copies.set(node, copy);
    if (copy) damaged.add(copy);
    return copy;
  };
  return { root: sound(root) ?? root, damaged };
}

type Sounding = (node: Node) => Node | undefined;

function copyOf(node: Node, faults: readonly Fault[], sound: Sounding): Node | undefined {
  const wrong = faults.find(({ error }) => error.keyword !== "additionalProperties" && error.keyword !== "required");
  if (wrong) return substituteFor(wrong);
  switch (node.kind) {
    case "scalar":
      return node;
    case "sequence":
      return { ...node, items: node.items.flatMap((item) => sound(item) ?? []) };
    case "map": {
      const strangers = new Set(strangersIn(node, faults));
      const entries = node.entries
        .filter((entry) => !strangers.has(entry))
        .flatMap((entry) => soundEntry(entry, sound));
      return { ...node, entries };
    }
    default:
      return node satisfies never;
  }
}

function soundEntry(entry: Entry, sound: Sounding): readonly Entry[] {
  const value = sound(entry.value);
  return value ? [{ ...entry, value }] : [];
}

/** A schema that accepts anything, an event or an error of which nothing is said; nothing in other places. */
function substituteFor({ node, place }: Fault): ScalarNode | undefined {
  if (place === "schema") return { kind: "scalar", value: true, style: "plain", raw: "true", at: node.at };
  if (place !== "error" && !isEventPlace(place)) return undefined;
  return { kind: "scalar", value: null, style: "plain", raw: "null", at: node.at };
}
