/** The golden cases' guards, as the tool emits them now, ready to call. */

import { posix } from "node:path";
import { loadCatalog } from "../../../src/catalog/load.js";
import type { Catalog } from "../../../src/catalog/model.js";
import { generate } from "../../../src/commands/generate.js";
import { loadConfig } from "../../../src/config/load.js";
import { memoryHost } from "../../../src/host/memory.js";
import { cases, filesBelow, GOLDEN, isGenerated } from "../../support/golden/cases.js";
import { emittedModules } from "../../support/guards/modules.js";

export interface GoldenGuards {
  /** The case's folder. */
  readonly name: string;
  readonly catalog: Catalog;
  /** What its guards.ts exports. */
  readonly exports: Readonly<Record<string, unknown>>;
}

export async function goldenGuards(): Promise<readonly GoldenGuards[]> {
  const files = new Map([...filesBelow(GOLDEN)].filter(([path]) => !isGenerated(path)));
  const host = memoryHost(files);
  const modules = emittedModules();
  const found: GoldenGuards[] = [];
  for (const name of cases) {
    const config = `${name}/socket-contract.yaml`;
    const { failures } = await generate(host, { catalogs: [], config, force: false, dryRun: false });
    if (failures.length > 0) throw new Error(failures.map(({ message }) => message).join("\n"));
    // Some want types alone, or another language.
    if (!files.has(`${name}/expected/guards.ts`)) continue;
    const exports = modules.load(files, `${name}/expected/guards.ts`);
    found.push({ name, catalog: catalogOf(files, config), exports });
  }
  return found;
}

function catalogOf(files: ReadonlyMap<string, string>, config: string): Catalog {
  const [contract] = loadConfig(config, files.get(config) ?? "", () => {})?.contracts ?? [];
  const path = posix.join(posix.dirname(config), contract?.catalog ?? "");
  const catalog = loadCatalog(
    path,
    (file) => ({ text: files.get(file) ?? "" }),
    () => {},
  );
  if (!catalog) throw new Error(`There is no catalog ${path}`);
  return catalog;
}
