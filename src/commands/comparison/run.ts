import type { Contract, Selected, Selection } from "../contracts.js";
import { quoted } from "../outputs.js";
import { applyPolicy } from "../policy.js";
import type { Result } from "../result.js";
import { Approvals } from "./approvals.js";
import type { ComparisonSettings } from "./comparison.js";

type Ready = Extract<Selected, { readonly ready: true }>;

/** What holds for all comparisons of a run. */
export function comparisonSettings(
  { policy, config }: Ready,
  selection: Selection,
  absent: ComparisonSettings["absent"],
): ComparisonSettings {
  const approvals = new Approvals(config?.config.approvals ?? [], today());
  return { policy, approvals, peers: selection.peers ?? "ours", absent, diffCommand: diffCommand(selection) };
}

/** As 2027-01-01, the same in every time zone. */
export function today(): string {
  return new Date().toISOString().slice(0, "2027-01-01".length);
}

/** What to type to have the same comparisons again. */
function diffCommand({ catalogs, config, against = [], deploy, peers }: Selection): string {
  const words = [
    ...catalogs,
    ...(config === undefined ? [] : ["--config", config]),
    ...against.flatMap((each) => ["--against", each]),
    ...(deploy === undefined ? [] : ["--deploy", deploy]),
    ...(peers === undefined ? [] : ["--peers", peers]),
  ];
  return ["npx socket-contract diff", ...words.map(quoted)].join(" ");
}

/** `result` with what is to be said of the config's approvals, each where it stands. */
export function withApprovals(
  result: Result,
  { contracts, config, policy }: Ready,
  { approvals, selection }: { readonly approvals: Approvals; readonly selection: Selection },
): Result {
  if (!config || result.comparisons?.length === 0) return result;
  const isWhole = selection.catalogs.length === 0 && result.comparisons?.length === countOf(contracts);
  const isAsConfigured =
    selection.against === undefined || config.config.contracts.every(({ against }) => against.length === 0);
  // What was left out may have a use for an approval that matched nothing here.
  const found = [...approvals.expired(), ...(isWhole && isAsConfigured ? approvals.stale() : [])];
  const sources = new Map([[config.config.file, config.text]]);
  const problems = found.map((diagnostic) => ({ diagnostic, context: {} }));
  return {
    ...result,
    problems: [...result.problems, ...applyPolicy(problems, policy, sources)],
    sources: new Map([...result.sources, ...sources]),
  };
}

function countOf(contracts: readonly Contract[]): number {
  return contracts.reduce((count, { against }) => count + against.length, 0);
}
