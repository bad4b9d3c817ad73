/** The dialect that a schema says it is written in. */

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Node } from "../../document/model.js";
import { unknownDialect } from "../problems.js";

/**
 * Older drafts too: where their keywords differ from 2020-12, these or their shape are errors. What stands beside `$ref`,
 * which drafts up to 7 ignore, counts as it does in 2020-12.
 */
const DRAFTS = /^https?:\/\/json-schema\.org\/(?:draft\/(?:2020-12|2019-09)|draft-0[3-7])\/schema#?$/;

/** What is wrong with the value of `$schema`, if anything is. */
export function dialectProblem({ at, ...value }: Node): Diagnostic | undefined {
  if (value.kind !== "scalar" || typeof value.value !== "string" || DRAFTS.test(value.value)) return undefined;
  return unknownDialect.found({ at, facts: { dialect: value.value } });
}
