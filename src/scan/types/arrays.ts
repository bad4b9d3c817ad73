/** Arrays and tuples that are sent, item by item. */

import { ts } from "../../compiler/compiler.js";
import { type Comparison, type Difference, within } from "./comparison.js";
import { partOf, type Sent, typePartOf } from "./sent.js";

/** What is declared of a list's items. */
interface Items {
  readonly fixed: readonly ts.Type[];
  /** Of the items after these. */
  readonly rest: ts.Type | undefined;
  readonly least: number;
}

export function isList(type: ts.Type, checker: ts.TypeChecker): boolean {
  return checker.isArrayLikeType(type);
}

export function arrayDifference(sent: Sent, declared: ts.Type, comparison: Comparison): Difference | undefined {
  const { checker } = comparison;
  const wanted = itemsOf(declared, checker);
  const items = wanted && sentItems(sent, checker);
  // An array in an unusual place, or of a class of its own.
  if (!items) return undefined;
  const isTooShort = items.fixed.length < wanted.least;
  const isTooLong = wanted.rest === undefined && (items.fixed.length > wanted.fixed.length || items.rest !== undefined);
  if (isTooShort || isTooLong) return { path: [], at: sent.at, sent: sent.type, declared };
  for (const [index, item] of items.fixed.entries()) {
    const type = wanted.fixed[index] ?? wanted.rest;
    const difference = type && within(index, comparison.ofItem(item, type));
    if (difference) return difference;
  }
  const { rest } = items;
  return rest && wanted.rest && within("[]", comparison.ofItem(rest, wanted.rest));
}

interface SentItems {
  readonly fixed: readonly Sent[];
  readonly rest: Sent | undefined;
}

function sentItems(sent: Sent, checker: ts.TypeChecker): SentItems | undefined {
  const { written } = sent;
  if (written && ts.isArrayLiteralExpression(written) && !written.elements.some(isOpen)) {
    return { fixed: written.elements.map((element) => partOf(sent, element, checker)), rest: undefined };
  }
  const items = itemsOf(sent.type, checker);
  if (!items) return undefined;
  return {
    fixed: items.fixed.map((type) => typePartOf(sent, type)),
    rest: items.rest && typePartOf(sent, items.rest),
  };
}

function isOpen(element: ts.Expression): boolean {
  return ts.isSpreadElement(element) || ts.isOmittedExpression(element);
}

/** Nothing for a tuple with a rest that is not its last element. */
function itemsOf(type: ts.Type, checker: ts.TypeChecker): Items | undefined {
  if (checker.isTupleType(type)) return itemsOfTuple(type, checker);
  const rest = type.getNumberIndexType();
  return rest && { fixed: [], rest, least: 0 };
}

function itemsOfTuple(type: ts.Type, checker: ts.TypeChecker): Items | undefined {
  // What the checker calls a tuple is a reference to one.
  const reference = type as ts.TupleTypeReference;
  const { elementFlags, fixedLength, minLength } = reference.target;
  const elements = checker.getTypeArguments(reference);
  const hasRest = elementFlags.length > fixedLength;
  if (hasRest && elementFlags.length > fixedLength + 1) return undefined;
  return {
    fixed: elements.slice(0, fixedLength),
    rest: hasRest ? elements[fixedLength] : undefined,
    least: minLength,
  };
}
