/** What compilers say where only the values of two schemas tell. */

import type { Both } from "../../compare/model.js";
import { isContained } from "../../containment/containment.js";
import type { Schema } from "../../schema/model.js";
import type { Source, Verdict } from "../model.js";
import { compiler } from "../rulings.js";

export function sourceByProof({ before, after }: Both<Schema>): Source {
  return compiler(verdict(before, after), verdict(after, before));
}

/** A schema that accepts less is a narrower type, or the same one. */
function verdict(inner: Schema, outer: Schema): Verdict {
  const { answer } = isContained(inner, outer);
  switch (answer) {
    case "proved":
      return "safe";
    case "refuted":
      return "breaking";
    case "unknown":
      return "dangerous";
    default:
      return answer satisfies never;
  }
}
