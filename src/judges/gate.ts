/** The gate: what a team is told of a change, and how loudly, by the order in which it deploys. */

import type { Diagnostic, Facts, Severity } from "../diagnostics/diagnostic.js";
import type { Deploy, Judgement, Ruling } from "./model.js";
import { plain, preview } from "./witness.js";

/** Undefined where nobody is hit: the change belongs in the changelog only. */
export function diagnosticOf(judgement: Judgement, deploy?: Deploy): Diagnostic | undefined {
  const severity = severityOf(judgement, deploy);
  if (severity === undefined) return undefined;
  const { rule, instead, at, was } = judgement;
  return {
    rule,
    severity,
    message: messageOf(judgement),
    ...(instead === undefined ? {} : { help: instead }),
    at,
    related: [{ at: was, message: "In the older version." }],
    facts: factsOf(judgement),
  };
}

/** How loudly a verdict is told. */
interface Weight {
  readonly breaking: Severity;
  readonly dangerous: Severity;
}

/** It happens, and has to work. */
const must: Weight = { breaking: "error", dangerous: "warning" };
/** It may happen: clients that run ahead, a server that is rolled back. */
const may: Weight = { breaking: "warning", dangerous: "warning" };
/** It happens for moments only. */
const briefly: Weight = { breaking: "warning", dangerous: "info" };
/** The team says that it does not happen. */
const never: Weight = { breaking: "info", dangerous: "info" };

interface Weights {
  readonly mixA: Weight;
  readonly mixB: Weight;
}

function weights(deploy: Deploy | undefined): Weights {
  switch (deploy) {
    case undefined:
      return { mixA: must, mixB: may };
    case "server-first":
      return { mixA: must, mixB: never };
    // Old clients are still there when the servers follow.
    case "client-first":
    case "any":
      return { mixA: must, mixB: must };
    case "lockstep":
      return { mixA: briefly, mixB: briefly };
    default:
      return deploy satisfies never;
  }
}

function severityOf(judgement: Judgement, deploy: Deploy | undefined): Severity | undefined {
  const { mixA, mixB } = judgement.always && deploy !== "lockstep" ? { mixA: must, mixB: must } : weights(deploy);
  const found = [told(judgement.mixA, mixA), told(judgement.mixB, mixB)];
  for (const severity of ["error", "warning", "info"] as const) if (found.includes(severity)) return severity;
  return breaksSource(judgement) ? "info" : undefined;
}

function told({ verdict }: Ruling, weight: Weight): Severity | undefined {
  return verdict === "safe" ? undefined : weight[verdict];
}

function breaksSource({ source }: Judgement): boolean {
  return source.sender === "breaking" || source.receiver === "breaking";
}

function messageOf(judgement: Judgement): string {
  const { title, mixA, mixB, source } = judgement;
  const hits = new Set([mixA, mixB].filter(({ verdict }) => verdict !== "safe").map(hit));
  if (hits.size === 0) return `${title}. ${sourceBreak(judgement)}`;
  const compiles = source.seen ? [] : ["TypeScript does not see this change: code compiles as it did before."];
  return [`${title}.`, ...hits, ...compiles].join(" ");
}

function hit({ who, witness }: Ruling): string {
  if (!witness) return who;
  const where = witness.refusedAt === "" ? "" : ` at ${witness.refusedAt}`;
  return `${who} For example, ${preview(witness.value)} is refused${where}: ${witness.because}.`;
}

function sourceBreak({ source: { sender, receiver } }: Judgement): string {
  const code =
    sender !== "breaking"
      ? "code that receives it"
      : receiver !== "breaking"
        ? "code that sends it"
        : "code that uses it";
  return `Nothing breaks between running versions, but ${code} may no longer compile.`;
}

/** Plain JSON, so that every output format can carry it. */
function factsOf({ change, title, pointer, mixA, mixB, source, always }: Judgement): Facts {
  const { namespace, direction, event } = change;
  return {
    change: change.kind,
    title,
    ...(namespace === undefined ? {} : { namespace }),
    ...(direction === undefined ? {} : { direction }),
    ...(event === undefined ? {} : { event }),
    pointer,
    mixA: rulingFacts(mixA),
    mixB: rulingFacts(mixB),
    source,
    always,
  };
}

function rulingFacts({ verdict, who, witness }: Ruling): Facts {
  return { verdict, who, ...(witness && { witness: { ...witness, value: plain(witness.value) } }) };
}
