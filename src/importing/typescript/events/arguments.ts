/** Parameters as the arguments of a catalog: what arrives, under names that code can have. */

import { isIdentifier, reservedWords } from "../../../catalog/identifiers.js";
import type { DraftArgument, Shape } from "../../draft.js";
import type { Parameter } from "./parameters.js";

const NULL: Shape = { kind: "built-in", name: "null" };

/** An argument before the others of its list are known. */
export interface Read {
  readonly parameter: Parameter;
  /** Of a rest parameter: that of one element. */
  readonly shape: Shape;
  readonly description: string | undefined;
}

/** Arguments that may be left out stand last; before others, `null` arrives in their place. */
export function argumentsOf(list: readonly Read[]): readonly DraftArgument[] {
  const names = argumentNames(list.map(({ parameter }) => parameter.name));
  const lastRequired = list.findLastIndex(({ parameter }) => parameter.presence === "required");
  return list.map(({ parameter: { presence }, shape, description }, index): DraftArgument => {
    const name = names[index] ?? "payload";
    if (presence === "rest") return { name, shape: { kind: "array", items: shape }, presence, description };
    if (presence === "optional" && index < lastRequired) {
      return { name, shape: orNull(shape), presence: "required", description };
    }
    return { name, shape, presence, description };
  });
}

/** Each a name of its own, and none that JavaScript keeps for itself. */
function argumentNames(names: readonly (string | undefined)[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const unnamed = names.length === 1 ? "payload" : `arg${index + 1}`;
    const usable = name !== undefined && isIdentifier(name) && !name.startsWith("__") && !reservedWords.has(name);
    const free = usable ? name : unnamed;
    const own = taken.has(free) ? `${free}${index + 1}` : free;
    taken.add(own);
    return own;
  });
}

function orNull(shape: Shape): Shape {
  return unionOf([shape, NULL]);
}

/** One shape for all, each of them once. */
export function unionOf(shapes: readonly Shape[]): Shape {
  const members = shapes.flatMap((shape) => (shape.kind === "union" ? shape.members : [shape]));
  const texts = members.map((member) => JSON.stringify(member));
  const distinct = members.filter((_, index) => texts.indexOf(texts[index] ?? "") === index);
  const [only] = distinct;
  return distinct.length === 1 && only !== undefined ? only : { kind: "union", members: distinct };
}
