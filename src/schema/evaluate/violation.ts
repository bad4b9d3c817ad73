/** Why a value is not of a schema, in words. */

import type { JsonType } from "../model.js";

/** One reason why a value is not of a schema. */
export interface Violation {
  /** From the value down to what is wrong: keys and indices. */
  readonly path: readonly (string | number)[];
  /** The keyword that says no; `never` for the schema `false`, `maxDepth` for what is nested too deep. */
  readonly keyword: string;
  /** A clause without a full stop: `expected a string, found 5`. */
  readonly message: string;
}

export function violation(keyword: string, message: string): Violation {
  return { path: [], keyword, message };
}

/** The same, seen from the value that holds the one at `key`. */
export function below(key: string | number, violations: readonly Violation[]): Violation[] {
  return violations.map((each) => ({ ...each, path: [key, ...each.path] }));
}

const ARTICLES: Readonly<Record<JsonType, string>> = {
  null: "null",
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
  string: "a string",
  array: "an array",
  object: "an object",
  binary: "binary data",
};

/** `a string`, `an object` */
export function article(type: JsonType): string {
  return ARTICLES[type];
}

/** `1 character`, `2 characters` */
export function counted(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}

const PREVIEW_LENGTH = 60;

/** A value in a message, cut short. */
export function preview(value: unknown): string {
  if (value instanceof Uint8Array) return `binary data of ${counted(value.length, "byte")}`;
  if (Array.isArray(value) && value.length > 10) return `an array of ${value.length} items`;
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? "undefined");
  return text.length > PREVIEW_LENGTH ? `${text.slice(0, PREVIEW_LENGTH)}…` : text;
}
