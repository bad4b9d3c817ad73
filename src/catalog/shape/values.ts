/** Values that are not what their place takes. */

import type { Diagnostic, Edit } from "../../diagnostics/diagnostic.js";
import { didYouMean, nearest } from "../../diagnostics/nearest.js";
import type { Document, Node } from "../../document/model.js";
import { quoteTypeExpression } from "../../document/problems.js";
import { isTypeExpression } from "../../schema/expression/parse.js";
import type { Span } from "../../text/span.js";
import { notACatalog, quoteText, wrongShape, wrongVersion } from "../problems/shape.js";
import type { Fault } from "./fault.js";
import { placeOf, takesExpression } from "./places.js";
import { describe, isNamesInBraces, oneLine, sourceOf } from "./words.js";

/** What to say about a node whose value is not as its shape says; nothing where only its keys are at fault. */
export function judgeValue(faults: readonly Fault[], document: Document): Diagnostic | undefined {
  const ofValue = faults.filter(
    ({ error }) => error.keyword !== "additionalProperties" && error.keyword !== "required",
  );
  const fault = ofValue.find(({ error }) => error.keyword === "type") ?? ofValue[0];
  if (!fault) return undefined;
  switch (fault.error.keyword) {
    case "const":
      return otherVersion(fault, document);
    case "type":
      return otherType(fault, document);
    case "uniqueItems":
      return repeated(fault, document);
    default:
      return misfit(fault, document);
  }
}

function otherVersion({ node, key }: Fault, document: Document): Diagnostic {
  const meant = node.kind === "scalar" && node.value === "1";
  return wrongVersion.found({
    at: node.at,
    facts: { key, found: describe(node, document) },
    ...(meant ? { fix: [replacing(node.at, "1")] } : {}),
  });
}

function otherType(fault: Fault, document: Document): Diagnostic | undefined {
  const { node, place } = fault;
  if (isNamesInBraces(node, document)) return undefined;
  if (place === "catalog")
    return notACatalog.found({ at: firstLine(node), facts: { found: describe(node, document) } });
  if (takesExpression(place) && node.kind === "sequence" && isTypeExpression(sourceOf(node, document))) {
    const expression = sourceOf(node, document);
    const quoted = inQuotes(expression);
    return quoteTypeExpression.found({ at: node.at, facts: { expression, quoted }, fix: [replacing(node.at, quoted)] });
  }
  const text = place === "text" && takesQuotes(node) ? oneLine(node, document) : undefined;
  if (text === undefined) return misfit(fault, document);
  const quoted = inQuotes(text);
  const facts = { found: describe(node, document), quoted };
  return quoteText.found({ at: node.at, facts, fix: [replacing(node.at, quoted)] });
}

/** The whole file is at fault; its first character is where to look. */
function firstLine(node: Node): Span {
  return { ...node.at, end: Math.min(node.at.end, node.at.start + 1) };
}

/** Whether YAML read something as another kind of value that was most likely meant as a text. */
function takesQuotes(node: Node): boolean {
  return node.kind === "scalar" ? node.raw !== "" : node.flow;
}

function inQuotes(text: string): string {
  return text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
}

function replacing(at: Span, text: string): Edit {
  return { at, text };
}

function repeated({ node, error }: Fault, document: Document): Diagnostic | undefined {
  if (node.kind !== "sequence") return undefined;
  const [one, other] = [Number(error.params["i"]), Number(error.params["j"])].sort((a, b) => a - b);
  const first = node.items[one ?? 0];
  const again = node.items[other ?? 0];
  if (!first || !again) return undefined;
  return wrongShape.found({
    at: again.at,
    facts: { expected: "each name once", found: `${describe(again, document)} a second time` },
    related: [{ at: first.at, message: "It stands here already" }],
  });
}

function misfit(fault: Fault, document: Document): Diagnostic {
  const { node, error } = fault;
  const options = error.keyword === "enum" ? optionsOf(error.parentSchema) : [];
  const suggestion = node.kind === "scalar" ? nearest(String(node.value), options) : undefined;
  const facts = { expected: expectedBy(fault, options), found: describe(node, document) };
  const hint = suggestion === undefined ? hintAbout(fault) : didYouMean(suggestion).trim();
  return wrongShape.found({ at: node.at, facts: hint === undefined ? facts : { ...facts, hint } });
}

/** What to do about a value that newcomers often write. */
function hintAbout({ node, place, error }: Fault): string | undefined {
  if (place === "schema" && node.kind === "sequence")
    return 'A list of texts is "string[]", a tuple is "[string, number]".';
  if (error.parentSchema["type"] !== "boolean" || node.kind !== "scalar") return undefined;
  if (/^(?:yes|on|y)$/i.test(String(node.value))) return "Write true.";
  return /^(?:no|off|n)$/i.test(String(node.value)) ? "Write false." : undefined;
}

function expectedBy({ place, error }: Fault, options: readonly string[]): string {
  if (options.length > 0 && (place === undefined || place === "type-name")) return oneOf(options);
  if (place !== undefined) return placeOf(place).expected;
  const { type, minimum, exclusiveMinimum, minItems } = error.parentSchema;
  const kind = [type].flat().map(kindOf).join(" or ");
  if (minimum !== undefined) return `${kind} of ${String(minimum)} or more`;
  if (exclusiveMinimum !== undefined) return `${kind} above ${String(exclusiveMinimum)}`;
  return minItems === undefined ? kind : `${kind} with at least one entry`;
}

function optionsOf(schema: Readonly<Record<string, unknown>>): readonly string[] {
  return [schema["enum"]].flat().map(String);
}

function oneOf(options: readonly string[]): string {
  return options.length === 1 ? String(options[0]) : `${options.slice(0, -1).join(", ")} or ${String(options.at(-1))}`;
}

function kindOf(type: unknown): string {
  switch (type) {
    case "boolean":
      return "true or false";
    case "integer":
      return "a whole number";
    case "number":
      return "a number";
    case "string":
      return "a text";
    case "array":
      return "a list";
    case "null":
      return "nothing";
    default:
      return "a map";
  }
}
