/** Problems with what a catalog says: files that cannot be included, and statements that contradict each other. */

import { defineProblem } from "../../diagnostics/rule.js";

export const unknownFile = defineProblem<{ readonly file: string; readonly reason: string }>({
  name: "unknown-file",
  severity: "error",
  why: "A file that a catalog names is a part of the contract.",
  message: ({ file, reason }) => `Cannot read "${file}": ${reason}.`,
  help: () => "Paths are relative to the file that names them.",
});

export const includeCycle = defineProblem<{ readonly files: readonly string[] }>({
  name: "include-cycle",
  severity: "error",
  why: "Files that include each other have no order in which they could be read.",
  message: ({ files }) =>
    files.length === 2
      ? "This file includes itself. Remove the entry."
      : `These files include each other: ${files.join(" → ")}. Remove one of the entries.`,
});

export const infoInInclude = defineProblem<{ readonly including: string }>({
  name: "info-in-include",
  severity: "error",
  why: "A contract has one title and one version: those of the file that is compiled.",
  message: ({ including }) => `"info" cannot stand in an included file. Move it to "${including}", or remove it.`,
});

export const conflictingKeys = defineProblem<{
  readonly one: string;
  readonly other: string;
  readonly reason: string;
}>({
  name: "conflicting-keys",
  severity: "error",
  why: "Some keys say the same thing in different ways. Together they would contradict each other.",
  message: ({ one, other, reason }) => `"${one}" and "${other}" cannot stand together: ${reason}`,
});

export const envelopeKeys = defineProblem<{ readonly key: string }>({
  name: "envelope-keys",
  severity: "error",
  why: "The parts of an envelope lie in one object, so each needs a key of its own.",
  message: ({ key }) => `Two parts of this envelope have the key "${key}". Give each a key of its own.`,
});

export const invalidTemplate = defineProblem<{ readonly template: string; readonly reason: string }>({
  name: "invalid-template",
  severity: "error",
  why: "In a template, {name} stands for a part that varies; the rest stands as it is.",
  message: ({ template, reason }) => `The template ${JSON.stringify(template)} cannot be read: ${reason}`,
});

export const exampleNotAList = defineProblem<{ readonly found: string; readonly count: number }>({
  name: "example-not-a-list",
  severity: "error",
  why: "An example of an event with several arguments, or with none, lists them all, in order.",
  message: ({ found, count }) =>
    count === 0
      ? `This event has no arguments, so an example of it is []; found ${found}.`
      : `An example of this event is a list of its arguments: "- [ … ]"; found ${found}.`,
});

export const contractProblems = [
  unknownFile,
  includeCycle,
  infoInInclude,
  conflictingKeys,
  envelopeKeys,
  invalidTemplate,
  exampleNotAList,
] as const;
