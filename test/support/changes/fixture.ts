import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadCatalog } from "../../../src/catalog/load.js";
import type { Catalog } from "../../../src/catalog/model.js";
import { compareCatalogs } from "../../../src/compare/compare.js";
import { judgementsOf } from "../../../src/judges/index.js";
import type { Setting } from "../../../src/judges/judge.js";
import type { Judgement } from "../../../src/judges/model.js";

const FIXTURES = join(process.cwd(), "fixtures/changes");

/** Two versions of a contract: a folder with `before.yaml` and `after.yaml`, in that of the rule that judges the change. */
export interface Fixture {
  /** `event-added`, or `event-added/awaited` where a rule has several. */
  readonly name: string;
  readonly rule: string;
  readonly directory: string;
}

export function changeFixtures(): readonly Fixture[] {
  return readdirSync(FIXTURES)
    .sort()
    .flatMap((rule) => {
      const directory = join(FIXTURES, rule);
      const entries = readdirSync(directory, { withFileTypes: true });
      const variants = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
      const own = entries.some(({ name }) => name === "before.yaml") ? [{ name: rule, rule, directory }] : [];
      return [
        ...own,
        ...variants.sort().map((each) => ({ name: `${rule}/${each}`, rule, directory: join(directory, each) })),
      ];
    });
}

export interface Versions {
  readonly before: Catalog;
  readonly after: Catalog;
  readonly sources: ReadonlyMap<string, string>;
}

/** Both catalogs, which have to be free of mistakes. */
export function versionsOf({ directory }: Fixture): Versions {
  const sources = new Map<string, string>();
  const load = (file: string): Catalog => {
    const mistakes: string[] = [];
    const read = (path: string) => {
      const text = readFileSync(join(directory, path), "utf8");
      sources.set(path, text);
      return { text };
    };
    const catalog = loadCatalog(file, read, ({ message }) => mistakes.push(message));
    if (!catalog || mistakes.length > 0) throw new Error(`${join(directory, file)}: ${mistakes.join("\n")}`);
    return catalog;
  };
  return { before: load("before.yaml"), after: load("after.yaml"), sources };
}

/** What the judges say of the step from one version to the other. */
export function judged(before: Catalog, after: Catalog, peers: Setting["peers"] = "ours"): readonly Judgement[] {
  return judgementsOf({ ...compareCatalogs(before, after), peers });
}
