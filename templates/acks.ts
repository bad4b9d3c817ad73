// How answers lie on the wire.

import { isObject } from "./checks.js";
import type { WireError } from "./errors.js";

/** Socket.IO's callback. */
export type Settle = (...values: unknown[]) => void;

export interface AckStyle {
  answer(settle: Settle, value: unknown): void;
  /** A plain ack has no place for the error, and can only say that there is no answer. */
  refuse(settle: Settle, error: WireError): void;
  /**
   * The answer as its guard wants it. What can carry an error is brought into one form, `{ ok: true, value }`,
   * `{ ok: true }` or `{ ok: false, error }`; `silent` where nothing came that could be an answer.
   */
  read(values: readonly unknown[]): unknown;
}

/** No answer at all; never shown to a guard. */
export const silent: unique symbol = Symbol("no answer");

/** `ack(value)` */
export const one: AckStyle = {
  answer: (settle, value) => settle(value),
  refuse: (settle) => settle(),
  read: (values) => (values.length === 0 ? silent : values[0]),
};

/** `ack(a, b, …)` */
export const several: AckStyle = {
  answer(settle, value) {
    if (!Array.isArray(value)) throw new TypeError("This ack takes several values, as an array");
    settle(...value);
  },
  refuse: (settle) => settle(),
  read: (values) => (values.length === 0 ? silent : [...values]),
};

/** `ack()`; the only ack that would take silence for success, so a refusal says something. */
export const nothing: AckStyle = {
  answer: (settle) => settle(),
  refuse: (settle, error) => settle({ ok: false, error }),
  read: (values) => (values.length === 0 ? undefined : values[0]),
};

/** How an error lies in an answer: `{ code, message, data }`, its code, or its message. */
export type ErrorAs = "object" | "code" | "message";

export interface Envelope {
  /** The key that tells success; absent where the presence of an error tells. */
  readonly ok?: string;
  /** Where the value lies: under a key, beside the other keys, or nowhere. */
  readonly value: { readonly key: string } | "flat" | "none";
  readonly error: string;
  readonly errorAs: ErrorAs;
}

/** One object that holds the value or the error. */
export function customEnvelope(shape: Envelope): AckStyle {
  const wrap = wrapper(shape);
  return {
    answer: (settle, value) => settle(wrap(value)),
    refuse(settle, error) {
      const told = { [shape.error]: errorOut(shape.errorAs, error) };
      settle(shape.ok === undefined ? told : { [shape.ok]: false, ...told });
    },
    read: (values) => (values.length === 0 ? silent : unwrap(shape, values[0])),
  };
}

export interface ErrorFirst {
  readonly value: "second" | "none";
  readonly errorAs: ErrorAs;
}

/** `ack(error | null, value)` */
export function customErrorFirst({ value: place, errorAs }: ErrorFirst): AckStyle {
  return {
    answer: (settle, value) => (place === "none" ? settle(null) : settle(null, value)),
    refuse: (settle, error) => settle(errorOut(errorAs, error)),
    read(values) {
      if (values.length === 0) return silent;
      const [error, value] = values;
      if (error !== null && error !== undefined) return { ok: false, error: errorIn(errorAs, error) };
      return place === "none" ? { ok: true } : { ok: true, value };
    },
  };
}

/** `ack({ ok: true, value })` or `ack({ ok: false, error })` */
export const envelope: AckStyle = /* @__PURE__ */ customEnvelope({
  ok: "ok",
  value: { key: "value" },
  error: "error",
  errorAs: "object",
});

/** The same where success carries no value. */
export const emptyEnvelope: AckStyle = /* @__PURE__ */ customEnvelope({
  ok: "ok",
  value: "none",
  error: "error",
  errorAs: "object",
});

/** `ack(null, value)` or `ack(error)` */
export const errorFirst: AckStyle = /* @__PURE__ */ customErrorFirst({ value: "second", errorAs: "object" });

/** The same where success carries no value. */
export const emptyErrorFirst: AckStyle = /* @__PURE__ */ customErrorFirst({ value: "none", errorAs: "object" });

/** Made once per envelope, as answers are made often. */
function wrapper({ ok, value: place }: Envelope): (value: unknown) => object {
  if (place === "none") return () => (ok === undefined ? {} : { [ok]: true });
  if (place === "flat")
    return (value) => ({ ...(isObject(value) ? value : {}), ...(ok === undefined ? {} : { [ok]: true }) });
  const { key } = place;
  return ok === undefined ? (value) => ({ [key]: value }) : (value) => ({ [ok]: true, [key]: value });
}

function unwrap(shape: Envelope, answer: unknown): unknown {
  if (!isObject(answer)) return answer;
  const error = own(answer, shape.error);
  const ok = shape.ok === undefined ? error === undefined || error === null : own(answer, shape.ok);
  if (ok === false) return { ok, error: errorIn(shape.errorAs, error) };
  // What says neither is left to the guard, which refuses it.
  if (ok !== true || shape.value === "none") return { ok };
  if (shape.value === "flat") return { ok, value: without(answer, shape) };
  return { ok, value: own(answer, shape.value.key) };
}

function without(answer: Record<string, unknown>, { ok, error }: Envelope): object {
  const value = { ...answer };
  Reflect.deleteProperty(value, error);
  if (ok !== undefined) Reflect.deleteProperty(value, ok);
  return value;
}

function own(value: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function errorOut(as: ErrorAs, error: WireError): unknown {
  return as === "object" ? error : error[as];
}

function errorIn(as: ErrorAs, error: unknown): unknown {
  if (as === "object" || typeof error !== "string") return error;
  return as === "code" ? { code: error, message: error } : { code: "FAILED", message: error };
}
