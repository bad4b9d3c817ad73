/** Objects that are sent, property by property. */

import { ts } from "../../compiler/compiler.js";
import { isLeftOut } from "./arriving.js";
import { type Comparison, type Difference, within } from "./comparison.js";
import { partOf, type Sent, typePartOf } from "./sent.js";

export function objectDifference(sent: Sent, declared: ts.Type, comparison: Comparison): Difference | undefined {
  for (const property of declared.getProperties()) {
    const difference = within(property.name, propertyDifference(sent, property, comparison));
    if (difference) return difference;
  }
  return otherKeysDifference(sent, declared, comparison);
}

function propertyDifference(sent: Sent, property: ts.Symbol, comparison: Comparison): Difference | undefined {
  const { checker } = comparison;
  const declared = checker.getTypeOfSymbol(property);
  const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
  const value = valueAt(sent, property.name, checker);
  if (value && isOptional) return comparison.ofOptionalProperty(value, declared);
  if (value) return comparison.ofProperty(value, declared);
  if (isOptional) return undefined;
  // It may come from an index signature.
  const other = sent.type.getStringIndexType();
  if (other) return comparison.ofProperty(typePartOf(sent, other), declared);
  return { path: [], at: sent.at, sent: undefined, declared };
}

function valueAt(sent: Sent, name: string, checker: ts.TypeChecker): Sent | undefined {
  const written = writtenAt(sent.written, name);
  if (written) return partOf(sent, written, checker);
  const property = checker.getPropertyOfType(sent.type, name);
  return property && typePartOf(sent, checker.getTypeOfSymbol(property));
}

/** The last one counts, unless something is spread over it. */
function writtenAt(object: ts.Expression | undefined, name: string): ts.Expression | undefined {
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  const lastSpread = object.properties.findLastIndex((each) => ts.isSpreadAssignment(each));
  const found = object.properties.slice(lastSpread + 1).find((each) => each.name && nameOf(each.name) === name);
  if (found && ts.isPropertyAssignment(found)) return found.initializer;
  return found && ts.isShorthandPropertyAssignment(found) ? found.name : undefined;
}

function nameOf(name: ts.PropertyName): string | undefined {
  return ts.isComputedPropertyName(name) || ts.isPrivateIdentifier(name) ? undefined : name.text;
}

/** What the contract says of all keys that it does not name. */
function otherKeysDifference(sent: Sent, declared: ts.Type, comparison: Comparison): Difference | undefined {
  const { checker } = comparison;
  const type = declared.getStringIndexType();
  if (!type) return undefined;
  const named = new Set(declared.getProperties().map(({ name }) => name));
  for (const { name } of sent.type.getProperties()) {
    const value = named.has(name) ? undefined : valueAt(sent, name, checker);
    if (!value || isLeftOut(value.type)) continue;
    const difference = within(name, comparison.ofOptionalProperty(value, type));
    if (difference) return difference;
  }
  const others = sent.type.getStringIndexType();
  return others && within("[key]", comparison.ofOptionalProperty(typePartOf(sent, others), type));
}
