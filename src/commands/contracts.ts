import { posix } from "node:path";
import { loadConfig } from "../config/load.js";
import type { Config, ConfiguredContract, ConfiguredOutput } from "../config/model.js";
import { unknownRule } from "../config/problems.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { didYouMean, nearest } from "../diagnostics/nearest.js";
import type { Host } from "../host/host.js";
import type { Settings } from "../targets/index.js";
import { cannotRead, MAX_CATALOG_BYTES } from "./load.js";
import { defaultPolicy, type Policy } from "./policy.js";
import type { Failure, Result } from "./result.js";
import { ruleList } from "./rule-list.js";

/** What the caller named; everything left out comes from the config, and then from the defaults. */
export interface Selection {
  readonly catalogs: readonly string[];
  readonly config?: string;
  readonly out?: string;
  readonly runtimeDir?: string;
  readonly targets?: Settings["targets"];
  readonly importExtension?: Settings["importExtension"];
  readonly outbound?: Settings["outbound"];
}

/** One catalog and where its code goes. */
export interface Contract {
  /** In the config. */
  readonly name: string | undefined;
  readonly catalog: string;
  readonly outputs: readonly Output[];
}

export interface Output {
  /** Absent where the catalog's title decides. */
  readonly directory: string | undefined;
  /** Where the support code goes, if not into the directory. */
  readonly runtimeDirectory: string | undefined;
  readonly targets: Settings["targets"];
  readonly importExtension: Settings["importExtension"];
  readonly outbound: Settings["outbound"];
}

export type Selected =
  | { readonly ready: true; readonly contracts: readonly Contract[]; readonly policy: Policy }
  | { readonly ready: false; readonly result: Omit<Result, "command"> };

export const CONFIG_NAME = "socket-contract.yaml";

/** Works out the contracts of a run, from what was named and from the config. */
export function selectContracts(host: Host, selection: Selection): Selected {
  const config = findConfig(host, selection.config);
  if ("result" in config) return { ready: false, result: config.result };
  const contracts = contractsOf(selection, config.found);
  if ("kind" in contracts) return refused(contracts);
  const clash = sharedDirectory(contracts);
  if (clash) return refused(clash);
  return { ready: true, contracts, policy: config.found ? policyOf(config.found) : defaultPolicy };
}

function refused(failure: Failure): Selected {
  return { ready: false, result: { problems: [], sources: new Map(), files: [], failures: [failure] } };
}

type FoundConfig = { readonly found: Config | undefined } | { readonly result: Omit<Result, "command"> };

function findConfig(host: Host, named: string | undefined): FoundConfig {
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
  if (config && !found.some(({ severity }) => severity === "error")) return { found: config };
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

function policyOf({ rules, ignores }: Config): Policy {
  return {
    severities: new Map(rules.map(({ rule, severity }) => [rule, severity])),
    ignores: ignores.map(({ rule, pointer }) => ({ rule, at: pointer })),
  };
}

function contractsOf(selection: Selection, config: Config | undefined): readonly Contract[] | Failure {
  const base = config ? posix.dirname(config.file) : ".";
  const configured = config?.contracts.map((contract) => configuredContract(contract, base, selection)) ?? [];
  if (selection.catalogs.length > 0) {
    return selection.catalogs.map((named) => {
      const catalog = posix.normalize(named.replaceAll("\\", "/"));
      const known = selection.out === undefined && configured.find((contract) => contract.catalog === catalog);
      return known || { name: undefined, catalog, outputs: [flagOutput(selection)] };
    });
  }
  if (configured.length === 0) {
    return {
      kind: "usage",
      message: config
        ? `The config "${config.file}" names no contract.`
        : "No catalog was named, and there is no config.",
      help: 'Name one, as in "npx socket-contract generate chat.events.yaml", or write one with "npx socket-contract init".',
    };
  }
  if (selection.out === undefined) return configured;
  const [only, second] = configured;
  if (only && !second) return [{ ...only, outputs: [flagOutput(selection)] }];
  return { kind: "usage", message: "The config names several contracts: name the catalog whose code goes to --out." };
}

function configuredContract({ name, catalog, outputs }: ConfiguredContract, base: string, flags: Selection): Contract {
  return {
    name,
    catalog: fromConfig(base, catalog),
    outputs:
      outputs.length === 0 ? [flagOutput(flags)] : outputs.map((output) => configuredOutput(output, base, flags)),
  };
}

function configuredOutput(output: ConfiguredOutput, base: string, flags: Selection): Output {
  const { dir, runtimeDir } = output;
  return {
    directory: fromConfig(base, dir),
    runtimeDirectory:
      fromFlag(flags.runtimeDir) ?? (runtimeDir === undefined ? undefined : fromConfig(base, runtimeDir)),
    targets: flags.targets ?? output.targets,
    importExtension: flags.importExtension ?? output.importExtension,
    outbound: flags.outbound ?? output.outbound,
  };
}

function flagOutput({ out, runtimeDir, targets, importExtension, outbound }: Selection): Output {
  return {
    directory: fromFlag(out),
    runtimeDirectory: fromFlag(runtimeDir),
    targets: targets ?? ["server", "client"],
    importExtension: importExtension ?? ".js",
    outbound: outbound ?? "strip",
  };
}

/** A path in the config is relative to the config. */
function fromConfig(base: string, path: string): string {
  return posix.isAbsolute(path) ? posix.normalize(path) : posix.join(base, path);
}

function fromFlag(path: string | undefined): string | undefined {
  return path === undefined ? undefined : posix.normalize(path.replaceAll("\\", "/"));
}

/** One run owns a directory: two outputs in one would remove each other's files. */
function sharedDirectory(contracts: readonly Contract[]): Failure | undefined {
  const owners = new Map<string, string>();
  for (const { catalog, outputs } of contracts) {
    for (const { directory } of outputs) {
      if (directory === undefined) continue;
      const owner = owners.get(directory);
      if (owner !== undefined) {
        return {
          kind: "usage",
          message: `"${owner}" and "${catalog}" both write to "${directory}".`,
          help: "Give each output a directory of its own, and name all targets of one in one place.",
        };
      }
      owners.set(directory, catalog);
    }
  }
  return undefined;
}
