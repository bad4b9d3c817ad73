/** Scans projects, and says what is wrong in them. Loads the compiler: whoever does not scan does without it. */

import { posix } from "node:path";
import { type Diagnostic, sorted } from "../../diagnostics/diagnostic.js";
import type { Context } from "../../diagnostics/findings.js";
import type { Host } from "../../host/host.js";
import { coverageOf } from "../../scan/coverage.js";
import { scanJudges } from "../../scan/judges/index.js";
import type { Scan } from "../../scan/model.js";
import { contextOf } from "../context.js";
import { applyPolicy, type Policy } from "../policy.js";
import type { Result } from "../result.js";
import { coverageNotes } from "./notes.js";
import { type ReadProject, readProjects } from "./open.js";
import type { PlannedProject, ScannedContract } from "./projects.js";

export async function scanProjects(
  host: Host,
  planned: readonly PlannedProject[],
  policy: Policy,
): Promise<Omit<Result, "command">> {
  const read = readProjects(host, planned);
  if ("failures" in read) return { problems: [], sources: new Map(), files: [], failures: read.failures };
  const scan: Scan = { programs: read.map(({ program }) => program) };
  const found = await judged(scan);
  const contracts = planned.flatMap((each) => each.contracts);
  const texts = textsOf(host, { found, read, contracts });
  const problems = found.map((diagnostic) => ({ diagnostic, context: contextIn(contracts, diagnostic) }));
  const kept = applyPolicy(problems, policy, texts);
  const places = new Set(kept.flatMap(({ diagnostic }) => filesOf(diagnostic)));
  return {
    problems: kept,
    sources: new Map([...texts].filter(([file]) => places.has(file))),
    files: [],
    failures: [],
    notes: [...read.flatMap(({ notes }) => notes), ...coverageNotes(coverageOf(scan))],
  };
}

/** A file that belongs to several projects is told of once. */
async function judged(scan: Scan): Promise<readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic>();
  for (const judge of scanJudges) {
    for await (const diagnostic of judge.run(scan)) {
      const { rule, at, message } = diagnostic;
      found.set(JSON.stringify([rule, at, message]), diagnostic);
    }
  }
  return sorted([...found.values()]);
}

interface Texts {
  readonly found: readonly Diagnostic[];
  readonly read: readonly ReadProject[];
  readonly contracts: readonly ScannedContract[];
}

/** Of every file that something was found in. */
function textsOf(host: Host, { found, read, contracts }: Texts): ReadonlyMap<string, string> {
  const texts = new Map(contracts.flatMap(({ sources }) => [...sources]));
  for (const file of new Set(found.flatMap(filesOf))) {
    const path = posix.resolve(host.cwd, file);
    const code = texts.has(file) ? undefined : read.flatMap(({ textOf }) => textOf(path) ?? [])[0];
    if (code !== undefined) texts.set(file, code);
  }
  return texts;
}

function filesOf({ at, related }: Diagnostic): readonly string[] {
  return [at.file, ...related.map((each) => each.at.file)];
}

/** A place in a catalog tells all; of a place in code, the finding's facts tell what they know. */
function contextIn(contracts: readonly ScannedContract[], diagnostic: Diagnostic): Context {
  const { at, facts } = diagnostic;
  const owner = contracts.find(({ catalog }) => catalog.documents.has(at.file));
  const name = owner?.contract.name;
  if (owner) return { ...(name === undefined ? {} : { contract: name }), ...contextOf(diagnostic, owner.catalog) };
  const { namespace, event } = facts;
  return {
    ...(typeof namespace === "string" ? { namespace } : {}),
    ...(typeof event === "string" ? { event } : {}),
  };
}
