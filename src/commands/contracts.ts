import { posix } from "node:path";
import type { Config, ConfiguredContract, ConfiguredOutput } from "../config/model.js";
import type { Host } from "../host/host.js";
import type { Deploy } from "../judges/model.js";
import type { Settings } from "../targets/index.js";
import { type FoundConfig, findConfig } from "./config.js";
import { languageMisfit } from "./language.js";
import { defaultPolicy, type Policy } from "./policy.js";
import type { Failure, Result } from "./result.js";

/** What the caller named; everything left out comes from the config, and then from the defaults. */
export interface Selection {
  readonly catalogs: readonly string[];
  readonly config?: string;
  readonly out?: string;
  readonly runtimeDir?: string;
  readonly targets?: Settings["targets"];
  readonly importExtension?: Settings["importExtension"];
  readonly outbound?: Settings["outbound"];
  readonly language?: Settings["language"];
  readonly module?: Settings["module"];
  /** Baselines: revisions, files, directories. */
  readonly against?: readonly string[];
  readonly deploy?: Deploy;
  /** Whether all servers and clients are generated (`ours`, without it), or some are of another make. */
  readonly peers?: "ours" | "other";
}

/** One catalog and where its code goes. */
export interface Contract {
  /** In the config. */
  readonly name: string | undefined;
  readonly catalog: string;
  readonly outputs: readonly Output[];
  readonly against: readonly Against[];
  readonly deploy: Deploy | undefined;
  /** The TypeScript projects that have to keep it, as the config names them, seen from the working directory. */
  readonly projects: readonly string[];
  /** Where its baselines look for it in a directory: its path from the config, or from the working directory. */
  readonly within: string;
}

/** A baseline as it was named; `path` is what that is as a path, seen from the working directory. */
export interface Against {
  readonly name: string;
  readonly path: string;
}

export interface Output {
  /** Absent where the catalog's title decides. */
  readonly directory: string | undefined;
  /** Where the support code goes, if not into the directory. */
  readonly runtimeDirectory: string | undefined;
  readonly targets: Settings["targets"];
  readonly importExtension: Settings["importExtension"];
  readonly outbound: Settings["outbound"];
  readonly language: Settings["language"];
  /** Of JavaScript. Absent where the nearest package.json decides. */
  readonly module: Settings["module"] | undefined;
}

export type Selected =
  | {
      readonly ready: true;
      readonly contracts: readonly Contract[];
      readonly policy: Policy;
      readonly config: FoundConfig | undefined;
    }
  | { readonly ready: false; readonly result: Omit<Result, "command"> };

/** Works out the contracts of a run, from what was named and from the config. */
export function selectContracts(host: Host, selection: Selection): Selected {
  const config = findConfig(host, selection.config);
  if ("result" in config) return { ready: false, result: config.result };
  const contracts = contractsOf(selection, config.found?.config);
  if ("kind" in contracts) return refused(contracts);
  const clash = sharedDirectory(contracts);
  if (clash) return refused(clash);
  const outputs = contracts.flatMap((contract) => contract.outputs);
  const misfit = languageMisfit(outputs, selection);
  if (misfit) return refused(misfit);
  const policy = config.found ? policyOf(config.found.config) : defaultPolicy;
  return { ready: true, contracts, policy, config: config.found };
}

function refused(failure: Failure): Selected {
  return { ready: false, result: { problems: [], sources: new Map(), files: [], failures: [failure] } };
}

/** What a config says of rules, for those who run them. */
export function policyOf({ rules, ignores }: Config): Policy {
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
      return known || namedContract(catalog, selection);
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

function namedContract(catalog: string, flags: Selection): Contract {
  return {
    name: undefined,
    catalog,
    outputs: [flagOutput(flags)],
    against: flagAgainst(flags) ?? [],
    deploy: flags.deploy,
    projects: [],
    within: catalog,
  };
}

function configuredContract(contract: ConfiguredContract, base: string, flags: Selection): Contract {
  const { name, catalog, outputs, against, deploy, projects } = contract;
  return {
    name,
    catalog: fromConfig(base, catalog),
    outputs:
      outputs.length === 0 ? [flagOutput(flags)] : outputs.map((output) => configuredOutput(output, base, flags)),
    against: flagAgainst(flags) ?? unique(against).map((each) => ({ name: each, path: fromConfig(base, each) })),
    deploy: flags.deploy ?? deploy,
    projects: projects.map((each) => fromConfig(base, each)),
    within: catalog,
  };
}

function flagAgainst({ against }: Selection): readonly Against[] | undefined {
  return against && unique(against).map((name) => ({ name, path: fromFlag(name) }));
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function configuredOutput(output: ConfiguredOutput, base: string, flags: Selection): Output {
  const { dir, runtimeDir } = output;
  const language = flags.language ?? output.language;
  const configuredRuntime = runtimeDir === undefined ? undefined : fromConfig(base, runtimeDir);
  return {
    directory: fromConfig(base, dir),
    runtimeDirectory: flags.runtimeDir === undefined ? configuredRuntime : fromFlag(flags.runtimeDir),
    targets: flags.targets ?? output.targets,
    importExtension: flags.importExtension ?? output.importExtension,
    outbound: flags.outbound ?? output.outbound,
    language,
    module: language === "js" ? (flags.module ?? output.module) : output.module,
  };
}

function flagOutput({ out, runtimeDir, ...flags }: Selection): Output {
  return {
    directory: out === undefined ? undefined : fromFlag(out),
    runtimeDirectory: runtimeDir === undefined ? undefined : fromFlag(runtimeDir),
    targets: flags.targets ?? ["server", "client"],
    importExtension: flags.importExtension ?? ".js",
    outbound: flags.outbound ?? "strip",
    language: flags.language ?? "ts",
    module: flags.module,
  };
}

/** A path in the config is relative to the config. */
function fromConfig(base: string, path: string): string {
  return posix.isAbsolute(path) ? posix.normalize(path) : posix.join(base, path);
}

function fromFlag(path: string): string {
  return posix.normalize(path.replaceAll("\\", "/"));
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
