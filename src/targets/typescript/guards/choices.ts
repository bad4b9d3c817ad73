/** Choices between objects that a property tells apart. */

import { type Code, empty, ts } from "../../../code/code.js";
import { literal } from "../../../code/literals.js";
import type { Schema } from "../../../schema/model.js";
import { assertionsOf } from "../../../schema/shape.js";
import { hintOf } from "./accept-choices.js";
import type { SchemaUnit, Verb } from "./guards-file.js";
import type { Place } from "./place.js";
import { onlyReference, type Tag, type TagValue, tagOf } from "./schema-facts.js";
import type { Writer } from "./writer.js";

/** A schema that is nothing but such a choice. */
export interface TaggedChoice {
  readonly schema: Schema;
  readonly branches: readonly Schema[];
  readonly tag: Tag;
}

export function taggedChoice(schema: Schema): TaggedChoice | undefined {
  const [only, ...more] = assertionsOf(schema);
  const isChoice = more.length === 0 && (only === "anyOf" || only === "oneOf");
  if (!isChoice || schema.reference || schema.never) return undefined;
  const branches = schema.anyOf ?? schema.oneOf ?? [];
  const tag = tagOf(branches);
  return tag && { schema, branches, tag };
}

interface Block {
  readonly block: Code;
}

interface Switch {
  readonly value: Place;
  /** The statements for a branch; in a block of their own where they have locals. */
  each(branch: SchemaUnit): readonly Code[] | Block;
  readonly otherwise: Code;
}

/** `switch` over the tag. */
export function switchOver(writer: Writer, choice: TaggedChoice, { value, each, otherwise }: Switch): Code {
  const property = writer.property(value, choice.tag.property);
  const cases = [...new Set(choice.tag.branches.values())].map((branch) => {
    const literals = [...choice.tag.branches].filter(([, of]) => of === branch).map(([text]) => text);
    const inside = each(branchUnit(writer, choice, branch));
    if ("block" in inside) return blockOf(literals, inside);
    return ts`
      ${literals.map((text) => ts`case ${literal(text)}:`)}
        ${inside}`;
  });
  return ts`
    switch (${property.code}) {
      ${cases}
      default:
        ${otherwise}
    }`;
}

function blockOf(literals: readonly TagValue[], { block }: Block): Code {
  return ts`
    ${literals.slice(0, -1).map((text) => ts`case ${literal(text)}:`)}
    case ${literal(literals.at(-1) ?? "")}: {
      ${block}
    }`;
}

/** The unit of a branch: the type's own, where the branch is nothing but a reference. */
function branchUnit(writer: Writer, { schema, branches }: TaggedChoice, branch: Schema): SchemaUnit {
  return writer.unitOf(onlyReference(branch) ?? branch, hintOf(schema, branches, branches.indexOf(branch)));
}

/** A call of a branch's function for the value itself. */
export function callFor(writer: Writer, verb: Verb, branch: SchemaUnit, value: Place): Code {
  return writer.call(verb, branch, { place: value, args: empty });
}
