import { defineProblem, type RulePage } from "../diagnostics/rule.js";
import { yamlSyntax } from "./syntax.js";

export const quoteTypeExpression = defineProblem<{ expression: string; quoted: string }>({
  name: "quote-type-expression",
  severity: "error",
  why: "YAML gives [ ] { } , | & and quotes a meaning of their own, so an expression that starts with one of them, or that contains one inside a flow map or list, has to stand in quotes.",
  message: ({ quoted }) => `Quote this type expression, for YAML reads it as something else: write ${quoted}`,
});

export const tabIndentation = defineProblem<{ lines: number }>({
  name: "tab-indentation",
  severity: "error",
  why: "YAML takes only spaces as indentation, for a tab is as wide as each editor makes it.",
  message: ({ lines }) =>
    lines === 1
      ? "This line is indented with a tab. Indent it with spaces."
      : `This line and ${lines - 1} more are indented with tabs. Indent them with spaces.`,
});

export const duplicateKey = defineProblem<{ kind: string; name: string }>({
  name: "duplicate-key",
  severity: "error",
  why: "Of two entries with one name only one can count, and YAML's readers do not agree which.",
  message: ({ kind, name }) => `The ${kind} "${name}" is declared twice. Rename or remove one of the two.`,
});

export const severalDocuments = defineProblem<Record<string, never>>({
  name: "several-documents",
  severity: "error",
  why: "A file is one document. What stands after a second --- would be lost.",
  message: () => "A second document begins here, but a file holds only one. Move it to a file of its own.",
});

export const yamlDirective = defineProblem<{ directive: string }>({
  name: "yaml-directive",
  severity: "error",
  why: "A line that starts with % speaks to the YAML parser and could change what everything after it means.",
  message: ({ directive }) =>
    `"${directive}" is a directive for the YAML parser. Files are YAML 1.2 and take none: remove the line.`,
});

export const mergeKey = defineProblem<Record<string, never>>({
  name: "merge-key",
  severity: "error",
  why: "Merge keys are not part of YAML 1.2, and tools differ in what they make of them.",
  message: () => 'The merge key "<<" is not supported. Write the entries out, or name what they share as a type.',
});

export const customTag = defineProblem<{ tag: string }>({
  name: "custom-tag",
  severity: "error",
  why: "A tag changes what a value is, in a way that only some YAML readers know.",
  message: ({ tag }) =>
    `The tag "${tag}" has no meaning here. Remove it, or put the whole text in quotes if it belongs to one.`,
});

export const unknownAlias = defineProblem<{ name: string; reason: "missing" | "inside-itself" }>({
  name: "unknown-alias",
  severity: "error",
  why: "An alias repeats the value of an anchor that stands complete before it.",
  message: ({ name, reason }) =>
    reason === "missing"
      ? `There is no anchor "&${name}" before this alias. Put the text in quotes if "*" belongs to it.`
      : `The alias "*${name}" stands inside the value that it repeats, which would never end.`,
});

export const aliasLimit = defineProblem<{ limit: number }>({
  name: "alias-limit",
  severity: "error",
  why: "A few lines of aliases can unfold into more values than any computer can hold.",
  message: ({ limit }) => `The aliases of this file unfold into more than ${limit} values. Write fewer of them.`,
});

export const nestedTooDeep = defineProblem<{ limit: number }>({
  name: "nested-too-deep",
  severity: "error",
  why: "Nobody can read a value that deep, and what reads it needs memory for every level.",
  message: ({ limit }) =>
    `Maps and lists are nested more than ${limit} levels deep here. Name the inner parts as types.`,
});

export const emptyFile = defineProblem<Record<string, never>>({
  name: "empty-file",
  severity: "error",
  why: "An empty file is more often a mishap than a wish.",
  message: () => "This file is empty: there is nothing in it but comments, if anything.",
});

export const yaml11Boolean = defineProblem<{ text: string; quoted: string }>({
  name: "yaml-1-1-boolean",
  severity: "warning",
  why: "The words yes, no, on and off are plain text in YAML 1.2 and booleans in YAML 1.1, which many editors and tools still read.",
  message: ({ text, quoted }) => `Some tools read ${text} as a boolean. Put it in quotes: ${quoted}`,
});

export const commentCutsValue = defineProblem<{ text: string; quoted: string }>({
  name: "comment-cuts-value",
  severity: "error",
  why: "A # after a space begins a comment, so what was meant as a value is not there.",
  message: ({ text, quoted }) =>
    `YAML takes "${text}" for a comment, so there is no value here. Put it in quotes: ${quoted}`,
});

export const commentCutsText = defineProblem<{ comment: string }>({
  name: "comment-cuts-text",
  severity: "warning",
  why: "A # after a space begins a comment, so a text that contains one ends earlier than it looks.",
  message: ({ comment }) =>
    `The text ends here: YAML takes "${comment}" for a comment. Put the whole text in quotes; if it is a comment, write a space after the #.`,
});

export const ambiguousKey = defineProblem<{ text: string; quoted: string; reading: string }>({
  name: "ambiguous-key",
  severity: "warning",
  why: "A name that looks like a number, a boolean or null is read differently by different tools, and a formatter may rewrite it.",
  message: ({ text, quoted, reading }) => `Some tools read the name ${text} as ${reading}. Put it in quotes: ${quoted}`,
});

export const keyNotText = defineProblem<{ found: "a map" | "a list" | "an alias" | "nothing" }>({
  name: "key-not-text",
  severity: "error",
  why: "Names are texts. YAML also allows maps and lists as keys, mostly by accident.",
  message: ({ found }) =>
    found === "nothing"
      ? "There is no key before this colon. Write one, or put the text in quotes if the colon belongs to it."
      : `The key here is ${found}, but a key has to be text. If the brackets belong to a text, as in "room:{id}", put the whole of it in quotes.`,
});

export const keyWithoutValue = defineProblem<{ name: string }>({
  name: "key-without-value",
  severity: "error",
  why: "Braces make a map in YAML, also where they were meant as part of a text, such as a room's or a namespace's template.",
  message: ({ name }) =>
    `"${name}" is read as a key in a map, and it has no value. Write "${name}: …"; or, if {${name}} belongs to a text, put the whole text in quotes.`,
});

/** Everything that can be wrong with a file before anybody looks at what it says. */
export const problems: readonly RulePage[] = [
  aliasLimit,
  ambiguousKey,
  commentCutsText,
  commentCutsValue,
  customTag,
  duplicateKey,
  emptyFile,
  keyNotText,
  keyWithoutValue,
  mergeKey,
  nestedTooDeep,
  quoteTypeExpression,
  severalDocuments,
  tabIndentation,
  unknownAlias,
  yaml11Boolean,
  yamlDirective,
  yamlSyntax,
];
