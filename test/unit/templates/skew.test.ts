import { CONTRACT_KEY, contractsIn } from "../../../templates/skew.js";

const hash = "0123456789abcdef";

test("of what a client says of its contracts, hashes are taken, and nothing else", () => {
  expect(contractsIn({ [CONTRACT_KEY]: [5, "x", null, {}, hash.toUpperCase(), `${hash}\n`, hash] })).toEqual([hash]);
});

test.each([undefined, null, 5, "x", {}, [], { [CONTRACT_KEY]: hash }, { [CONTRACT_KEY]: { 0: hash, length: 1 } }])(
  "%j says nothing of contracts",
  (auth) => {
    expect(contractsIn(auth)).toEqual([]);
  },
);

test("a client that names thousands of contracts is heard of some", () => {
  expect(contractsIn({ [CONTRACT_KEY]: Array(10_000).fill(hash) }).length).toBeLessThan(100);
});
