/** The names that an expression knows without the catalog. */

import type { JsonType } from "../model.js";

/** What a built-in name stands for. */
export type BuiltIn =
  | { readonly kind: "type"; readonly type: JsonType }
  | { readonly kind: "format"; readonly format: string }
  | { readonly kind: "unknown" | "never" };

const BUILT_IN: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>([
  ...(["string", "number", "integer", "boolean", "null", "binary"] as const).map((type): [string, BuiltIn] => [
    type,
    { kind: "type", type },
  ]),
  ...["uuid", "date", "time", "duration", "email", "uri", "hostname", "ipv4", "ipv6"].map(
    (format): [string, BuiltIn] => [format, { kind: "format", format }],
  ),
  ["datetime", { kind: "format", format: "date-time" }],
  ["unknown", { kind: "unknown" }],
  ["never", { kind: "never" }],
]);

const SYNTAX = ["true", "false", "any", "undefined", "Array", "Record", "Partial", "Required", "Pick", "Omit"];

export function builtIn(name: string): BuiltIn | undefined {
  return BUILT_IN.get(name);
}

export function builtInNames(): Iterable<string> {
  return BUILT_IN.keys();
}

/** Whether a type of the catalog cannot have this name, because an expression already means something by it. */
export function isBuiltInName(name: string): boolean {
  return BUILT_IN.has(name) || SYNTAX.includes(name);
}

const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["any", 'Write "unknown": it allows everything, and makes code look before it uses it.'],
  ["undefined", 'Nothing is sent for undefined. Mark what may be left out with "?": note?: string.'],
  ["void", "Leave out what carries no value; an answer without one is ack: {}."],
  ["object", "Write { a: string } with its properties, or Record<string, unknown> for any object."],
  ["array", 'Write T[], for example "string[]".'],
  ["Array", 'Write T[], for example "string[]".'],
  ["Record", "Write Record<string, T>."],
  ["Date", 'Write "datetime": a date travels as text.'],
  ["dateTime", 'Write "datetime".'],
  ["timestamp", 'Write "datetime" for a text such as 2024-05-01T12:00:00Z, or "integer" for milliseconds.'],
  ["int", 'Write "integer".'],
  ["Integer", 'Write "integer".'],
  ["long", 'Write "integer".'],
  ["bigint", 'Write "integer", or "string" where it may exceed 2^53.'],
  ["float", 'Write "number".'],
  ["double", 'Write "number".'],
  ["decimal", 'Write "number".'],
  ["Number", 'Write "number".'],
  ["str", 'Write "string".'],
  ["text", 'Write "string".'],
  ["String", 'Write "string".'],
  ["bool", 'Write "boolean".'],
  ["Boolean", 'Write "boolean".'],
  ["Buffer", 'Write "binary".'],
  ["ArrayBuffer", 'Write "binary".'],
  ["Uint8Array", 'Write "binary".'],
  ["Blob", 'Write "binary".'],
  ["bytes", 'Write "binary".'],
  ["url", 'Write "uri".'],
  ["URL", 'Write "uri".'],
  ["UUID", 'Write "uuid".'],
  ["guid", 'Write "uuid".'],
  ["Map", "A Map cannot be sent. Write Record<string, T>."],
  ["Set", "A Set cannot be sent. Write T[]."],
  ["Function", 'A function cannot be sent. Declare what the receiver answers with under "ack".'],
  ["symbol", "A symbol cannot be sent. Write string literals: 'a' | 'b'."],
]);

/** What to write instead of a name that other languages have. */
export function insteadOf(name: string): string | undefined {
  return INSTEAD.get(name);
}
