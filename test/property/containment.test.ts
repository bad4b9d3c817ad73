import { acceptedBy } from "../../src/containment/accepted.js";
import { isContained } from "../../src/containment/containment.js";
import { sentBy } from "../../src/containment/sent.js";
import type { Schema } from "../../src/schema/model.js";
import { Random } from "../hostile/random.js";
import {
  CONTEXTS,
  type Context,
  type Plain,
  TYPES,
  WIDENINGS,
  type Widening,
} from "../support/containment/widenings.js";
import { type Guards, guardsOf } from "../support/guards/load.js";

/** For each pair of schemas. */
const VALUES = Number(process.env["CONTAINMENT_VALUES"] ?? 20);
const SEED = Number(process.env["CONTAINMENT_SEED"] ?? 20261123);
const PATIENCE_MS = 600_000;

interface Pair {
  readonly context: Context;
  readonly narrow: Plain;
  readonly wide: Plain;
}

function pairsOf({ pairs }: Widening): readonly Pair[] {
  return CONTEXTS.flatMap((context) =>
    pairs.map(([narrow, wide]) => ({ context, narrow: context.schema(narrow), wide: context.schema(wide) })),
  );
}

/** All as types of one catalog: T0, T1, … */
function guardsFor(schemas: readonly Plain[]): Guards {
  const types = Object.fromEntries(schemas.map((schema, index) => [`T${index}`, schema]));
  return guardsOf(JSON.stringify({ catalog: 1, types: { ...TYPES, ...types } }));
}

function schemaOf({ catalog }: Guards, index: number): Schema {
  const type = catalog.types.find(({ name }) => name === `T${index}`);
  if (!type) throw new Error(`There is no type T${index}`);
  return type.schema;
}

describe.each(WIDENINGS.map((each) => [each.keyword, each] as const))("%s", (keyword, each) => {
  const pairs = pairsOf(each);

  test("has twenty pairs, none of which is of the same schema", () => {
    expect(pairs.length).toBeGreaterThanOrEqual(20);
    expect(new Set(pairs.map(({ narrow, wide }) => JSON.stringify([narrow, wide]))).size).toBe(pairs.length);
    expect(pairs.filter(({ narrow, wide }) => JSON.stringify(narrow) === JSON.stringify(wide))).toEqual([]);
  });

  test(
    "is proved to be safe where it is widened, and what the one guard lets a sender send the other accepts",
    () => {
      const [sender, receiver] = [pairs.map(({ narrow }) => narrow), pairs.map(({ wide }) => wide)].map(guardsFor);
      if (!sender || !receiver) throw new Error("There are no guards");
      const random = new Random(SEED + keyword.length);
      let refused = 0;
      for (const [index, pair] of pairs.entries()) {
        const { narrow, wide } = pair;
        const [sent, accepted] = [sentBy(schemaOf(sender, index)), acceptedBy(schemaOf(receiver, index), "strip")];
        expect({ narrow, wide, ...isContained(sent, accepted) }).toEqual({ narrow, wide, answer: "proved" });
        if (isContained(acceptedBy(schemaOf(receiver, index), "strip"), schemaOf(sender, index)).answer === "refuted")
          refused += 1;
        const values = valuesSent(sender, index, { pair, make: each.value, random });
        const lost = values.filter((value) => receiver.call(`isT${index}`, value) !== true);
        expect({ narrow, wide, lost }).toEqual({ narrow, wide, lost: [] });
      }
      // That the other way round they are not contained shows that the pairs are no mere spellings of one schema.
      expect(refused).toBe(pairs.length);
    },
    PATIENCE_MS,
  );
});

interface Material {
  readonly pair: Pair;
  readonly make: Widening["value"];
  readonly random: Random;
}

/** Values that the sender's guard accepts, as they leave it. */
function valuesSent(sender: Guards, index: number, { pair, make, random }: Material): readonly unknown[] {
  const values: unknown[] = [];
  for (let tries = 0; values.length < VALUES && tries < 200 * VALUES; tries++) {
    const value = pair.context.value(make(random), random);
    if (sender.call(`isT${index}`, value) !== true) continue;
    if (sender.has(`stripT${index}`)) sender.call(`stripT${index}`, value);
    values.push(value);
  }
  expect({ ...pair, values: values.length }).toEqual({ ...pair, values: VALUES });
  return values;
}
