/** Expands a type expression into plain JSON Schema. */

import { nearest } from "../../diagnostics/nearest.js";
import type { ScalarNode } from "../../document/model.js";
import { sourceOffsets } from "../../document/scalar.js";
import type { Span } from "../../text/span.js";
import type { Expression, Range, TupleElement } from "../expression/ast.js";
import { builtIn, builtInNames, insteadOf } from "../expression/built-in.js";
import { parseExpression } from "../expression/parse.js";
import type { Json, Schema } from "../model.js";
import { invalidTypeExpression, tupleRestNotArray, unknownType } from "../problems.js";
import { assertionsOf, resolved } from "../shape.js";
import { type Draft, draftAt, sharable } from "./draft.js";
import { changed, type Key, keyed, recordOf } from "./operators.js";
import type { Reading } from "./reading.js";
import type { Scope } from "./scopes.js";

/** Fills `draft` with what the expression in `scalar` says. */
export function readExpression(draft: Draft, scalar: ScalarNode, place: { reading: Reading; scope: Scope }): void {
  new Expander(scalar, place.scope, place.reading).read(draft);
}

type Of<Kind extends Expression["kind"]> = Expression & { readonly kind: Kind };

class Expander {
  readonly #text: string;
  readonly #offset: (index: number) => number;
  readonly #scope: Scope;
  readonly #reading: Reading;

  constructor(scalar: ScalarNode, scope: Scope, reading: Reading) {
    this.#text = String(scalar.value);
    this.#offset = sourceOffsets(scalar);
    this.#scope = scope;
    this.#reading = reading;
  }

  read(draft: Draft): void {
    const parsed = parseExpression(this.#text);
    if ("expression" in parsed) {
      this.#fill(draft, parsed.expression);
      return;
    }
    const at = this.#span(parsed.mistake);
    this.#reading.fail(draft, invalidTypeExpression.found({ at, facts: { reason: parsed.mistake.message } }));
  }

  #schema(expression: Expression): Schema {
    const draft = draftAt(this.#span(expression));
    this.#fill(draft, expression);
    return draft;
  }

  #fill(draft: Draft, expression: Expression): void {
    const { at } = draft;
    switch (expression.kind) {
      case "name":
        this.#name(draft, expression);
        return;
      case "literal":
        draft.const = { value: expression.value, at };
        return;
      case "union": {
        const literals = literalValues(expression.members);
        if (literals) draft.enum = { value: literals, at };
        else draft.anyOf = expression.members.map((member) => this.#schema(member));
        return;
      }
      case "intersection":
        draft.allOf = expression.members.map((member) => this.#schema(member));
        return;
      case "array":
        draft.type = { value: ["array"], at };
        draft.items = this.#schema(expression.element);
        return;
      case "tuple":
        this.#tuple(draft, expression.elements);
        return;
      case "object":
        this.#object(draft, expression);
        return;
      case "record":
        this.#record(draft, expression);
        return;
      case "partial":
      case "required":
      case "pick":
      case "omit":
      case "access":
        this.#operator(draft, expression);
        return;
      default:
        expression satisfies never;
    }
  }

  #name(draft: Draft, { name }: Of<"name">): void {
    const { at } = draft;
    const known = builtIn(name);
    if (known === undefined) {
      const target = this.#reading.placeOfType(name, this.#scope);
      if (target) draft.reference = { text: name, at, target };
      else this.#reading.fail(draft, unknownType.found({ at, facts: this.#unknownName(name) }));
      return;
    }
    switch (known.kind) {
      case "type":
        draft.type = { value: [known.type], at };
        return;
      case "format":
        draft.type = { value: ["string"], at };
        draft.format = { value: known.format, at };
        return;
      case "never":
        draft.never = true;
        return;
      case "unknown":
        return;
      default:
        known satisfies never;
    }
  }

  #unknownName(name: string): { name: string; instead: string | undefined; suggestion: string | undefined } {
    const declared = nearest(name, this.#reading.source.typeNames());
    const instead = declared === undefined ? insteadOf(name) : undefined;
    return { name, instead, suggestion: declared ?? nearest(name, builtInNames()) };
  }

  #tuple(draft: Draft, elements: readonly TupleElement[]): void {
    const { at } = draft;
    const places = elements.filter((element) => element.presence !== "rest");
    const least = places.filter((element) => element.presence === "required").length;
    const rest = elements.find((element) => element.presence === "rest");
    draft.type = { value: ["array"], at };
    if (places.length > 0) draft.prefixItems = places.map((element) => this.#schema(element.type));
    if (least > 0) draft.minItems = { value: least, at };
    if (rest) this.#rest(draft, rest.type);
    else draft.items = { ...draftAt(at), never: true };
  }

  #rest(draft: Draft, type: Expression): void {
    if (type.kind === "array") {
      draft.items = this.#schema(type.element);
      return;
    }
    const array = this.#schema(type);
    draft.madeFrom = [array];
    const run = (): void => {
      this.#reading.settle(array);
      const target = resolved(array);
      this.#reading.settle(target);
      if (this.#reading.isBroken(target)) return;
      const plain = assertionsOf(target).every((keyword) => keyword === "type" || keyword === "items");
      if (target.type?.value.join() === "array" && plain) {
        if (target.items) draft.items = sharable(target.items, draft, this.#textOf(type));
      } else this.#reading.fail(draft, tupleRestNotArray.found({ at: array.at, facts: {} }));
    };
    this.#reading.defer(draft, { text: this.#textOf(type), run });
  }

  #object(draft: Draft, { members, index }: Of<"object">): void {
    const { at } = draft;
    draft.type = { value: ["object"], at };
    draft.properties = members.map(({ name, key, type }) => ({
      name,
      schema: this.#schema(type),
      at: this.#span(key),
    }));
    const required = members.filter((member) => !member.optional);
    if (required.length > 0)
      draft.required = { value: required.map(({ name, key }) => ({ value: name, at: this.#span(key) })), at };
    if (index) draft.additionalProperties = this.#schema(index);
  }

  #record(draft: Draft, expression: Of<"record">): void {
    const { keys } = expression;
    const value = this.#schema(expression.value);
    if (keys.kind === "name" && keys.name === "string") {
      draft.type = { value: ["object"], at: draft.at };
      draft.additionalProperties = value;
      return;
    }
    const names = this.#keys(keys);
    draft.madeFrom = schemasOf(names);
    const run = (): void => recordOf(draft, { keys: names, value, reading: this.#reading });
    this.#reading.defer(draft, { text: this.#textOf(expression), run });
  }

  #operator(draft: Draft, expression: Of<"partial" | "required" | "pick" | "omit" | "access">): void {
    const reading = this.#reading;
    const text = this.#textOf(expression);
    const keys = "keys" in expression ? this.#keys(expression.keys) : [];
    const subject = { target: this.#schema(expression.target), found: this.#textOf(expression.target), text, reading };
    draft.madeFrom = [subject.target, ...schemasOf(keys)];
    switch (expression.kind) {
      case "partial":
      case "required": {
        const { kind } = expression;
        reading.defer(draft, { text, run: () => changed(draft, subject, { kind }) });
        return;
      }
      case "pick":
      case "omit": {
        const change = { kind: expression.kind, keys };
        reading.defer(draft, { text, run: () => changed(draft, subject, change) });
        return;
      }
      case "access":
        reading.defer(draft, { text, run: () => keyed(draft, subject, keys) });
        return;
      default:
        expression satisfies never;
    }
  }

  /** Literals one by one, so that a mistake points at the one; anything else as a schema that may turn out to list some. */
  #keys(expression: Expression): readonly Key[] {
    if (expression.kind === "union") return expression.members.flatMap((member) => this.#keys(member));
    if (expression.kind === "literal" && typeof expression.value === "string")
      return [{ name: expression.value, at: this.#span(expression) }];
    return [{ schema: this.#schema(expression), at: this.#span(expression) }];
  }

  #textOf({ start, end }: Range): string {
    return this.#text.slice(start, end);
  }

  #span({ start, end }: Range): Span {
    return { file: this.#scope.resource.document.file, start: this.#offset(start), end: this.#offset(end) };
  }
}

/** The values of a union that has nothing but literals. */
function literalValues(members: readonly Expression[]): Json[] | undefined {
  const literals = members.flatMap((member) => (member.kind === "literal" ? [member.value] : []));
  return literals.length === members.length ? literals : undefined;
}

function schemasOf(keys: readonly Key[]): Schema[] {
  return keys.flatMap((key) => ("schema" in key ? [key.schema] : []));
}
