/** The dialect that a schema says it is written in. */

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Node } from "../../document/model.js";
import { unknownDialect } from "../problems.js";

/** Older drafts too: where they mean something else, their keywords or the shape of these are errors. */
const DRAFTS = /^https?:\/\/json-schema\.org\//;

/** What is wrong with the value of `$schema`, if anything is. */
export function dialectProblem({ at, ...value }: Node): Diagnostic | undefined {
  if (value.kind !== "scalar" || typeof value.value !== "string" || DRAFTS.test(value.value)) return undefined;
  return unknownDialect.found({ at, facts: { dialect: value.value } });
}
