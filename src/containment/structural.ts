/**
 * Containment of plain schemas by their structure: objects property by property, arrays by their items, unions variant by
 * variant, everything else by looking for a counterexample. Answers are kept, so that many schemas that share parts cost
 * little more than one.
 */

import { evaluate } from "../schema/evaluate.js";
import type { Schema } from "../schema/model.js";
import { assertionsOf, resolved } from "../schema/shape.js";
import { type Containment, isContained } from "./containment.js";
import { ANYTHING, NOTHING } from "./synthetic.js";
import { tagOf, variantsOf } from "./variants.js";

const PROVED: Containment = { answer: "proved" };

/** Whether schemas are contained in others, each asked once. */
export class Containments {
  readonly #known = new Map<Schema, Map<Schema, Containment>>();
  readonly #members = new Map<Schema, Member | undefined>();
  /** The questions that are being decided: types may hold themselves. */
  readonly #open = new Map<Schema, Set<Schema>>();

  of(inner: Schema, outer: Schema): Containment {
    const [some, all] = [resolved(inner), resolved(outer)];
    if (some === all || some.never) return PROVED;
    const known = this.#known.get(some) ?? new Map<Schema, Containment>();
    this.#known.set(some, known);
    const answer = known.get(all) ?? this.#decide(some, all);
    known.set(all, answer);
    return answer;
  }

  #decide(inner: Schema, outer: Schema): Containment {
    const open = this.#open.get(inner) ?? new Set<Schema>();
    this.#open.set(inner, open);
    if (open.has(outer)) return isContained(inner, outer);
    open.add(outer);
    const answer = this.#byStructure(inner, outer);
    open.delete(outer);
    return answer ?? isContained(inner, outer);
  }

  /** Nothing where the structure does not tell. */
  #byStructure(inner: Schema, outer: Schema): Containment | undefined {
    const found = this.#byKind(inner, outer);
    if (found?.answer !== "refuted") return found;
    const { witness } = found;
    const isRight = evaluate(inner, witness).length === 0 && evaluate(outer, witness).length > 0;
    return isRight ? found : undefined;
  }

  #byKind(inner: Schema, outer: Schema): Containment | undefined {
    if (isPlain(inner, "object") && isPlain(outer, "object")) return this.#ofObjects(inner, outer);
    if (isPlain(inner, "array") && isPlain(outer, "array")) return this.#ofArrays(inner, outer);
    const variants = variantsOf(inner);
    if (variants) return together(variants.map((each) => this.of(each, outer)));
    return this.#inVariant(inner, variantsOf(outer) ?? []);
  }

  #ofObjects(inner: Schema, outer: Schema): Containment | undefined {
    const names = new Set([...namesIn(inner), ...namesIn(outer)]);
    for (const name of requiredIn(outer))
      if (!requiredIn(inner).includes(name)) return this.#with(inner, { answer: "refuted", witness: undefined }, name);
    const properties = [...names].map((name) =>
      this.#with(inner, this.of(propertyOf(inner, name), propertyOf(outer, name)), name),
    );
    const others = this.of(inner.additionalProperties ?? ANYTHING, outer.additionalProperties ?? ANYTHING);
    return together([...properties, this.#with(inner, others, freshName(names))]);
  }

  /** An object with this property as it is refused, or without the property where no value of it is. */
  #with(schema: Schema, found: Containment, name: string): Containment | undefined {
    if (found.answer !== "refuted") return found;
    const value: Record<string, unknown> = {};
    for (const each of requiredIn(schema)) {
      const member = each === name ? undefined : this.#member(propertyOf(schema, each));
      if (each !== name && !member) return undefined;
      if (member) setOwn(value, each, member.value);
    }
    if (found.witness !== undefined) setOwn(value, name, found.witness);
    return { answer: "refuted", witness: value };
  }

  #ofArrays(inner: Schema, outer: Schema): Containment | undefined {
    const found = this.of(inner.items ?? ANYTHING, outer.items ?? ANYTHING);
    return found.answer === "refuted" ? { answer: "refuted", witness: [found.witness] } : found;
  }

  #inVariant(inner: Schema, variants: readonly Schema[]): Containment | undefined {
    if (variants.length === 0) return undefined;
    const near = variants.filter((each) => !isOtherVariant(inner, each));
    const answers: Containment[] = [];
    for (const each of near) {
      const found = this.of(inner, each);
      if (found.answer === "proved") return found;
      answers.push(found);
    }
    const refuted = answers.find(({ answer }) => answer === "refuted");
    if (refuted || near.length > 0) return refuted;
    const member = this.#member(inner);
    return member && { answer: "refuted", witness: member.value };
  }

  /** Some value of the schema; nothing where none was found. */
  #member(schema: Schema): Member | undefined {
    const here = resolved(schema);
    if (this.#members.has(here)) return this.#members.get(here);
    this.#members.set(here, undefined);
    const found = this.#madeFromParts(here) ?? memberBySearch(here);
    this.#members.set(here, found);
    return found;
  }

  #madeFromParts(schema: Schema): Member | undefined {
    if (!isPlain(schema, "object")) return undefined;
    const value: Record<string, unknown> = {};
    for (const name of requiredIn(schema)) {
      const member = this.#member(propertyOf(schema, name));
      if (!member) return undefined;
      setOwn(value, name, member.value);
    }
    return { value };
  }
}

interface Member {
  readonly value: unknown;
}

function memberBySearch(schema: Schema): Member | undefined {
  const found = isContained(schema, NOTHING);
  return found.answer === "refuted" ? { value: found.witness } : undefined;
}

/** One counterexample is enough; where nothing is known of some part, nothing is of the whole. */
function together(answers: readonly (Containment | undefined)[]): Containment | undefined {
  const refuted = answers.find((each) => each?.answer === "refuted");
  if (refuted || answers.includes(undefined)) return refuted;
  return answers.find((each) => each?.answer === "unknown") ?? PROVED;
}

const PLAIN = { object: ["type", "properties", "required", "additionalProperties"], array: ["type", "items"] };

/** Whether a schema is about values of this kind only, and says no more of them than what can be compared part by part. */
function isPlain(schema: Schema, kind: keyof typeof PLAIN): boolean {
  const types = schema.type?.value ?? [];
  if (schema.never || schema.reference || types.length !== 1 || types[0] !== kind) return false;
  return assertionsOf(schema).every((keyword) => PLAIN[kind].includes(keyword));
}

function namesIn({ properties = [] }: Schema): readonly string[] {
  return properties.map(({ name }) => name);
}

function requiredIn({ required }: Schema): readonly string[] {
  return (required?.value ?? []).map(({ value }) => value);
}

function propertyOf({ properties = [], additionalProperties = ANYTHING }: Schema, name: string): Schema {
  return properties.find((each) => each.name === name)?.schema ?? additionalProperties;
}

function freshName(names: ReadonlySet<string>): string {
  let name = "other";
  while (names.has(name)) name += "_";
  return name;
}

function isOtherVariant(one: Schema, another: Schema): boolean {
  return requiredIn(one).some((name) => {
    const [own, theirs] = [tagOf(one, name), tagOf(another, name)];
    return own !== undefined && theirs !== undefined && own !== theirs;
  });
}

/** Also where the name is "__proto__". */
function setOwn(object: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}
