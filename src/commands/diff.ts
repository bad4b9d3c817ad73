import type { Host } from "../host/host.js";
import { type ComparisonSettings, compareWithBaselines } from "./comparison/comparison.js";
import { comparisonSettings, withApprovals } from "./comparison/run.js";
import { contextOf } from "./context.js";
import { type Contract, type Selection, selectContracts } from "./contracts.js";
import { cannotRead } from "./load.js";
import { MAX_CATALOG_BYTES, readCatalog } from "./read.js";
import { failed, merged, type Result } from "./result.js";

/** Says what changed since the baselines, and whom it breaks. */
export function diff(host: Host, selection: Selection): Result {
  const selected = selectContracts(host, selection);
  if (!selected.ready) return { command: "diff", ...selected.result };
  const alone = selected.contracts.find(({ against }) => against.length === 0);
  if (alone) {
    return failed("diff", {
      kind: "usage",
      message: `There is nothing to compare "${alone.catalog}" with.`,
      help: 'Name a baseline, as in "--against origin/main", or write "against: [origin/main]" in the config.',
    });
  }
  const settings = comparisonSettings(selected, selection, "failure");
  const parts = selected.contracts.flatMap((contract) => diffContract(host, contract, settings));
  return withApprovals(merged("diff", parts), selected, { approvals: settings.approvals, selection });
}

type Part = Omit<Result, "command">;

function diffContract(host: Host, contract: Contract, settings: ComparisonSettings): readonly Part[] {
  const { catalog, found, sources, failure } = readCatalog(contract.catalog, (key) =>
    host.readFile(key, MAX_CATALOG_BYTES),
  );
  const start: Part = { problems: [], sources, files: [], failures: [] };
  if (failure) return [{ ...start, failures: [cannotRead(contract.catalog, failure.message)] }];
  const errors = found.filter(({ severity }) => severity === "error");
  if (catalog && errors.length === 0) return [start, ...compareWithBaselines(host, { contract, catalog }, settings)];
  const named = contract.name === undefined ? {} : { contract: contract.name };
  const problems = errors.map((diagnostic) => ({
    diagnostic,
    context: { ...named, ...contextOf(diagnostic, catalog) },
  }));
  return [{ ...start, problems }];
}
