/** Templates: what texts they can spell, and whether two can spell the same. */

import { evaluate } from "../schema/evaluate.js";
import type { Json, Schema } from "../schema/model.js";
import { reachable } from "../schema/shape.js";
import type { Parameter, Template } from "./model.js";

/** Values that people give parameters, so that an overlap is shown by a text one can imagine. */
const TYPICAL = ["1", "a", "true", "3f2c8a51-9f0e-4f5e-8b1a-2c7d9e6f0a42", "2024-05-01"];

/** Enough for any template that people write; only a pair with many parameters has more texts to try. */
const MOST_TEXTS = 5_000;

/** Whether a parameter may have this value; in a text, numbers and booleans are spelled as JSON spells them. */
export function parameterAccepts(parameter: Parameter, text: string): boolean {
  return text !== "" && readings(text).some((value) => evaluate(parameter.schema, value).length === 0);
}

function readings(text: string): readonly Json[] {
  if (text === "true" || text === "false") return [text, text === "true"];
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? [text, Number(text)] : [text];
}

/** A text that both templates can spell, if one is found. */
export function sharedText(one: Template, other: Template): string | undefined {
  if (!canBeAlike(one, other)) return undefined;
  const found = spelledBy(one, other).find((text) => matches(other, text));
  return found ?? spelledBy(other, one).find((text) => matches(one, text));
}

/** Tells most templates apart at once: a parameter holds no "/", and what has no parameter has to be the same. */
function canBeAlike(one: Template, other: Template): boolean {
  const [a, b] = [one.text.split("/"), other.text.split("/")];
  return a.length === b.length && a.every((segment, index) => canSegmentBeAlike(segment, b[index] ?? ""));
}

function canSegmentBeAlike(a: string, b: string): boolean {
  if (!a.includes("{") && !b.includes("{")) return a === b;
  const [startOfA = "", startOfB = ""] = [a.split("{")[0], b.split("{")[0]];
  return startOfA.startsWith(startOfB) || startOfB.startsWith(startOfA);
}

/** Texts of a template, filled with its own literals, typical values, and pieces of the template it is compared with. */
function spelledBy(template: Template, compared: Template): readonly string[] {
  const separator = separatorsOf(template);
  const pieces = compared.parts.flatMap((part) => (part.kind === "text" ? part.text.split(separator) : []));
  let texts: readonly string[] = [""];
  for (const part of template.parts) {
    const values =
      part.kind === "text" ? [part.text] : valuesOf(parameterNamed(template, part.name), pieces, separator);
    texts = texts.flatMap((text) => values.map((value) => text + value)).slice(0, MOST_TEXTS);
  }
  return texts;
}

function valuesOf(parameter: Parameter, pieces: readonly string[], separator: RegExp): readonly string[] {
  const values = new Set([...literalsOf(parameter.schema), ...TYPICAL, ...pieces]);
  return [...values].filter((value) => !separator.test(value) && parameterAccepts(parameter, value));
}

/** Whether the template can spell this text. */
export function matches(template: Template, text: string): boolean {
  const [, ...values] = patternOf(template).exec(text) ?? [];
  const names = template.parts.flatMap((part) => (part.kind === "parameter" ? part.name : []));
  if (values.length === 0) return names.length === 0 && template.text === text;
  return names.every((name, index) => parameterAccepts(parameterNamed(template, name), values[index] ?? ""));
}

function parameterNamed({ parameters, text }: Template, name: string): Parameter {
  const parameter = parameters.find((each) => each.name === name);
  if (!parameter) throw new Error(`The template ${text} has no parameter ${name}`);
  return parameter;
}

/** A parameter holds none of its template's separators, for they are encoded where a value has them. */
function patternOf(template: Template): RegExp {
  const value = `([^${escaped(separatorCharacters(template))}]+)`;
  return new RegExp(
    `^${template.parts.map((part) => (part.kind === "text" ? escaped(part.text) : value)).join("")}$`,
    "u",
  );
}

function separatorsOf(template: Template): RegExp {
  return new RegExp(`[${escaped(separatorCharacters(template))}]`, "u");
}

function separatorCharacters(template: Template): string {
  const texts = template.parts.map((part) => (part.kind === "text" ? part.text : "")).join("");
  return `/%${texts.replace(/[\p{L}\p{N}_-]/gu, "")}`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (character) => (character === "-" ? "\\x2d" : `\\${character}`));
}

function literalsOf(schema: Schema): readonly string[] {
  const literals = [...reachable([schema])]
    .flatMap((each) => [...(each.enum?.value ?? []), each.const?.value ?? []])
    .flat();
  return literals.map(String);
}
