/** Several ways to call one event, as one: a catalog has one list of arguments for each. */

import type { DraftArgument } from "../../draft.js";
import { unionOf } from "./arguments.js";

/** At each place what any of the lists has there. Behind the shortest list, arguments may be left out. */
export function mergedArguments(lists: readonly (readonly DraftArgument[])[]): readonly DraftArgument[] {
  const [first = [], ...others] = lists;
  if (others.length === 0) return first;
  const length = Math.max(...lists.map((list) => list.length));
  const merged = Array.from({ length }, (_, index) => mergedArgument(lists.map((list) => list[index])));
  const rest = merged.findIndex(({ presence }) => presence === "rest");
  return rest === -1 ? merged : [...merged.slice(0, rest), restOf(merged.slice(rest))];
}

function mergedArgument(all: readonly (DraftArgument | undefined)[]): DraftArgument {
  const there = all.filter((each) => each !== undefined);
  const isRest = there.some(({ presence }) => presence === "rest");
  const always = there.length === all.length && there.every(({ presence }) => presence === "required");
  const shapes = there.map(({ shape, presence }) => {
    return presence === "rest" && shape.kind === "array" ? shape.items : shape;
  });
  const shape = unionOf(shapes);
  return {
    name: mergedName(there.map(({ name }) => name)),
    shape: isRest ? { kind: "array", items: shape } : shape,
    presence: isRest ? "rest" : always ? "required" : "optional",
    description: there.find(({ description }) => description !== undefined)?.description,
  };
}

/** What stands behind a rest in other lists becomes a part of it. */
function restOf([rest, ...behind]: readonly DraftArgument[]): DraftArgument {
  if (rest === undefined) throw new Error("A rest argument was found, and is not there");
  const shapes = [rest, ...behind].map(({ shape, presence }) => {
    return presence === "rest" && shape.kind === "array" ? shape.items : shape;
  });
  return { ...rest, shape: { kind: "array", items: unionOf(shapes) } };
}

/** `positionOrMark` */
function mergedName(names: readonly string[]): string {
  const [first = "payload", ...others] = [...new Set(names)];
  return first + others.map((name) => `Or${name.charAt(0).toUpperCase()}${name.slice(1)}`).join("");
}
