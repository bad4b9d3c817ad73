/** Holds a contract against its baselines: what changed, whom it breaks, and what the team approved. */

import type { Catalog } from "../../catalog/model.js";
import { compareCatalogs } from "../../compare/compare.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Context, fingerprintOf } from "../../diagnostics/findings.js";
import type { Host } from "../../host/host.js";
import { diagnosticOf } from "../../judges/gate.js";
import { judgementsOf } from "../../judges/index.js";
import type { Judgement } from "../../judges/model.js";
import { contextOf } from "../context.js";
import type { Against, Contract } from "../contracts.js";
import { applyPolicy, type Policy } from "../policy.js";
import type { ComparisonReport, Problem, Result } from "../result.js";
import type { Approvals } from "./approvals.js";
import { type Baseline, type Opened, openBaseline } from "./baseline.js";
import { identityOf } from "./identity.js";
import { baselineRenamed, notInBaseline } from "./problems.js";
import { withoutRepetitions } from "./shared.js";
import { stepOf, tooSmallAStep } from "./version-step.js";

/** What holds for all comparisons of a run. */
export interface ComparisonSettings {
  readonly policy: Policy;
  readonly approvals: Approvals;
  readonly peers: "ours" | "other";
  /** What a baseline means that has no such catalog: it cannot be compared, or the catalog is new. */
  readonly absent: "failure" | "new";
  /** What the user types to see the same findings. */
  readonly diffCommand: string;
}

type Part = Omit<Result, "command">;

/** The contract's catalog, which has no errors, against all of its baselines. */
export function compareWithBaselines(
  host: Host,
  { contract, catalog }: { readonly contract: Contract; readonly catalog: Catalog },
  settings: ComparisonSettings,
): readonly Part[] {
  return contract.against.map((against) => {
    const opened = openBaseline(host, contract, against);
    switch (opened.kind) {
      case "failed":
        return { ...nothing, failures: [opened.failure] };
      case "absent":
        return absent({ contract, catalog }, { ...opened, against }, settings);
      case "found":
        return compared({ contract, catalog }, { ...opened.baseline, against }, settings);
      default:
        return opened satisfies never;
    }
  });
}

const nothing: Part = { problems: [], sources: new Map(), files: [], failures: [] };

interface Subject {
  readonly contract: Contract;
  readonly catalog: Catalog;
}

type Absent = Extract<Opened, { readonly kind: "absent" }>;

function absent(
  { contract, catalog }: Subject,
  { against, path, from }: Absent & { readonly against: Against },
  { policy, absent }: ComparisonSettings,
): Part {
  if (absent === "failure") {
    const [sought, place] =
      from === "revision" ? [", and it was not renamed", `${against.name}:old`] : ["", against.name];
    const message = `There is no "${path}" in "${against.name}"${sought}.`;
    const help = `If the catalog lay elsewhere, name the place: "${place}/chat.events.yaml".`;
    return { ...nothing, failures: [{ kind: "file", message, help }] };
  }
  const found = notInBaseline.found({ at: startOf(catalog), facts: { path, against: against.name } });
  const sources = textsOf(catalog);
  return { ...nothing, sources, problems: applyPolicy(inContext([found], contract, catalog), policy, sources) };
}

function compared(
  { contract, catalog }: Subject,
  { catalog: before, sources, renamedFrom, against }: Baseline & { readonly against: Against },
  { policy, approvals, peers, diffCommand }: ComparisonSettings,
): Part {
  const judgements = judgementsOf({ ...compareCatalogs(before, catalog), peers });
  const facts = { from: renamedFrom ?? "", against: against.name };
  const renamed = renamedFrom === undefined ? [] : [baselineRenamed.found({ at: startOf(catalog), facts })];
  const texts = new Map([...textsOf(catalog), ...sources]);
  const version = tooSmallAStep({ before, after: catalog }, judgements);
  const found = applyPolicy(
    [
      ...inContext([...renamed, ...version], contract, catalog),
      ...withoutRepetitions(judgements.flatMap((judgement) => problemOf(judgement, contract))),
    ],
    policy,
    texts,
  );
  const left = found
    .filter((problem) => !approvals.cover(problem))
    .map((problem) => withApproveCommand(problem, diffCommand));
  const report: ComparisonReport = {
    contract: contract.name,
    title: catalog.info.title,
    catalog: contract.catalog,
    against: against.name,
    versions: { before: before.info.version, after: catalog.info.version },
    judgements,
    step: stepOf(judgements, before.info.version),
    approved: found.length - left.length,
  };
  return { ...nothing, problems: left, sources: texts, comparisons: [report] };
}

function problemOf(judgement: Judgement, { name, deploy }: Contract): readonly Problem[] {
  const found = diagnosticOf(judgement, deploy);
  if (!found) return [];
  const { namespace, event } = judgement.change;
  const context: Context = {
    ...(name === undefined ? {} : { contract: name }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(event === undefined ? {} : { event }),
    pointer: judgement.pointer,
  };
  return [{ diagnostic: { ...found, identity: identityOf(judgement) }, context }];
}

/** A change that is found says how to live with it. */
function withApproveCommand(problem: Problem, diffCommand: string): Problem {
  const { diagnostic, context } = problem;
  if (diagnostic.identity === undefined || diagnostic.severity === "info") return problem;
  const accept = `To accept it: ${diffCommand} --approve ${fingerprintOf(diagnostic, context)} --reason "…"`;
  const help = diagnostic.help === undefined ? accept : `${diagnostic.help}\n${accept}`;
  return { context, diagnostic: { ...diagnostic, help } };
}

function inContext(found: readonly Diagnostic[], { name }: Contract, catalog: Catalog): readonly Problem[] {
  return found.map((diagnostic) => ({
    diagnostic,
    context: { ...(name === undefined ? {} : { contract: name }), ...contextOf(diagnostic, catalog) },
  }));
}

/** The first character: for what is about the file. */
function startOf({ file }: Catalog): Diagnostic["at"] {
  return { file, start: 0, end: 1 };
}

function textsOf({ documents }: Catalog): ReadonlyMap<string, string> {
  return new Map([...documents].map(([file, { text }]) => [file, text]));
}
