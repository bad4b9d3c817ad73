import type { Case, Direction } from "./case.js";
import { acks } from "./cases/acks.js";
import { argumentLists } from "./cases/arguments.js";
import { connections } from "./cases/connections.js";
import { events } from "./cases/events.js";
import { values } from "./cases/values.js";
import { catalogsOf } from "./catalogs.js";
import { Judged, worst } from "./judged.js";
import { directions, type Mix, seenIn, senderIn, type Versions } from "./replay.js";
import { agreeing } from "./seen.js";
import { Version } from "./version.js";

const cases = [...connections, ...events, ...argumentLists, ...acks, ...values];
const mixes: readonly Mix[] = ["A", "B"];

/** What the case expects in this mix. */
function expectedOf(each: Case, mix: Mix) {
  return directions.flatMap((direction) => {
    const [seen, verdict] = each[direction]?.[mix] ?? [];
    return seen && verdict ? [{ direction, seen, verdict }] : [];
  });
}

describe.each(cases)("$row", (each) => {
  let versions: Versions;

  beforeAll(async () => {
    const { before, after } = catalogsOf(each);
    versions = { before: await Version.of(before), after: await Version.of(after) };
  });

  test.each(mixes)("is seen in mix %s as told here", async (mix) => {
    const seen = await seenIn(mix, each, versions);
    expect([...seen]).toEqual(expectedOf(each, mix).map(({ direction, seen }) => [direction, seen]));
  });

  test.each(mixes)("is expected to be judged in mix %s by what is seen", (mix) => {
    for (const { direction, seen, verdict } of expectedOf(each, mix)) {
      expect(agreeing(seen, { sender: senderIn(mix, direction), direction })).toContain(verdict);
    }
  });

  test.each(mixes)("is judged in mix %s as expected", (mix) => {
    const judged = new Judged(versions, each.event);
    const expected = expectedOf(each, mix);
    const of = (names: readonly Direction[]) => ({ directions: names, rules: judged.rules });
    if (judged.isByDirection) {
      const said = expected.map(({ direction }) => ({ ...of([direction]), verdict: judged.verdict(mix, [direction]) }));
      expect(said).toEqual(expected.map(({ direction, verdict }) => ({ ...of([direction]), verdict })));
    } else {
      const all = expected.map(({ direction }) => direction);
      const verdict = worst(expected.map((one) => one.verdict));
      expect({ ...of(all), verdict: judged.verdict(mix, all) }).toEqual({ ...of(all), verdict });
    }
  });
});
