/** Finds the project's config, and says what is wrong with it. */

import { posix } from "node:path";
import { loadConfig } from "../config/load.js";
import type { Config } from "../config/model.js";
import { unknownRule } from "../config/problems.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { didYouMean, nearest } from "../diagnostics/nearest.js";
import type { Host } from "../host/host.js";
import { cannotRead } from "./load.js";
import { MAX_CATALOG_BYTES } from "./read.js";
import type { Failure, Result } from "./result.js";
import { ruleList } from "./rule-list.js";

export const CONFIG_NAME = "socket-contract.yaml";

export interface FoundConfig {
  readonly config: Config;
  readonly text: string;
}

type Search = { readonly found: FoundConfig | undefined } | { readonly result: Omit<Result, "command"> };

/** The config that was named, or the nearest one upwards; it is no mistake to have none. */
export function findConfig(host: Host, named: string | undefined): Search {
  const file = named ?? configAbove(host);
  if (file === undefined) return { found: undefined };
  const read = host.readFile(file, MAX_CATALOG_BYTES);
  if ("failure" in read) {
    const failure = cannotRead(file, read.failure.message);
    return { result: { problems: [], sources: new Map(), files: [], failures: [failure] } };
  }
  const found: Diagnostic[] = [];
  const config = loadConfig(file, read.value, (diagnostic) => found.push(diagnostic));
  if (config) found.push(...unknownRules(config));
  if (config && !found.some(({ severity }) => severity === "error")) return { found: { config, text: read.value } };
  const failure: Failure = { kind: "usage", message: `The config "${file}" is not valid.` };
  const problems = found.map((diagnostic) => ({ diagnostic, context: {} }));
  return { result: { problems, sources: new Map([[file, read.value]]), files: [], failures: [failure] } };
}

/** The config that is nearest on the way from the working directory to the root. */
function configAbove(host: Host): string | undefined {
  let prefix = "";
  for (let directory = host.cwd; ; directory = posix.dirname(directory)) {
    const kind = host.kindOf(`${prefix}${CONFIG_NAME}`);
    if ("value" in kind && kind.value === "file") return `${prefix}${CONFIG_NAME}`;
    if (posix.dirname(directory) === directory) return undefined;
    prefix += "../";
  }
}

function unknownRules(config: Config): Diagnostic[] {
  const names = ruleList.map(({ name }) => name);
  return [...config.rules, ...config.ignores]
    .filter(({ rule }) => !names.includes(rule))
    .map(({ rule, ruleAt }) =>
      unknownRule.found({ at: ruleAt, facts: { rule, suggestion: didYouMean(nearest(rule, names)) } }),
    );
}
