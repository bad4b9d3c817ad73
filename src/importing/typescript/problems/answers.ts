/** Where a catalog's answers are stricter, or wider, than the types that they were imported from. */

import { defineProblem } from "../../../diagnostics/rule.js";

export const stricterAnswer = defineProblem<{ event: string; ok: string; error: string }>({
  name: "answer-is-stricter",
  severity: "warning",
  why: "A type such as { ok: boolean; error?: string } also allows a failure without an error, and a success with one. The envelope of a catalog allows neither.",
  message: ({ event, ok, error }) =>
    `The answer of "${event}" becomes an envelope: "${error}" is there exactly where "${ok}" is false.`,
  help: ({ error }) =>
    `See that every failure is answered with "${error}", or write the plain object as the ack's value.`,
});

export const widerAnswer = defineProblem<{ event: string }>({
  name: "answer-can-be-refused",
  severity: "warning",
  why: "An answer with error codes can also carry the built-in ones: INVALID_ARGUMENTS where the guard refuses, INTERNAL where a handler fails.",
  message: ({ event }) => `The answer of "${event}" can carry the built-in error codes, too.`,
  help: () => "Callers that switch over the codes need a case for them.",
});

export const errorBecomesObject = defineProblem<{ event: string }>({
  name: "error-becomes-object",
  severity: "warning",
  why: "An Error arrives as {}: JSON has nothing of its message. The contract sends { code, message } in its place.",
  message: ({ event }) => `The error of "${event}" arrives as {} so far: the contract sends { code, message } instead.`,
  help: () => 'Declare the codes that callers can meet under "errors".',
});

export const answerProblems = [stricterAnswer, widerAnswer, errorBecomesObject];
