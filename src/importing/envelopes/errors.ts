/** How an answer writes an error down: as an object with a code, as the code, or as a message. */

import type { BuiltInCode, ErrorAs } from "../../catalog/model.js";
import type { DraftError, Field, Shape } from "../draft.js";
import { alternativesOf, type Lookup, membersOf, resolved } from "./objects.js";

export interface ErrorForm {
  readonly errorAs: ErrorAs;
  /** Those that the shape lists, but for the built-in ones. */
  readonly errors: readonly DraftError[];
}

const BUILT_IN: ReadonlySet<string> = new Set<BuiltInCode>([
  "INVALID_ARGUMENTS",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "INTERNAL",
]);

/** What can be the name of a type in code. Texts with a full stop in them are messages, even where all are listed. */
const CODE = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** Nothing where no contract could write such an error. */
export function errorFormOf(shape: Shape, lookup: Lookup): ErrorForm | undefined {
  const target = resolved(shape, lookup);
  if (target.kind === "built-in") return target.name === "string" ? { errorAs: "message", errors: [] } : undefined;
  const codes = codesOf(shape, lookup);
  if (codes !== undefined) return { errorAs: "code", errors: declared(codes, undefined) };
  const alternatives = alternativesOf(shape, lookup);
  const objects = alternatives?.map(({ fields }) => errorsIn(fields, lookup));
  if (objects === undefined || !objects.every((errors) => errors !== undefined)) return undefined;
  const errors = objects.flat();
  const distinct = new Set(errors.map(({ code }) => code)).size === errors.length;
  return distinct ? { errorAs: "object", errors } : undefined;
}

/** `{ code, message, data }`: just what a contract's errors are. */
function errorsIn(fields: readonly Field[], lookup: Lookup): readonly DraftError[] | undefined {
  const field = (name: string): Field | undefined => fields.find((each) => each.name === name);
  const [code, message, data] = [field("code"), field("message"), field("data")];
  const known = [code, message, data].filter((each) => each !== undefined);
  if (code === undefined || message === undefined || known.length !== fields.length) return undefined;
  const isText = message.shape.kind === "built-in" && message.shape.name === "string";
  if (!isText || known.some(({ optional }) => optional)) return undefined;
  const codes = codesOf(code.shape, lookup);
  return codes && declared(codes, data?.shape);
}

function codesOf(shape: Shape, lookup: Lookup): readonly string[] | undefined {
  const codes = membersOf(shape, lookup).map((member) => {
    return member.kind === "literal" && typeof member.value === "string" && CODE.test(member.value)
      ? member.value
      : undefined;
  });
  return codes.every((code) => code !== undefined) ? codes : undefined;
}

/** Built-in codes are there without being declared. */
function declared(codes: readonly string[], data: Shape | undefined): readonly DraftError[] {
  return codes.filter((code) => !BUILT_IN.has(code)).map((code) => ({ code, description: undefined, data }));
}
