import type { HonestCount } from "../reports.js";
import { ARRIVAL_MS } from "../settings.js";
import { Tally } from "../tally.js";
import { Ledger } from "./ledger.js";

const room = "1";

describe("the account of broadcasts", () => {
  let tally: Tally<HonestCount>;
  let clock: { now: number };
  let ledger: Ledger;

  const arrive = (text: string, client: number, isRecovered = false) =>
    ledger.arrived(text, { client, room, isRecovered });
  const close = () => {
    clock.now += ARRIVAL_MS;
    ledger.close();
  };
  /** Clients that have heard something, and so will hear everything. */
  const listening = (...clients: readonly number[]) => {
    for (const client of clients) arrive("an earlier one", client);
  };

  beforeEach(() => {
    tally = new Tally();
    clock = { now: 0 };
    ledger = new Ledger(tally, clock);
  });

  it("calls delivered what reached those who were there, and counts newcomers apart", () => {
    listening(1, 2);
    ledger.published("a", room);
    ledger.answered("a", "b");
    for (const client of [1, 2, 3]) arrive("a", client);
    close();
    expect(tally.counts).toEqual({
      broadcasts: 1,
      expected: 2,
      delivered: 2,
      deliveredBesides: 1,
      possiblyLost: 0,
      lost: 0,
    });
  });

  it("calls lost what did not reach a client that stayed", () => {
    listening(1, 2);
    ledger.published("a", room);
    ledger.answered("a", "b");
    arrive("a", 1);
    close();
    expect([tally.of("delivered"), tally.of("lost")]).toEqual([1, 1]);
  });

  it.each([
    ["its client left", () => ledger.left(2, room)],
    ["the worker that answered died soon after", () => ledger.killed("b", Date.now())],
  ])("calls possibly lost what did not arrive where %s", (_, happen) => {
    listening(1, 2);
    ledger.published("a", room);
    ledger.answered("a", "b");
    arrive("a", 1);
    happen();
    close();
    expect([tally.of("delivered"), tally.of("possiblyLost"), tally.of("lost")]).toEqual([1, 1, 0]);
  });

  it("calls possibly lost what nobody answered for", () => {
    listening(1);
    ledger.published("a", room);
    close();
    expect([tally.of("possiblyLost"), tally.of("lost")]).toEqual([1, 0]);
  });

  it("is not consoled by the death of another worker", () => {
    listening(1);
    ledger.published("a", room);
    ledger.answered("a", "b");
    ledger.killed("c", Date.now());
    close();
    expect(tally.of("lost")).toBe(1);
  });

  it("counts what arrives twice, and apart what does so after a recovery", () => {
    ledger.published("a", room);
    arrive("a", 1);
    arrive("a", 1);
    arrive("a", 1, true);
    expect([tally.of("twice"), tally.of("twiceRecovered")]).toEqual([1, 1]);
  });

  it("waits, and in the end only where a client misses what was answered for", () => {
    listening(1, 2);
    ledger.published("a", room);
    ledger.published("b", room);
    ledger.published("c", room);
    ledger.answered("b", "b");
    for (const client of [1, 2]) arrive("a", client);
    ledger.close();
    expect(ledger.open).toBe(3);
    ledger.closeSettled();
    expect(ledger.open).toBe(1);
  });
});
