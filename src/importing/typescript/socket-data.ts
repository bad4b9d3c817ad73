/** What `socket.data` holds, as a catalog writes it down. */

import type { Node } from "../../compiler/compiler.js";
import type { Shape } from "../draft.js";
import type { Located } from "./contracts/contract.js";
import type { Shapes } from "./shapes/shapes.js";

/** Nothing where the type says nothing. The fields stand in the section itself, which is their name. */
export function socketDataOf(data: Located | undefined, position: Node, shapes: Shapes): Shape | undefined {
  if (data === undefined || data.type.isNever()) return undefined;
  const shape = shapes.shapeOf(data.type, data.node ?? position);
  const target = shape.kind === "type" ? shapes.types().find(({ name }) => name === shape.name)?.shape : shape;
  if (target?.kind !== "object") return isEmpty(shape) ? undefined : shape;
  return isEmpty(target) ? undefined : target;
}

function isEmpty(shape: Shape): boolean {
  switch (shape.kind) {
    case "object":
      return shape.fields.length === 0;
    case "record":
      return shape.keys !== "any" ? shape.keys.length === 0 : isBuiltIn(shape.values, "never");
    case "built-in":
      return shape.name === "unknown" || shape.name === "never";
    default:
      return false;
  }
}

function isBuiltIn(shape: Shape, name: string): boolean {
  return shape.kind === "built-in" && shape.name === name;
}
