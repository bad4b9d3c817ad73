/** Reads what stands at the place of a schema: a map of keywords, a type expression or a literal. */

import type { Node, ScalarNode } from "../../document/model.js";
import { ambiguousLiteral, missingSchema } from "../problems.js";
import type { Draft } from "./draft.js";
import { readExpression } from "./expand.js";
import { jsonOf } from "./json.js";
import { readKeywords } from "./keywords.js";
import type { Reading } from "./reading.js";
import type { Scope } from "./scopes.js";

/** Fills `draft` with what stands at `node`. */
export function readPlace(draft: Draft, node: Node, place: { reading: Reading; scope: Scope }): void {
  switch (node.kind) {
    case "map":
      readKeywords(draft, node, place);
      return;
    case "scalar":
      readScalar(draft, node, place);
      return;
    case "sequence":
      // No schema: the shape check has said so.
      return;
    default:
      node satisfies never;
  }
}

const BARE_WORD = /^(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|true|false|null)$/i;

function readScalar(draft: Draft, node: ScalarNode, place: { reading: Reading; scope: Scope }): void {
  const { value, at, raw, style } = node;
  const { reading } = place;
  if (typeof value === "boolean") draft.never = !value;
  else if (typeof value === "number") draft.const = { value: jsonOf(node, reading.source.report), at };
  else if (value === null) {
    if (raw.trim() === "") reading.fail(draft, missingSchema.found({ at, facts: {} }));
    else draft.const = { value: null, at };
  } else if (style !== "plain" && BARE_WORD.test(value.trim()))
    reading.fail(draft, ambiguousLiteral.found({ at, facts: { text: value.trim() } }));
  else readExpression(draft, node, place);
}
