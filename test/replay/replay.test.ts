import { acks } from "./cases/acks.js";
import { argumentLists } from "./cases/arguments.js";
import { events } from "./cases/events.js";
import { values } from "./cases/values.js";
import { catalogsOf } from "./catalogs.js";
import { directions, type Mix, seenIn, senderIn, type Versions } from "./replay.js";
import { agreeing } from "./seen.js";
import { Version } from "./version.js";

const cases = [...events, ...argumentLists, ...acks, ...values];
const mixes: readonly Mix[] = ["A", "B"];

describe.each(cases)("$row", (each) => {
  let versions: Versions;

  beforeAll(async () => {
    const { before, after } = catalogsOf(each);
    versions = { before: await Version.of(before), after: await Version.of(after) };
  });

  test.each(mixes)("is seen in mix %s as told here", async (mix) => {
    const seen = await seenIn(mix, each, versions);
    const told = directions.flatMap((name) => (each[name] ? [[name, each[name][mix][0]]] : []));
    expect([...seen]).toEqual(told);
  });

  test.each(mixes)("is judged in mix %s by what is seen", (mix) => {
    for (const direction of directions) {
      const [seen, verdict] = each[direction]?.[mix] ?? [];
      if (seen)
        expect({
          direction,
          seen,
          agreeing: agreeing(seen, { sender: senderIn(mix, direction), direction }),
        }).toMatchObject({
          agreeing: expect.arrayContaining([verdict]),
        });
    }
  });
});
