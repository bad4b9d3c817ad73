/** Problems with names: declared twice, not declared at all, or of no use in code. */

import { didYouMean } from "../../diagnostics/nearest.js";
import { defineProblem } from "../../diagnostics/rule.js";

/** A name that leads nowhere. */
type Unknown = {
  readonly name: string;
  readonly suggestion?: string;
};

export const duplicateName = defineProblem<{ readonly kind: string; readonly name: string }>({
  name: "duplicate-name",
  severity: "error",
  why: "Of two declarations with one name nobody can say which one counts.",
  message: ({ kind, name }) => `The ${kind} "${name}" is declared twice. Rename or remove one of the two.`,
});

export const duplicateSetting = defineProblem<{ readonly name: string }>({
  name: "duplicate-setting",
  severity: "error",
  why: "A setting holds for the whole catalog or namespace, whichever file it stands in. Two files could contradict each other.",
  message: ({ name }) => `"${name}" is already set in another file of this catalog. Say it in one of them only.`,
});

export const duplicateArgument = defineProblem<{ readonly name: string }>({
  name: "duplicate-argument",
  severity: "error",
  why: "Arguments become the parameters of a function, and each has a name of its own.",
  message: ({ name }) => `There are two arguments named "${name}". Rename one of them.`,
});

export const builtinTypeName = defineProblem<{ readonly name: string }>({
  name: "builtin-type-name",
  severity: "error",
  why: "A name that type expressions already understand would mean two things.",
  message: ({ name }) => `"${name}" already means something in type expressions. Give this type another name.`,
});

export const unknownError = defineProblem<Unknown>({
  name: "unknown-error",
  severity: "error",
  why: "Codes are declared once, with what they carry, so that every peer can tell them apart.",
  message: ({ name, suggestion }) => `There is no error "${name}".${didYouMean(suggestion)}`,
  help: ({ name, suggestion }) => (suggestion === undefined ? `Declare it: errors: { ${name}: {} }.` : undefined),
});

export const reservedErrorCode = defineProblem<{ readonly code: string; readonly use: "declared" | "listed" }>({
  name: "reserved-error-code",
  severity: "error",
  why: "INVALID_ARGUMENTS, UNAUTHENTICATED, FORBIDDEN and INTERNAL are sent by the generated code itself.",
  message: ({ code, use }) =>
    use === "declared"
      ? `"${code}" is a built-in code. Give this error another one.`
      : `"${code}" is a built-in code, which every answer with "errors" can carry. Remove it from the list.`,
});

export const unknownRoom = defineProblem<Unknown>({
  name: "unknown-room",
  severity: "error",
  why: 'An event names the rooms that it is sent to by their names under "rooms".',
  message: ({ name, suggestion }) => `There is no room "${name}" in this namespace.${didYouMean(suggestion)}`,
  help: ({ suggestion }) => (suggestion === undefined ? 'Declare it under "rooms".' : undefined),
});

export const unknownField = defineProblem<Unknown & { readonly declared: boolean }>({
  name: "unknown-field",
  severity: "error",
  why: '"requires" names fields of socketData; one that does not exist would refuse every caller.',
  message: ({ name, suggestion, declared }) =>
    declared
      ? `There is no field "${name}" in socketData.${didYouMean(suggestion)}`
      : `"${name}" cannot be required: this namespace has no socketData.`,
  help: ({ name, suggestion }) =>
    suggestion === undefined ? `Declare it: socketData: { fields: { ${name}?: boolean } }.` : undefined,
});

export const unknownParameter = defineProblem<Unknown & { readonly template: string }>({
  name: "unknown-parameter",
  severity: "error",
  why: '"params" types the parameters of a template; a type for one that is not there would do nothing.',
  message: ({ name, suggestion, template }) =>
    `There is no {${name}} in ${JSON.stringify(template)}.${didYouMean(suggestion)}`,
});

export const titleWithoutName = defineProblem<{ readonly title: string }>({
  name: "title-without-name",
  severity: "error",
  why: "Generated code is named after the contract's title: Chat becomes createChatServer.",
  message: ({ title }) =>
    `No name in code can be made of the title ${JSON.stringify(title)}, for it has no letter and no digit. Write one, such as "title: Chat".`,
});

export const nameProblems = [
  duplicateName,
  duplicateSetting,
  duplicateArgument,
  builtinTypeName,
  unknownError,
  reservedErrorCode,
  unknownRoom,
  unknownField,
  unknownParameter,
  titleWithoutName,
] as const;
