/** What kind of a new version changes make, by Semantic Versioning. */

import type { Catalog } from "../../catalog/model.js";
import type { Both } from "../../compare/model.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { entryOf } from "../../document/model.js";
import type { Judgement } from "../../judges/model.js";
import type { Span } from "../../text/span.js";
import type { VersionStep } from "../result.js";
import { versionStep } from "./problems.js";

/** Whoever has the older version is what counts: a new client that an old server does not understand breaks no promise. */
export function stepOf(judgements: readonly Judgement[], before: string | undefined): VersionStep {
  const changes = judgements.filter(({ change }) => change.kind !== "version");
  if (changes.some(isBreak)) return parsed(before)?.[0] === 0 ? "minor" : "major";
  if (changes.some(({ change }) => change.kind !== "documentation")) return "minor";
  return changes.length > 0 ? "patch" : "none";
}

function isBreak({ mixA, mixB, always, source }: Judgement): boolean {
  const verdicts = [mixA.verdict, source.sender, source.receiver, ...(always ? [mixB.verdict] : [])];
  return verdicts.includes("breaking");
}

/** Says where the version rose by less than the step; nothing where a catalog has no version that could be compared. */
export function tooSmallAStep({ before, after }: Both<Catalog>, judgements: readonly Judgement[]): Diagnostic[] {
  const [old, now] = [before.info.version, after.info.version];
  const [from, to] = [parsed(old), parsed(now)];
  if (old === undefined || now === undefined || !from || !to) return [];
  const wanted = raised(from, stepOf(judgements, old));
  if (!wanted || !isLess(to, wanted)) return [];
  const step = judgements.some(isBreak) ? "breaking" : "additions";
  return [
    versionStep.found({ at: placeOf(after), facts: { before: old, after: now, step, wanted: wanted.join(".") } }),
  ];
}

type Version = readonly [major: number, minor: number, patch: number];

/** Without what follows a hyphen or a plus: 2.0.0-beta.1 is on its way to 2.0.0. */
function parsed(text: string | undefined): Version | undefined {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(text ?? "") ?? [];
  return patch === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}

/** A wording needs no new version. */
function raised([major, minor]: Version, step: VersionStep): Version | undefined {
  switch (step) {
    case "major":
      return [major + 1, 0, 0];
    case "minor":
      return [major, minor + 1, 0];
    case "patch":
    case "none":
      return undefined;
    default:
      return step satisfies never;
  }
}

function isLess(a: Version, b: Version): boolean {
  const differs = a.findIndex((part, index) => part !== b[index]);
  return differs !== -1 && (a[differs] ?? 0) < (b[differs] ?? 0);
}

function placeOf({ file, documents, info }: Catalog): Span {
  const root = documents.get(file)?.root;
  const written = root?.kind === "map" ? entryOf(root, "info")?.value : undefined;
  return (written?.kind === "map" ? entryOf(written, "version")?.value.at : undefined) ?? info.at;
}
