/** Exact arithmetic of numbers as people and JSON write them: whole numbers of one common power of ten. */

/** The number as `digits * 10 ** exponent`. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

export function decimalOf(value: number): Decimal {
  const [mantissa = "", power = "0"] = value.toExponential().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

/** So many times ten to the power of `exponent`, which is not above the decimal's own. */
export function inUnits({ digits, exponent: own }: Decimal, exponent: number): bigint {
  return digits * 10n ** BigInt(own - exponent);
}

/** The nearest number that JavaScript has. */
export function numberFrom(units: bigint, exponent: number): number {
  return Number(`${units}e${exponent}`);
}

export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return magnitude(a * b) / greatestCommonDivisor(a, b);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function magnitude(a: bigint): bigint {
  return a < 0n ? -a : a;
}

/** Rounded towards minus infinity; the divisor is positive. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n ? quotient - 1n : quotient;
}
