import type { HonestCount } from "../reports.js";
import { Tally } from "../tally.js";
import { Notes } from "./notes.js";

describe("the account of what has no ack", () => {
  let tally: Tally<HonestCount>;
  let notes: Notes;

  beforeEach(() => {
    tally = new Tally();
    notes = new Notes(tally);
    for (let count = 0; count < 5; count++) notes.sent();
  });

  const counts = () => [tally.of("notedDelivered"), tally.of("notedPossiblyLost"), tally.of("notedLost")];

  it("calls delivered what a later answer vouches for, once", () => {
    notes.confirmed(3, 3);
    notes.confirmed(5, 5);
    notes.confirmed(3, 3);
    expect(counts()).toEqual([5, 0, 0]);
  });

  it("calls possibly lost what nobody vouched for when the connection ended", () => {
    notes.confirmed(3, 3);
    notes.interrupted();
    expect([...counts(), notes.count]).toEqual([3, 2, 0, 0]);
  });

  it.each([
    ["too few", 1, 2],
    ["too many", 4, 1],
    ["no number", Number.NaN, 3],
  ])("calls lost what an answer does not know: %s", (_, seen, lost) => {
    notes.confirmed(3, seen);
    expect(tally.of("notedLost")).toBe(lost);
  });
});
