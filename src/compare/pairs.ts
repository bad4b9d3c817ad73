/** Lists whose members have names: two side by side, one by some key. */

import type { Both } from "./model.js";

/** What one name stands for in both lists; at least one of them has it. */
export type Slot<T> =
  | ({ readonly kind: "both" } & Both<T>)
  | { readonly kind: "added"; readonly after: T }
  | { readonly kind: "removed"; readonly before: T };

/** In the order of the newer list; what is gone comes after what it stood behind. */
export function slotsOf<T>(before: readonly T[], after: readonly T[], nameOf: (member: T) => string): Slot<T>[] {
  const old = new Map(before.map((member) => [nameOf(member), member]));
  const kept = new Set(after.map(nameOf));
  const gone = goneBehind(before, nameOf, kept);
  return [
    ...(gone.get(undefined) ?? []),
    ...after.flatMap((member): Slot<T>[] => {
      const name = nameOf(member);
      const was = old.get(name);
      const slot: Slot<T> =
        was === undefined ? { kind: "added", after: member } : { kind: "both", before: was, after: member };
      return [slot, ...(gone.get(name) ?? [])];
    }),
  ];
}

/** What is gone, by the nearest name before it that is still there. */
function goneBehind<T>(
  before: readonly T[],
  nameOf: (member: T) => string,
  kept: ReadonlySet<string>,
): ReadonlyMap<string | undefined, readonly Slot<T>[]> {
  const gone = new Map<string | undefined, Slot<T>[]>();
  let behind: string | undefined;
  for (const member of before) {
    const name = nameOf(member);
    if (kept.has(name)) behind = name;
    else gone.set(behind, [...(gone.get(behind) ?? []), { kind: "removed", before: member }]);
  }
  return gone;
}

/** The members with the same key, in their order. */
export function grouped<T>(members: readonly T[], keyOf: (member: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const member of members) {
    const key = keyOf(member);
    const group = found.get(key);
    if (group) group.push(member);
    else found.set(key, [member]);
  }
  return found;
}
