import type { Case } from "./case.js";
import { argumentLists } from "./cases/arguments.js";
import { events } from "./cases/events.js";
import { values } from "./cases/values.js";
import { catalogsOf } from "./catalogs.js";
import { Judged } from "./judged.js";
import { seenBetween } from "./neighbours.js";
import { type Mix, messageOf, senderIn, type Versions } from "./replay.js";
import { agreeing } from "./seen.js";
import { Version } from "./version.js";

const DIRECTION = "serverToServer";
const mixes: readonly Mix[] = ["A", "B"];

/** The same changes, of events between servers, which have no acks. Their verdicts have to agree with what is seen. */
const cases: readonly Case[] = [...events, ...argumentLists, ...values].flatMap((each) => {
  const { clientToServer, serverToClient: _, before, after, event, ...rest } = each;
  const only = (all: Case["before"]) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => (event ?? name) === name));
  const [older, newer] = [only(before), only(after)];
  if (!clientToServer || JSON.stringify([older, newer]).includes('"ack":')) return [];
  return [{ ...rest, before: older, after: newer, serverToServer: clientToServer }];
});

describe.each(cases)("$row, between servers", (each) => {
  let versions: Versions;

  beforeAll(async () => {
    const { before, after } = catalogsOf(each);
    versions = { before: await Version.of(before), after: await Version.of(after) };
  });

  test.each(mixes)("is seen in mix %s as if a client had sent it, and judged by that", async (mix) => {
    const { before, after } = versions;
    const [sender, receiver] = mix === "A" ? [before, after] : [after, before];
    const seen = await seenBetween(sender, receiver, messageOf(each, mix, DIRECTION));
    expect(seen).toBe(each[DIRECTION]?.[mix][0]);
    const verdict = new Judged(versions, each.event).verdict(mix, [DIRECTION]);
    expect(agreeing(seen, { sender: senderIn(mix, DIRECTION), direction: DIRECTION })).toContain(verdict);
  });
});
