/** Flat objects in four kinds. Each input is parsed from JSON, and no two are alike. */
import { fromSeed } from "./random.js";

const LONG = "Lorem ipsum dolor sit amet, consectetur adipiscing elit. ".repeat(6);

function flat(seed: number) {
  const random = fromSeed(seed);
  return {
    number: random(1000),
    negNumber: -random(1000) - 0.5,
    maxNumber: Number.MAX_VALUE,
    string: `string ${random(1000)}`,
    longString: `${LONG}${random(1000)}`,
    boolean: random(2) === 0,
    deeplyNested: { foo: `bar ${random(1000)}`, num: random(1000), bool: random(2) === 0 },
  };
}

export const valid = (seed: number) => flat(seed);
export const early = (seed: number) => ({ ...flat(seed), number: "1" });
export const extra = (seed: number) => ({ ...flat(seed), more: true });

export function late(seed: number) {
  const value = flat(seed);
  return { ...value, deeplyNested: { ...value.deeplyNested, bool: 1 } };
}
