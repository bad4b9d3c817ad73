/** Strings that may fulfil constraints: everything that does, as far as automata can tell, and guesses beyond that. */

import type { Automaton } from "./automaton.js";
import { formatKnowledge } from "./formats.js";
import { intersection, type Part } from "./intersection.js";
import type { Constraints } from "./language.js";
import { automatonOf, relaxedAutomatonOf } from "./patterns.js";
import { type Lengths, Words } from "./words.js";

/** How many of each length are looked at, and how many characters in all. */
const MOST_OF_LENGTH = 300;
const MOST_CHARACTERS = 10_000;
/** However long they are, so many are looked at. */
const LEAST = 20;

/**
 * Candidates one by one; in the end, whether there was everything that can fulfil the constraints.
 *
 * @param count - How many are wanted.
 */
export function* candidatesFor(constraints: Constraints, count: number): Generator<string, boolean> {
  if (isContradictory(constraints)) return true;
  yield* guesses(constraints);
  const automaton = intersection(surrounding(constraints));
  if (!automaton) return false;
  return yield* wordsOf(automaton, constraints, count);
}

function isContradictory({
  patterns = [],
  notPatterns = [],
  formats = [],
  notFormats = [],
  ...lengths
}: Constraints): boolean {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = lengths;
  return (
    minLength > maxLength ||
    patterns.some((pattern) => notPatterns.includes(pattern)) ||
    // A format that is not checked accepts everything.
    notFormats.some((format) => formats.includes(format) || formatKnowledge(format) === undefined)
  );
}

/** Automata in whose sets everything is that fulfils the constraints. What none can tell is left out. */
function surrounding({ patterns = [], notPatterns = [], formats = [], notFormats = [] }: Constraints): readonly Part[] {
  const inside = formats.map((format) => formatKnowledge(format)?.within);
  const outside = notFormats.map((format) => formatKnowledge(format)?.contains);
  return [...partsOf([...patterns, ...inside], false), ...partsOf([...notPatterns, ...outside], true)];
}

function partsOf(patterns: readonly (string | undefined)[], isNegated: boolean): readonly Part[] {
  return patterns.flatMap((pattern) => {
    const automaton = pattern === undefined ? undefined : automatonOf(pattern);
    return automaton ? [{ automaton, isNegated }] : [];
  });
}

/** Where automata cannot say exactly what fits: samples, and strings from within what fits. */
function* guesses(constraints: Constraints): Generator<string, void> {
  const { patterns = [], formats = [] } = constraints;
  const known = formats
    .flatMap((format) => formatKnowledge(format) ?? [])
    .filter(({ within, contains }) => within !== contains);
  const opaque = patterns.filter((pattern) => automatonOf(pattern) === undefined);
  if (known.length === 0 && opaque.length === 0) return;
  for (const { samples } of known) yield* samples;
  const parts = [
    ...surrounding(constraints),
    ...partsOf(
      known.map(({ contains }) => contains),
      false,
    ),
  ];
  const relaxed = opaque.flatMap((pattern) => relaxedAutomatonOf(pattern) ?? []);
  const automaton = intersection([...parts, ...relaxed.map((each) => ({ automaton: each, isNegated: false }))]);
  if (automaton) yield* wordsOf(automaton, constraints, 1);
}

function* wordsOf(automaton: Automaton, constraints: Constraints, count: number): Generator<string, boolean> {
  const words = new Words(automaton);
  const { minLength: min = 0, maxLength: max = Number.POSITIVE_INFINITY, excluded = [] } = constraints;
  const wanted = count + excluded.length;
  let left = MOST_CHARACTERS + (wanted + LEAST) * (min + 1);
  for (const length of words.lengths({ min, max } satisfies Lengths)) {
    if (length === undefined || left <= 0) return false;
    let ofLength = 0;
    for (const word of words.ofLength(length)) {
      if (ofLength > MOST_OF_LENGTH + wanted) return false;
      yield word;
      ofLength += 1;
    }
    if (ofLength === 0) return false;
    left -= ofLength * (length + 1);
  }
  return true;
}
