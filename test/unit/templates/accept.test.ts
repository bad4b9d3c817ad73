import type { ArgumentsGuard, IncomingEvent } from "../../../templates/contract.js";
import { refusalOf } from "../../../templates/receive/accept.js";
import type { Inbox } from "../../../templates/receive/inbox.js";

const anything: ArgumentsGuard = { most: Number.POSITIVE_INFINITY, is: () => true, explain: () => {} };

/** A connection of somebody of whom this is known. */
function inboxOf(data: unknown): Inbox {
  return {
    id: "x",
    connected: true,
    inner: { on: () => {} },
    receiving: {
      inbound: "enforce",
      maxDepth: 100,
      observer: undefined,
      gate: undefined,
      violated: () => {},
      denied: () => {},
      failed: () => {},
      tell: () => false,
      shape: () => undefined,
    },
    data,
    table: undefined,
    added: undefined,
  };
}

describe("an event that requires a field", () => {
  const event: IncomingEvent = { name: "erase", args: anything, requires: ["admin"] };

  test("goes on where it is set", () => {
    expect(refusalOf(inboxOf({ admin: true }), event, [])).toBeUndefined();
  });

  test.each([
    ["is absent", {}],
    ["is false", { admin: false }],
    ["is null", { admin: null }],
    ["is inherited, as from a prototype that somebody has polluted", Object.create({ admin: true })],
    ["cannot be there, for nothing is known", undefined],
  ])("is refused where it %s", (_how, data) => {
    expect(refusalOf(inboxOf(data), event, [])).toMatchObject({ code: "UNAUTHENTICATED" });
  });
});

test("an ArrayBuffer, which is what browsers receive, is a Uint8Array for the guard", () => {
  const seen: unknown[] = [];
  const args: ArgumentsGuard = { ...anything, binary: true, is: (args) => seen.push(...args) > 0 };
  expect(refusalOf(inboxOf({}), { name: "upload", args }, ["x", Uint8Array.of(1, 2).buffer])).toBeUndefined();
  expect(seen).toEqual(["x", Uint8Array.of(1, 2)]);
});

test("the string that connection state recovery adds after a rest argument is none of its values", () => {
  const seen: unknown[] = [];
  const args: ArgumentsGuard = { ...anything, offset: 0, is: (args) => seen.push(...args) > 0 };
  expect(refusalOf(inboxOf({}), { name: "numbers", args }, [1, 2, "the offset"])).toBeUndefined();
  expect(seen).toEqual([1, 2]);
});

test("a string before a rest argument without values is its own argument", () => {
  const seen: unknown[] = [];
  const args: ArgumentsGuard = { ...anything, offset: 1, is: (args) => seen.push(...args) > 0 };
  expect(refusalOf(inboxOf({}), { name: "plot", args }, ["title"])).toBeUndefined();
  expect(refusalOf(inboxOf({}), { name: "plot", args }, ["title", "the offset"])).toBeUndefined();
  expect(seen).toEqual(["title", "title"]);
});
