/** Patterns of JSON Schema as automata. */

import { Parser } from "../../schema/unsafe-pattern/parser.js";
import type { Concatenation, Element, Expression, NoParent } from "../../schema/unsafe-pattern/syntax.js";
import { type Automaton, searching } from "./automaton.js";
import { intersection, type Part } from "./intersection.js";
import { edgeOf, networkOf } from "./network.js";

type Alternatives = readonly NoParent<Concatenation>[];

const MAX_KNOWN = 1_000;
const known = new Map<string, Automaton | undefined>();

/** The texts that a pattern matches; undefined where no automaton can tell, or only one that is too large. */
export function automatonOf(pattern: string): Automaton | undefined {
  if (known.has(pattern)) return known.get(pattern);
  if (known.size >= MAX_KNOWN) known.clear();
  const expression = parsed(pattern);
  const automaton = expression && automatonOfExpression(expression.alternatives);
  known.set(pattern, automaton);
  return automaton;
}

/** The texts that it would match if it neither looked around nor referred back: nothing follows, but some may match. */
export function relaxedAutomatonOf(pattern: string): Automaton | undefined {
  const expression = parsed(pattern);
  const network = expression && networkOf(withoutLooks(expression.alternatives));
  return network && searching(network);
}

function parsed(pattern: string): NoParent<Expression> | undefined {
  try {
    const parser = Parser.fromLiteral({ source: pattern, flags: "u" });
    return parser.parse({ backreferences: "unknown", assertions: "parse" }).expression;
  } catch (error) {
    // Syntax that came to the language after `refa`.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What is asked right behind the text's start or right before its end is asked of the whole text, beside the rest. */
function automatonOfExpression(alternatives: Alternatives): Automaton | undefined {
  const [only] = alternatives;
  if (!only || alternatives.length > 1) return automatonOfAlternatives(alternatives);
  const { looks, rest } = splitLooks(only.elements);
  const plain = automatonOfAlternatives([sequence(rest)]);
  const parts = looks.map(({ elements, isNegated }): Part | undefined => {
    const automaton = automatonOfAlternatives([sequence(elements)]);
    return automaton && { automaton, isNegated };
  });
  if (!plain || !parts.every((part) => part !== undefined)) return undefined;
  return parts.length === 0 ? plain : intersection([{ automaton: plain, isNegated: false }, ...parts]);
}

function automatonOfAlternatives(alternatives: Alternatives): Automaton | undefined {
  const network = networkOf(alternatives);
  return network && searching(network);
}

interface Look {
  readonly elements: readonly NoParent<Element>[];
  readonly isNegated: boolean;
}

/** Takes `(?=…)` and `(?!…)` after a leading `^`, and `(?<=…)` and `(?<!…)` before a closing `$`, out of a sequence. */
function splitLooks(elements: readonly NoParent<Element>[]): {
  readonly looks: readonly Look[];
  readonly rest: readonly NoParent<Element>[];
} {
  const [first] = elements;
  const last = elements.at(-1);
  const looks: Look[] = [];
  let [from, to] = [0, elements.length];
  if (first && edgeOf(first) === "start") {
    from = 1;
    for (let look = lookOf(elements[from], "ahead"); look; look = lookOf(elements[from], "ahead")) {
      looks.push({ elements: [first, alternation(look.alternatives)], isNegated: look.negate });
      from += 1;
    }
  }
  if (last && edgeOf(last) === "end") {
    to -= 1;
    for (let look = lookOf(elements[to - 1], "behind"); look && to > from; look = lookOf(elements[to - 1], "behind")) {
      looks.push({ elements: [alternation(look.alternatives), last], isNegated: look.negate });
      to -= 1;
    }
  }
  const inner = elements.slice(from, to);
  return {
    looks,
    rest: [...elements.slice(0, Math.min(1, from)), ...inner, ...elements.slice(Math.max(to, from)).slice(-1)],
  };
}

type Assertion = NoParent<Element & { readonly type: "Assertion" }>;

function lookOf(element: NoParent<Element> | undefined, kind: Assertion["kind"]): Assertion | undefined {
  if (element?.type !== "Assertion" || element.kind !== kind || edgeOf(element) !== undefined) return undefined;
  return element;
}

function withoutLooks(alternatives: Alternatives): Alternatives {
  return alternatives.map(({ elements }) => sequence(elements.flatMap(withoutLook)));
}

function withoutLook(element: NoParent<Element>): readonly NoParent<Element>[] {
  switch (element.type) {
    case "CharacterClass":
      return [element];
    case "Unknown":
      // Whatever a group has matched before.
      return parsed("[^]*")?.alternatives[0]?.elements ?? [];
    case "Assertion":
      return edgeOf(element) === undefined ? [] : [element];
    case "Alternation":
    case "Quantifier":
      return [{ ...element, alternatives: [...withoutLooks(element.alternatives)] }];
    default:
      return element satisfies never;
  }
}

function sequence(elements: readonly NoParent<Element>[]): NoParent<Concatenation> {
  return { type: "Concatenation", elements: [...elements] };
}

function alternation(alternatives: Alternatives): NoParent<Element> {
  return { type: "Alternation", alternatives: [...alternatives] };
}
