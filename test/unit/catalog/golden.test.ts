import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadFiles } from "./loading.js";

const GOLDEN = join(process.cwd(), "fixtures/golden");

const withCatalog = readdirSync(GOLDEN).filter((name) => existsSync(join(GOLDEN, name, `${name}.events.yaml`)));

test.each(withCatalog)("the golden catalog %s is in order", (name) => {
  const folder = join(GOLDEN, name);
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = Object.fromEntries(files.map((file) => [file.name, readFileSync(join(folder, file.name), "utf8")]));
  const { catalog, seen } = loadFiles({ ...texts, "main.yaml": texts[`${name}.events.yaml`] ?? "" });
  expect(seen).toEqual([]);
  expect(catalog).toBeDefined();
});

test("whatever is done to a catalog, loading it ends without an exception", () => {
  const text = readFileSync(join(GOLDEN, "chat/chat.events.yaml"), "utf8");
  const shared = readFileSync(join(GOLDEN, "chat/shared.events.yaml"), "utf8");
  const random = seeded(20_240_601);
  for (let round = 0; round < 300; round++) {
    const broken = mutated(text, random);
    expect(() => loadFiles({ "main.yaml": broken, "shared.events.yaml": shared })).not.toThrow();
  }
});

const PIECES = [
  "{",
  "}",
  "[",
  "]",
  ":",
  " ",
  "\n",
  "- ",
  "#",
  "'",
  '"',
  "&a ",
  "*a",
  "? ",
  "1",
  "null",
  "\t",
  "...",
  "|",
  "__proto__",
];

/** A few pieces of text put in, taken out, or moved. */
function mutated(text: string, random: () => number): string {
  let result = text;
  for (let count = 1 + Math.floor(random() * 3); count > 0; count--) {
    const at = Math.floor(random() * result.length);
    const length = Math.floor(random() * 12);
    const piece = random() < 0.5 ? (PIECES[Math.floor(random() * PIECES.length)] ?? "") : result.slice(at, at + length);
    const to = Math.floor(random() * result.length);
    result = result.slice(0, to) + piece + result.slice(random() < 0.5 ? to : to + length);
  }
  return result;
}

/** Numbers from 0 to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
