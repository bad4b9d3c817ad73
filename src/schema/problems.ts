/** What can be wrong with a schema as somebody wrote it. */

import { didYouMean } from "../diagnostics/nearest.js";
import { defineProblem } from "../diagnostics/rule.js";

export const invalidTypeExpression = defineProblem<{ readonly reason: string }>({
  name: "invalid-type-expression",
  severity: "error",
  why: "A string where a schema may stand is a type expression in TypeScript's syntax, and this one cannot be read.",
  message: ({ reason }) => reason,
});

export const unknownType = defineProblem<{
  readonly name: string;
  readonly instead: string | undefined;
  readonly suggestion: string | undefined;
}>({
  name: "unknown-type",
  severity: "error",
  why: 'A name in a type expression is a built-in type, a format, or one of the catalog\'s "types".',
  message: ({ name, instead, suggestion }) =>
    `There is no type "${name}".${instead ? ` ${instead}` : didYouMean(suggestion)}`,
  help: ({ instead, suggestion }) =>
    instead === undefined && suggestion === undefined ? 'Declare it under "types".' : undefined,
});

export const ambiguousLiteral = defineProblem<{ readonly text: string }>({
  name: "ambiguous-literal",
  severity: "error",
  why: "Quotes around a number, true, false or null mean a text to some readers and the bare word to others, so say which.",
  message: ({ text }) => `"${text}" in quotes can be read as a text or as the bare word.`,
  help: ({ text }) => `For the text write "'${text}'", for the bare word ${bareWord(text)}.`,
});

/** As a schema, `true` means anything and `false` nothing, so the literals have to be spelled out. */
function bareWord(text: string): string {
  return text === "true" || text === "false" ? `{ const: ${text} }` : `${text} without quotes`;
}

export const missingSchema = defineProblem<Record<string, never>>({
  name: "missing-schema",
  severity: "error",
  why: "An empty value is null in YAML, and would quietly allow null and nothing else.",
  message: () => "A type is missing here.",
  help: () => "Write one, for example string; write unknown for anything, or null if only null may be sent.",
});

export const duplicateProperty = defineProblem<{ readonly name: string }>({
  name: "duplicate-property",
  severity: "error",
  why: "One property can have one schema only.",
  message: ({ name }) => `The property "${name}" is declared twice.`,
});

export const invalidPattern = defineProblem<{ readonly pattern: string; readonly reason: string }>({
  name: "invalid-pattern",
  severity: "error",
  why: 'A pattern is a regular expression of JavaScript with the "u" flag.',
  message: ({ pattern, reason }) => `The pattern "${pattern}" is not a regular expression: ${reason}.`,
});

export const notJsonNumber = defineProblem<{ readonly text: string }>({
  name: "not-json-number",
  severity: "error",
  why: "YAML knows infinity and not-a-number, JSON does not, so no message could ever carry them.",
  message: ({ text }) => `JSON has no number ${text}.`,
  help: () => "Write a finite number, or leave the keyword out where there is no limit.",
});

export const remoteReference = defineProblem<{
  readonly reference: string;
  /** What it means where it stands. */
  readonly uri: string;
  readonly suggestion: string | undefined;
}>({
  name: "remote-reference",
  severity: "error",
  why: "What a catalog means must not depend on a network.",
  message: ({ reference, uri, suggestion }) =>
    reference.startsWith(uri)
      ? `"${reference}" is not a file beside this one, and nothing is fetched from elsewhere.${didYouMean(suggestion)}`
      : `"${reference}" means "${uri}" here, which no loaded schema has as its $id.${didYouMean(suggestion)}`,
  help: ({ reference, uri }) =>
    reference.startsWith(uri)
      ? 'Keep a copy beside the catalog and refer to that: $ref: "./copy.schema.json".'
      : "The $id around a reference is its base. A file is loaded where the catalog refers to it by its path.",
});

export const unresolvedReference = defineProblem<{
  readonly reference: string;
  readonly reason: string;
  readonly suggestion: string | undefined;
}>({
  name: "unresolved-reference",
  severity: "error",
  why: "A $ref has to lead to a schema in this file or in a file beside it.",
  message: ({ reference, reason, suggestion }) =>
    `The reference "${reference}" leads nowhere: ${reason}.${didYouMean(suggestion)}`,
});

export const invalidId = defineProblem<{ readonly id: string; readonly reason: string; readonly fragment: string }>({
  name: "invalid-id",
  severity: "error",
  why: "An $id is the address of a schema, a URI reference without a fragment, for others to refer to.",
  message: ({ id, reason }) => `"${id}" cannot be the $id of a schema: ${reason}.`,
  help: ({ fragment }) =>
    /^[A-Za-z_]/.test(fragment) ? `A name inside a schema is an $anchor: ${fragment}.` : undefined,
});

export const duplicateId = defineProblem<{ readonly id: string }>({
  name: "duplicate-id",
  severity: "error",
  why: "An address means one schema, or a reference to it would mean one today and another tomorrow.",
  message: ({ id }) => `Two schemas have the address "${id}".`,
  help: () => "Give one of them another $id.",
});

export const duplicateAnchor = defineProblem<{ readonly name: string }>({
  name: "duplicate-anchor",
  severity: "error",
  why: "An anchor names one schema of its file, or of the schema with $id around it.",
  message: ({ name }) => `Two schemas have the anchor "${name}".`,
  help: () => "Give one of them another name.",
});

export const tooManyDynamicScopes = defineProblem<{ readonly limit: number }>({
  name: "too-many-dynamic-scopes",
  severity: "error",
  why: "What a $dynamicRef means depends on the way to it, and each of the ways makes another type.",
  message: ({ limit }) =>
    `More than ${limit} combinations of schemas with a $dynamicAnchor lead to one another, and this is one too many.`,
  help: () => "Refer to some of them with $ref, and leave out the $dynamicAnchor there.",
});

export const unknownDialect = defineProblem<{ readonly dialect: string }>({
  name: "unknown-dialect",
  severity: "error",
  why: "A dialect can give keywords a meaning of its own, or take theirs away, and then a guard would be wrong.",
  message: ({ dialect }) => `"${dialect}" is not a dialect that is known here.`,
  help: () => 'If the schema means the same in JSON Schema 2020-12, leave "$schema" out.',
});

export const referenceCycle = defineProblem<{ readonly path: readonly string[] }>({
  name: "reference-cycle",
  severity: "error",
  why: "A type may hold itself in a property or an item, but not be defined as itself: no value could ever be checked.",
  message: ({ path }) => `This type is defined by itself: ${path.join(" → ")}.`,
  help: () => "Write out what one of them is, or put the reference into a property or an item.",
});

export const notAnObjectType = defineProblem<{
  readonly operator: string;
  readonly found: string;
  /** A keyword that makes an object more than its properties. */
  readonly says?: string;
}>({
  name: "not-an-object-type",
  severity: "error",
  why: "Partial, Required, Pick, Omit and T['key'] work on the properties of an object type.",
  message: ({ operator, found, says }) =>
    says === undefined
      ? `${operator} needs an object type, but this is ${found}.`
      : `${operator} needs an object type that says nothing but its properties, and ${found} says "${says}".`,
  help: ({ says }) =>
    says === undefined ? undefined : "Declare the properties as a type of their own, and use it here and there.",
});

export const unknownProperty = defineProblem<{ readonly name: string; readonly suggestion: string | undefined }>({
  name: "unknown-property",
  severity: "error",
  why: "Pick, Omit and T['key'] name properties that the type has.",
  message: ({ name, suggestion }) => `The type has no property "${name}".${didYouMean(suggestion)}`,
});

export const invalidKeyType = defineProblem<{ readonly operator: string }>({
  name: "invalid-key-type",
  severity: "error",
  why: "Keys have to be known when code is generated: each is a string literal, or, in Record, any string.",
  message: ({ operator }) => `The keys of ${operator} are string literals, as in 'a' | 'b'.`,
  help: ({ operator }) => (operator === "Record" ? "For any key write Record<string, T>." : undefined),
});

export const tupleRestNotArray = defineProblem<Record<string, never>>({
  name: "tuple-rest-not-array",
  severity: "error",
  why: "As in TypeScript, what follows ... in a tuple is the type of the whole rest, an array.",
  message: () => "A rest element is an array: write ...string[], not ...string.",
});

export const problems = [
  invalidTypeExpression,
  unknownType,
  ambiguousLiteral,
  missingSchema,
  duplicateProperty,
  invalidPattern,
  notJsonNumber,
  remoteReference,
  unresolvedReference,
  invalidId,
  duplicateId,
  duplicateAnchor,
  tooManyDynamicScopes,
  unknownDialect,
  referenceCycle,
  notAnObjectType,
  unknownProperty,
  invalidKeyType,
  tupleRestNotArray,
];
