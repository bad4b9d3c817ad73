/** A string that fulfils facts. */

import type { Fact } from "../formula.js";
import { type Constraints, languageOf } from "../languages/language.js";
import { type Found, found, NONE, unknown } from "../result.js";
import { sizeOf } from "./size.js";

export function stringOf(facts: readonly Fact[]): Found {
  const language = languageOf(constraintsOf(facts));
  switch (language.kind) {
    case "member":
      return found(language.text);
    case "empty":
      return NONE;
    case "unknown":
      return unknown(language.reason);
    default:
      return language satisfies never;
  }
}

function constraintsOf(facts: readonly Fact[]): Constraints {
  const { least, most } = sizeOf(facts);
  const patterns = { true: new Set<string>(), false: new Set<string>() };
  const formats = { true: new Set<string>(), false: new Set<string>() };
  const excluded = new Set<string>();
  for (const fact of facts) {
    if (fact.kind === "pattern") patterns[`${fact.holds}`].add(fact.pattern);
    if (fact.kind === "format") formats[`${fact.holds}`].add(fact.format);
    if (fact.kind === "not" && typeof fact.value === "string") excluded.add(fact.value);
  }
  return {
    patterns: [...patterns.true],
    notPatterns: [...patterns.false],
    formats: [...formats.true],
    notFormats: [...formats.false],
    excluded: [...excluded],
    minLength: least,
    ...(most === Number.POSITIVE_INFINITY ? {} : { maxLength: most }),
  };
}
