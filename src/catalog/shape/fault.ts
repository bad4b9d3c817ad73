import type { Node } from "../../document/model.js";
import type { ShapeError, Validate } from "../shapes.generated.js";
import { isPlaceName, type PlaceName } from "./places.js";
import { shapeValue } from "./value.js";

/** Something about a node that is not as its shape says. */
export interface Fault {
  readonly node: Node;
  /** The last key or index that leads to the node; empty at the root. */
  readonly key: string;
  readonly place: PlaceName | undefined;
  readonly error: ShapeError;
  /** From the root down to the node. */
  readonly path: readonly Node[];
}

/** Every fault of `root`, gathered by the node that has it, in the order of their discovery. */
export function faultsOf(validate: Validate, root: Node): ReadonlyMap<Node, readonly Fault[]> {
  const found = new Map<Node, Fault[]>();
  validate(shapeValue(root));
  const locate = locator(root);
  for (const error of validate.errors ?? []) {
    // These two only sum up others.
    if (error.keyword === "if" || error.keyword === "propertyNames") continue;
    const fault = faultAt(error, locate(error.instancePath));
    const others = found.get(fault.node);
    if (others) others.push(fault);
    else found.set(fault.node, [fault]);
  }
  return found;
}

interface Located {
  readonly node: Node;
  readonly key: string;
  readonly path: readonly Node[];
}

function faultAt(error: ShapeError, located: Located): Fault {
  const named = error.parentSchema["x-place"];
  const place = isPlaceName(named) ? named : undefined;
  const { propertyName } = error;
  if (propertyName === undefined || located.node.kind !== "map") return { ...located, place, error };
  const entry = located.node.entries.find((each) => each.name === propertyName);
  if (!entry) return { ...located, place, error };
  return { node: entry.key, key: propertyName, place, error, path: [...located.path, entry.key] };
}

/** Finds nodes by JSON Pointer. Maps are indexed once, for a hostile file can have many faults in one large map. */
function locator(root: Node): (pointer: string) => Located {
  const indexes = new Map<Node, ReadonlyMap<string, Node>>();
  const childOf = (node: Node, token: string): Node | undefined => {
    if (node.kind === "sequence") return node.items[Number(token)];
    if (node.kind === "scalar") return undefined;
    const known = indexes.get(node) ?? new Map(node.entries.map((entry) => [entry.name, entry.value]));
    indexes.set(node, known);
    return known.get(token);
  };
  return (pointer) => {
    const path: Node[] = [root];
    let node = root;
    let key = "";
    for (const token of pointer.split("/").slice(1)) {
      key = token.replaceAll("~1", "/").replaceAll("~0", "~");
      const child = childOf(node, key);
      if (!child) throw new Error(`The shape check found something at ${pointer}, where nothing is.`);
      node = child;
      path.push(node);
    }
    return { node, key, path };
  };
}
