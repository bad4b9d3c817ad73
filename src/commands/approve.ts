import { type NewApproval, withApproval } from "../config/approve.js";
import { fingerprintOf } from "../diagnostics/findings.js";
import type { Host } from "../host/host.js";
import { replaceFiles } from "../host/replace.js";
import { today } from "./comparison/run.js";
import { CONFIG_NAME, findConfig } from "./config.js";
import type { Selection } from "./contracts.js";
import { diff } from "./diff.js";
import { failed, type Result } from "./result.js";
import { cannotWrite } from "./validate.js";

/** Writes into the config that one of the findings of `diff` is accepted, and says what is left. */
export function approve(host: Host, selection: Selection, approval: NewApproval): Result {
  if (approval.until !== undefined && approval.until < today()) {
    return usage(`An approval until ${approval.until} has ended already.`, "Name a day to come, or leave --until out.");
  }
  const result = diff(host, selection);
  if (result.failures.length > 0) return result;
  const search = findConfig(host, selection.config);
  if (!("found" in search) || !search.found) {
    return usage(
      "There is no config that the approval could stand in.",
      `Write one, as "npx socket-contract init" does: ${CONFIG_NAME} with "version: 1" and the contract.`,
    );
  }
  const { config, text } = search.found;
  const { fingerprint } = approval;
  const isFound = result.problems.some(
    ({ diagnostic, context }) =>
      diagnostic.identity !== undefined && fingerprintOf(diagnostic, context) === fingerprint,
  );
  if (!isFound)
    return notFound(
      fingerprint,
      config.approvals.some((each) => each.fingerprint === fingerprint),
    );
  const edited = withApproval(config, text, approval);
  if (edited === undefined) {
    return usage(
      `"${config.file}" is laid out in a way that leaves no certain place for an approval.`,
      `Write it by hand: approvals: [{ fingerprint: "${fingerprint}", reason: … }]`,
    );
  }
  const failure = replaceFiles(host, [{ path: config.file, text: edited }]);
  if (failure) return failed("diff", cannotWrite(failure.path, failure.failure.message));
  return { ...diff(host, selection), files: [{ path: config.file, status: "written" }] };
}

function notFound(fingerprint: string, isApproved: boolean): Result {
  return isApproved
    ? usage(`"${fingerprint}" is approved already.`, "Nothing was changed.")
    : usage(
        `No finding has the fingerprint "${fingerprint}".`,
        'Run "diff" with the same baselines: each change that breaks something is shown with its fingerprint.',
      );
}

function usage(message: string, help: string): Result {
  return failed("diff", { kind: "usage", message, help });
}
