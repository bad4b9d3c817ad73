import { conditionsOf } from "./conditions.js";
import type { Outcome } from "./outcome.js";

const heap = (last: number) =>
  Array.from({ length: 400 }, (_, index) => ({ at: index * 1_000, used: index < 300 ? 100 : last, code: 0 }));

const good: Outcome = {
  minutes: 10,
  seed: 1,
  workers: [{ peersHeard: 9, thrown: 2, thrownReported: 2 }],
  survivors: [{ thrown: 2, thrownReported: 2 }],
  honest: { notedDelivered: 9, delivered: 9, statuses: 9, recovered: 1 },
  hostile: { invalidRefused: 9 },
  kills: 1,
  crashes: [],
  faults: [],
  unsettled: 0,
  heap: heap(104),
};

const broken = (outcome: Outcome) =>
  conditionsOf(outcome)
    .filter(({ holds }) => !holds)
    .map(({ what }) => what);

describe("the conditions of a soak", () => {
  it("hold where nothing went wrong", () => {
    expect(broken(good)).toEqual([]);
  });

  it.each<[string, Partial<Outcome>]>([
    ["no crash but those inflicted", { crashes: ["a"] }],
    ["no uncaught exception and no unhandled rejection", { faults: ["a: unhandled rejection"] }],
    ["every ack settled", { unsettled: 1 }],
    ["no valid message refused", { honest: { ...good.honest, validRefused: 1 } }],
    ["no invalid message delivered", { workers: [...good.workers, { invalidDelivered: 1 }] }],
    ["every invalid message refused, where its sender stayed", { hostile: { ...good.hostile, invalidUnanswered: 1 } }],
    ["no valid message lost without a cause", { honest: { ...good.honest, lost: 1 } }],
    ["nothing missed between workers", { workers: [{ peersHeard: 9, peersMissed: 1 }] }],
    ["what handlers throw is reported once each", { survivors: [{ thrown: 2, thrownReported: 3 }] }],
    ["hooks hear of every event once", { survivors: [{ thrown: 2, thrownReported: 2, refused: 1 }] }],
    ["invalid messages were refused", { hostile: {} }],
    ["heap growth after warm-up under 5 %", { heap: heap(106) }],
    ["heap growth after warm-up under 5 %", { heap: [] }],
  ])("are broken alone: %s", (what, change) => {
    expect(broken({ ...good, ...change })).toEqual([what]);
  });

  it("do not judge memory over a short run, and say so", () => {
    const short = conditionsOf({ ...good, minutes: 1, heap: heap(106) });
    expect(short.at(-1)).toEqual({
      what: "heap growth after warm-up under 5 %",
      holds: true,
      found: "6.0 %, not judged: too short a run",
    });
  });
});
