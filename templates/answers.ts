// What a handler may answer with, other than a value.

export type Awaitable<T> = T | PromiseLike<T>;

/** What a handler returns: the ack's value, an error that the event declares, or a value with something to do after. */
export type Answer<Value, Code extends string = never> = Awaitable<Value | Reply<Value> | Failure<Code>>;

// Keyed by symbols, so that neither is mistaken for a value that happens to look like it.
const failed: unique symbol = Symbol("failed");
const replied: unique symbol = Symbol("replied");

/** A declared error as a return value. */
export interface Failure<Code extends string> {
  readonly [failed]: Declared<Code>;
}

/** A value with something to do once it has left. */
export interface Reply<Value> {
  readonly [replied]: Replied<Value>;
}

/** A declared error before it is brought into the contract's shape. */
export interface Declared<Code extends string = string> {
  readonly code: Code;
  readonly data: unknown;
  /** Undefined or empty where the catalog's description serves. */
  readonly message: string | undefined;
}

export interface Replied<Value> {
  readonly value: Value;
  readonly after: () => unknown;
}

class FailureValue<Code extends string> implements Failure<Code> {
  readonly [failed]: Declared<Code>;

  constructor(declared: Declared<Code>) {
    this[failed] = declared;
  }
}

class ReplyValue<Value> implements Reply<Value> {
  readonly [replied]: Replied<Value>;

  constructor(value: Replied<Value>) {
    this[replied] = value;
  }
}

/** Answers with a declared error. The emitted `fail` is this function, typed by the catalog's codes and their data. */
export function fail<Code extends string>(code: Code, data?: unknown, message?: string): Failure<Code> {
  return new FailureValue({ code, data, message });
}

/** Answers with `value`, and runs `after` once that has left. */
export function reply<Value>(value: Value, after: () => unknown): Reply<Value> {
  return new ReplyValue({ value, after });
}

export function failureIn(result: unknown): Declared | undefined {
  return result instanceof FailureValue ? result[failed] : undefined;
}

export function replyIn(result: unknown): Replied<unknown> | undefined {
  return result instanceof ReplyValue ? result[replied] : undefined;
}

/** Whether a handler answered with nothing but a value, and at once. */
export function isValue(result: unknown): boolean {
  return !(result instanceof FailureValue || result instanceof ReplyValue || isThenable(result));
}

/** Base of the emitted error class: the only kind of throw whose content reaches the peer. */
export abstract class DeclaredError extends Error implements Declared {
  abstract readonly code: string;
  abstract readonly data: unknown;
}

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
