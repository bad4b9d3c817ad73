/** What a schema asks of a value of one kind: each of its keywords, where it holds and where it fails. */

import type { Schema } from "../../schema/model.js";
import type { Assertion, Kind } from "../formula.js";
import { anyKindAssertions } from "./any-kind.js";
import { arrayAssertions } from "./arrays.js";
import { inPlaceAssertions } from "./in-place.js";
import { objectAssertions } from "./objects.js";
import { binaryAssertions, numberAssertions, stringAssertions } from "./scalars.js";
import { unevaluatedAssertions } from "./unevaluated.js";

export function assertionsOf(schema: Schema, kind: Kind): readonly Assertion[] {
  return [...anyKindAssertions(schema, kind), ...ofKind(schema, kind), ...inPlaceAssertions(schema, kind)];
}

function ofKind(schema: Schema, kind: Kind): readonly Assertion[] {
  switch (kind) {
    case "null":
    case "boolean":
      return [];
    case "number":
      return numberAssertions(schema);
    case "string":
      return stringAssertions(schema);
    case "binary":
      return binaryAssertions(schema);
    case "array":
      return [...arrayAssertions(schema), ...unevaluatedAssertions(schema, kind)];
    case "object":
      return [...objectAssertions(schema), ...unevaluatedAssertions(schema, kind)];
    default:
      return kind satisfies never;
  }
}
