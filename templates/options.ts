// Options as they are used: what came past the types, from the environment say, must not switch a check off unnoticed.

/**
 * The option `name`, which is one of `known`.
 * @throws RangeError where it is none of them.
 */
export function choice<Choice extends string>(name: string, value: Choice, known: readonly Choice[]): Choice {
  if (known.includes(value)) return value;
  throw new RangeError(`The option "${name}" is ${shown(value)}; choose ${known.map(shown).join(", ")}`);
}

/**
 * The option `name`, which is a whole number from 1, or Infinity.
 * @throws RangeError where it is not.
 */
export function limit(name: string, value: number): number {
  if ((Number.isInteger(value) && value >= 1) || value === Number.POSITIVE_INFINITY) return value;
  throw new RangeError(`The option "${name}" is ${shown(value)}; give it a whole number from 1`);
}

function shown(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
