import type { Shape } from "../../draft.js";

/** The shapes that a shape is directly made of. */
export function innerShapes(shape: Shape): readonly Shape[] {
  switch (shape.kind) {
    case "type":
    case "built-in":
    case "literal":
      return [];
    case "array":
      return [shape.items];
    case "tuple":
      return [...shape.items.map((item) => item.shape), ...(shape.rest ? [shape.rest] : [])];
    case "object":
      return [...shape.fields.map((field) => field.shape), ...(shape.others ? [shape.others] : [])];
    case "record":
      return [shape.values];
    case "union":
    case "intersection":
      return shape.members;
    case "partial":
    case "required":
    case "pick":
    case "omit":
      return [shape.of];
    default:
      return shape satisfies never;
  }
}
