import { posix } from "node:path";
import { pascalCase } from "../catalog/identifiers.js";
import type { Host } from "../host/host.js";
import { replaceFiles } from "../host/replace.js";
import { CONFIG_NAME } from "./config.js";
import { failed, type Result } from "./result.js";
import { starterCatalog, starterConfig } from "./starter.js";
import { cannotWrite } from "./validate.js";

export interface InitSettings {
  readonly directory: string;
  /** What the application is called: names the catalog's file and the generated functions. */
  readonly title: string;
}

/** Writes a commented starter catalog and config. Never overwrites. */
export function init(host: Host, { directory, title }: InitSettings): Result {
  const name = pascalCase(title);
  if (name === undefined) {
    return failed("init", {
      kind: "usage",
      message: `"${title}" cannot become a name in code.`,
      help: "Use a title with at least one letter, as in --title Chat.",
    });
  }
  const slug = name.replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, "-").toLowerCase();
  const catalog = `${slug}.events.yaml`;
  const files = [
    { path: posix.join(directory, catalog), text: starterCatalog(title) },
    { path: posix.join(directory, CONFIG_NAME), text: starterConfig(slug, catalog) },
  ];
  for (const { path } of files) {
    const kind = host.kindOf(path);
    if ("failure" in kind) return failed("init", cannotWrite(path, kind.failure.message));
    if (kind.value !== undefined) {
      const help = "init never overwrites: choose another directory, or remove it first.";
      return failed("init", { kind: "file", message: `"${path}" is there already. Nothing was changed.`, help });
    }
  }
  const failure = replaceFiles(host, files);
  if (failure) return failed("init", cannotWrite(failure.path, failure.failure.message));
  return {
    command: "init",
    problems: [],
    sources: new Map(),
    files: files.map(({ path }) => ({ path, status: "written" })),
    failures: [],
  };
}
