/** Whether two types are one event map: `{}` twice is one map, and so is an intersection that is written twice. */

import type { Type } from "../../../compiler/compiler.js";

export function isSameMap(one: Type, other: Type): boolean {
  if (one.compilerType === other.compilerType) return true;
  return eventNames(one) === eventNames(other) && one.isAssignableTo(other) && other.isAssignableTo(one);
}

function eventNames(map: Type): string {
  return map
    .getProperties()
    .map((property) => property.getName())
    .sort()
    .join("\n");
}
