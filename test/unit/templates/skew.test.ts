import { CONTRACT_KEY, versionIn } from "../../../templates/skew.js";

const ours = "Chat:0123456789abcdef";
const old = "Chat:fedcba9876543210";

test("of what a client says of its contracts, the one of this contract is taken, and nothing else", () => {
  const named = [5, "x", null, {}, ours.toUpperCase(), `${old}\n`, "Game:0123456789abcdef", old];
  expect(versionIn({ [CONTRACT_KEY]: named }, ours)).toBe(old);
  expect(versionIn({ [CONTRACT_KEY]: [ours] }, ours)).toBe(ours);
});

test.each([undefined, null, 5, "x", {}, [], { [CONTRACT_KEY]: old }, { [CONTRACT_KEY]: { 0: old, length: 1 } }])(
  "%j says nothing of contracts",
  (auth) => {
    expect(versionIn(auth, ours)).toBeUndefined();
  },
);

test("a client that names thousands of contracts is heard of some", () => {
  expect(versionIn({ [CONTRACT_KEY]: [...Array(10_000).fill("Game:0123456789abcdef"), old] }, ours)).toBeUndefined();
});
