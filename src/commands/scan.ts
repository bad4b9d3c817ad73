import type { Host } from "../host/host.js";
import { type Contract, type Selection, selectContracts } from "./contracts.js";
import { hasErrors, load } from "./load.js";
import type { Policy } from "./policy.js";
import { merged, type Result } from "./result.js";
import { planProjects, type ScannedContract } from "./scanning/projects.js";

export interface ScanSettings extends Selection {
  /** TypeScript projects: a tsconfig.json, or the directory that it stands in; in place of the config's. */
  readonly projects?: readonly string[];
}

/** Finds what code does with its sockets, and says where that is not what the contracts say. */
export async function scan(host: Host, settings: ScanSettings): Promise<Result> {
  const selected = selectContracts(host, settings);
  if (!selected.ready) return { command: "scan", ...selected.result };
  const loaded = [];
  for (const contract of selected.contracts) loaded.push(await loadForScan(host, contract, selected.policy));
  const unready = loaded.flatMap((each) => ("catalog" in each ? [] : [each]));
  if (unready.length > 0) return merged("scan", unready);
  const contracts = loaded.flatMap((each) => ("catalog" in each ? [each] : []));
  return { command: "scan", ...(await scanContracts(host, contracts, { ...settings, policy: selected.policy })) };
}

export interface ScanRun {
  readonly projects?: readonly string[];
  readonly policy: Policy;
}

/** Scans valid contracts; `check` has loaded them already. */
export async function scanContracts(
  host: Host,
  contracts: readonly ScannedContract[],
  { projects, policy }: ScanRun,
): Promise<Omit<Result, "command">> {
  const planned = planProjects(host, contracts, projects);
  if ("kind" in planned) return { problems: [], sources: new Map(), files: [], failures: [planned] };
  const { scanProjects } = await import("./scanning/run.js");
  return scanProjects(host, planned, policy);
}

/** What is wrong with a catalog is for validate to say, unless it is so wrong that nothing can be held against it. */
async function loadForScan(
  host: Host,
  contract: Contract,
  policy: Policy,
): Promise<ScannedContract | Omit<Result, "command">> {
  const { catalog, problems, sources, failure } = await load(host, contract.catalog, contract.name, policy);
  if (catalog && !failure && !hasErrors(problems)) return { contract, catalog, sources };
  return { problems, sources, files: [], failures: failure ? [failure] : [] };
}
