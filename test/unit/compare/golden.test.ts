import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "../../../src/catalog/model.js";
import { compareCatalogs } from "../../../src/compare/compare.js";
import type { Place } from "../../../src/compare/model.js";
import type { Span } from "../../../src/text/span.js";
import { catalogIn } from "./changes.js";

const GOLDEN = join(process.cwd(), "fixtures/golden");

const names = readdirSync(GOLDEN).filter((name) => existsSync(join(GOLDEN, name, `${name}.events.yaml`)));

function read(name: string): Catalog {
  const folder = join(GOLDEN, name);
  const files = readdirSync(folder).filter((file) => /\.(?:yaml|json)$/.test(file));
  const texts = Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
  return catalogIn({ ...texts, "main.yaml": texts[`${name}.events.yaml`] ?? "" });
}

function standsIn({ documents }: Catalog, { file, start, end }: Span): boolean {
  return start <= end && end <= (documents.get(file)?.text.length ?? -1);
}

test.each(names)("the golden catalog %s is the same as itself, read once more", (name) => {
  expect(compareCatalogs(read(name), read(name)).changes).toEqual([]);
});

test("whatever differs between golden catalogs is told at a place in each", () => {
  const catalogs = names.map(read);
  for (const before of catalogs)
    for (const after of catalogs) {
      const { changes } = compareCatalogs(before, after);
      expect(changes.length > 0).toBe(before !== after);
      const places = changes.flatMap((change): readonly Place[] =>
        change.kind === "schema" ? [change, ...change.parts] : [change],
      );
      expect(places.filter(({ at, was }) => !standsIn(after, at) || !standsIn(before, was))).toEqual([]);
      expect(places.filter(({ pointer }) => !pointer.startsWith("/"))).toEqual([]);
    }
});
