/** Copies of values, and whether two are the same. Neither is asked of what is very deep. */

/** Deeper parts are shared between a value and its copy: nothing reaches them. */
const MOST_LEVELS = 500;

export function copyOf(value: unknown, levels: number = MOST_LEVELS): unknown {
  if (!isPlain(value) || levels === 0) return value;
  const copy = emptyLike(value);
  for (const key of Object.keys(value)) setOwn(copy, key, copyOf(Reflect.get(value, key), levels - 1));
  return copy;
}

/** Arrays, and objects as JSON or a parser makes them. */
export function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}

function emptyLike(value: object): object {
  if (Array.isArray(value)) return new Array(value.length);
  return Object.getPrototypeOf(value) === null ? Object.create(null) : {};
}

/** Sets an own property, whatever its name. */
export function setOwn(object: object, key: string, value: unknown): void {
  if (key !== "__proto__") Reflect.set(object, key, value);
  else Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}

export function isSame(one: unknown, other: unknown, levels: number = MOST_LEVELS): boolean {
  if (Object.is(one, other) || levels === 0) return true;
  if (!isPlain(one) || !isPlain(other)) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every(
    (key) => Object.hasOwn(other, key) && isSame(Reflect.get(one, key), Reflect.get(other, key), levels - 1),
  );
}
