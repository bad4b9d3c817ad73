/**
 * Whether two JSON values are equal as JSON Schema has it: numbers by what they amount to, objects by their own
 * properties regardless of order, where one whose value is undefined counts as absent, binary byte by byte.
 */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (a instanceof Uint8Array || b instanceof Uint8Array)
    return a instanceof Uint8Array && b instanceof Uint8Array && sameItems(a, b);
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && sameItems(a, b);
  const left = ownProperties(a);
  const right = ownProperties(b);
  return (
    left.size === right.size && [...right].every(([name, each]) => left.has(name) && isEqual(left.get(name), each))
  );
}

/** By name; without those whose value is undefined. */
export function ownProperties(value: object): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(Object.entries(value).filter(([, each]) => each !== undefined));
}

function sameItems(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  return a.length === b.length && Array.from(a).every((item, index) => isEqual(item, b[index]));
}
