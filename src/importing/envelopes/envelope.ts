/** Envelopes as people write them, recognised in the shape of an answer. */

import type { Envelope } from "../../catalog/model.js";
import type { DraftError, Field, Shape } from "../draft.js";
import { type ErrorForm, errorFormOf } from "./errors.js";
import { type Alternative, alternativesOf, type Lookup } from "./objects.js";

export interface RecognisedEnvelope {
  readonly envelope: Envelope;
  /** Absent where success carries no value. */
  readonly returns: Shape | undefined;
  readonly errors: readonly DraftError[];
  /** Whether the type allows more than the contract will: an error beside success, or a failure without one. */
  readonly isLoose: boolean;
}

/** Keys of a value that is there as a whole; any other key names a part of the answer. */
const VALUE_KEYS: readonly string[] = ["value", "data", "result", "payload"];
const OK_KEYS: readonly string[] = ["ok", "success"];
/** The first that is there is the error. */
const ERROR_KEYS: readonly string[] = ["error", "err", "reason", "msg", "message"];
/** Without a boolean beside it, only these mean an error. */
const TELLING_ERROR_KEYS: readonly string[] = ["error", "err"];

/** Nothing where the shape is none, or where the wire would not stay the same. */
export function envelopeIn(shape: Shape, lookup: Lookup): RecognisedEnvelope | undefined {
  const alternatives = alternativesOf(shape, lookup);
  if (alternatives === undefined) return undefined;
  const [only] = alternatives;
  if (alternatives.length === 1 && only !== undefined) return looseEnvelope(only, lookup);
  return discriminated(alternatives, lookup) ?? toldByError(alternatives, lookup);
}

/** `{ ok: true, data } | { ok: false, error }` */
function discriminated(alternatives: readonly Alternative[], lookup: Lookup): RecognisedEnvelope | undefined {
  const ok = alternatives[0]?.fields.find(({ name }) =>
    alternatives.every((each) => saidBy(each, name) !== undefined),
  )?.name;
  if (ok === undefined) return undefined;
  const [success, ...more] = alternatives.filter((each) => saidBy(each, ok) === true);
  const failures = alternatives.filter((each) => saidBy(each, ok) === false);
  if (success === undefined || more.length > 0) return undefined;
  const failure = failureOf(failures, [ok], lookup);
  return failure && enveloped({ ok, failure, success: successOf(success, [ok]), isLoose: false });
}

/** `T | { error }` */
function toldByError(alternatives: readonly Alternative[], lookup: Lookup): RecognisedEnvelope | undefined {
  const isFailure = ({ fields }: Alternative): boolean => fields.some(({ name }) => TELLING_ERROR_KEYS.includes(name));
  const [success, ...more] = alternatives.filter((each) => !isFailure(each));
  if (success === undefined || more.length > 0 || success.fields.length === 0) return undefined;
  const failure = failureOf(alternatives.filter(isFailure), [], lookup);
  return failure && enveloped({ ok: undefined, failure, success: successOf(success, []), isLoose: false });
}

/** `{ ok, error? }`: what else is there may be left out, for a failure lacks it. */
function looseEnvelope({ fields }: Alternative, lookup: Lookup): RecognisedEnvelope | undefined {
  const ok = fields.find(({ name, shape, optional }) => OK_KEYS.includes(name) && !optional && isBoolean(shape));
  const error = ERROR_KEYS.map((key) => fields.find(({ name }) => name === key)).find((field) => field !== undefined);
  const form = error?.optional ? errorFormOf(error.shape, lookup) : undefined;
  const rest = fields.filter((field) => field !== ok && field !== error);
  if (ok === undefined || error === undefined || form === undefined) return undefined;
  if (form.errorAs === "object" || !rest.every(({ optional }) => optional)) return undefined;
  return enveloped({ ok: ok.name, failure: { key: error.name, form }, success: flat(rest), isLoose: true });
}

interface Failure {
  readonly key: string;
  readonly form: ErrorForm;
}

/** Nothing but the error, under the same key in all of them. */
function failureOf(failures: readonly Alternative[], apart: readonly string[], lookup: Lookup): Failure | undefined {
  const errors = failures.map(({ fields }) => fields.filter(({ name }) => !apart.includes(name)));
  const [key] = errors[0]?.map(({ name }) => name) ?? [];
  if (key === undefined) return undefined;
  const alone = errors.every(([first, ...more]) => first?.name === key && !first.optional && more.length === 0);
  const shapes = errors.flat().map(({ shape }) => shape);
  const [one] = shapes;
  const form =
    alone && one ? errorFormOf(shapes.length === 1 ? one : { kind: "union", members: shapes }, lookup) : undefined;
  return form && { key, form };
}

interface Success {
  readonly value: Envelope["value"];
  readonly returns: Shape | undefined;
}

function successOf({ shape, fields }: Alternative, apart: readonly string[]): Success {
  const rest = fields.filter(({ name }) => !apart.includes(name));
  const [only] = rest;
  const isWhole = rest.length === 1 && only !== undefined && !only.optional && VALUE_KEYS.includes(only.name);
  if (isWhole) return { value: { kind: "key", key: only.name }, returns: only.shape };
  // What has nothing to take out stays as it is, and keeps its name.
  if (rest.length === fields.length) return { value: { kind: "flat" }, returns: shape };
  return remainder(shape, apart) ?? flat(rest);
}

/** Of `{ ok: true } & T`: T. */
function remainder(shape: Shape, apart: readonly string[]): Success | undefined {
  if (shape.kind !== "intersection") return undefined;
  const others = shape.members.filter((member) => {
    return member.kind !== "object" || !member.fields.every(({ name }) => apart.includes(name));
  });
  const [only] = others;
  if (only === undefined || others.length === shape.members.length) return undefined;
  return { value: { kind: "flat" }, returns: others.length === 1 ? only : { kind: "intersection", members: others } };
}

function flat(fields: readonly Field[]): Success {
  if (fields.length === 0) return { value: { kind: "none" }, returns: undefined };
  return { value: { kind: "flat" }, returns: { kind: "object", fields, others: undefined } };
}

function enveloped({
  ok,
  failure,
  success,
  isLoose,
}: {
  readonly ok: string | undefined;
  readonly failure: Failure;
  readonly success: Success;
  readonly isLoose: boolean;
}): RecognisedEnvelope {
  const { key, form } = failure;
  return {
    envelope: { ok, value: success.value, error: key, errorAs: form.errorAs },
    returns: success.returns,
    errors: form.errors,
    isLoose,
  };
}

/** What a field says where it is the literal true or false. */
function saidBy({ fields }: Alternative, key: string): boolean | undefined {
  const field = fields.find(({ name }) => name === key);
  if (field === undefined || field.optional || field.shape.kind !== "literal") return undefined;
  return typeof field.shape.value === "boolean" ? field.shape.value : undefined;
}

function isBoolean(shape: Shape): boolean {
  return shape.kind === "built-in" && shape.name === "boolean";
}
