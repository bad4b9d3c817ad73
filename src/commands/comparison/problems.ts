/** What can be found about a comparison itself, beside the changes. */

import { defineProblem, type RulePage } from "../../diagnostics/rule.js";

export const notInBaseline = defineProblem<{ path: string; against: string }>({
  name: "not-in-baseline",
  severity: "info",
  why: "A catalog that a baseline does not have is new there, or lies somewhere else: nothing of it was compared.",
  message: ({ path, against }) => `"${path}" is not in "${against}": nothing to compare.`,
  help: () => 'If it lies elsewhere there, name it in "against": "main:old/chat.events.yaml".',
});

export const baselineRenamed = defineProblem<{ from: string; against: string }>({
  name: "baseline-renamed",
  severity: "info",
  why: "The catalog's file has another name than in the baseline. It is compared with what Git says it was renamed from.",
  message: ({ from, against }) => `In "${against}" this file is "${from}": compared with that.`,
});

export const versionStep = defineProblem<{ before: string; after: string; step: string; wanted: string }>({
  name: "version-step",
  severity: "warning",
  why: "A version that rises by less than its changes weigh promises more than it keeps: a break takes a major step (a minor one before 1.0), an addition a minor one.",
  message: ({ before, after, step, wanted }) =>
    after === before
      ? `The version is still ${before}, but the changes are ${step}. Make it ${wanted} or more.`
      : `From ${before} to ${after} is too small a step: the changes are ${step}. Make it ${wanted} or more.`,
});

export const staleApproval = defineProblem<{ fingerprint: string }>({
  name: "stale-approval",
  severity: "warning",
  why: "An approval that matches nothing is of a change that is past, or that was changed once more; left standing, it looks as if something were approved.",
  message: ({ fingerprint }) => `Nothing that was found has the fingerprint "${fingerprint}". Remove the approval.`,
});

export const expiredApproval = defineProblem<{ fingerprint: string; until: string }>({
  name: "expired-approval",
  severity: "warning",
  why: "An approval with an end is no longer one after it: what it was for is found again.",
  message: ({ fingerprint, until }) => `The approval of "${fingerprint}" ended with ${until}.`,
  help: () => "Undo the change, or approve it anew with another end, and then remove this one.",
});

export const problems: readonly RulePage[] = [
  notInBaseline,
  baselineRenamed,
  versionStep,
  staleApproval,
  expiredApproval,
];
