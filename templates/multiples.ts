/** Multiples of a number, by the decimal digits that people and JSON write, so that 0.3 is a multiple of 0.1. */

/** Whether `value` is `divisor` a whole number of times; exact for every pair of numbers. */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (!Number.isFinite(value)) return false;
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;
  const [digits, exponent] = decimal(value);
  const [unit, scale] = decimal(divisor);
  const least = Math.min(exponent, scale);
  return (digits * 10n ** BigInt(exponent - least)) % (unit * 10n ** BigInt(scale - least)) === 0n;
}

/** The number as `digits * 10 ** exponent`. */
function decimal(value: number): readonly [digits: bigint, exponent: number] {
  const [mantissa = "", power = "0"] = value.toExponential().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return [BigInt(whole + fraction), Number(power) - fraction.length];
}
