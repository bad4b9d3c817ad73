/** Containment: whether every value of one schema is one of another's, told with a proof, a counterexample, or not at all. */

import { evaluate } from "../schema/evaluate.js";
import type { Schema } from "../schema/model.js";
import { OutOfSteps } from "./budget.js";
import { type Found, unknown } from "./result.js";
import { Solver } from "./solver.js";

/** Three-valued: what was neither proved nor refuted is never taken for safe. */
export type Containment =
  | { readonly answer: "proved" }
  /** `witness` is a value of the inner schema that the outer one refuses; both were asked. It may hold `Uint8Array`s. */
  | { readonly answer: "refuted"; readonly witness: unknown }
  | { readonly answer: "unknown"; readonly reason: string };

/** How a question is asked; everything has a default. */
export interface Settings {
  /** How much work it may take; past it, the answer is unknown. */
  readonly steps?: number;
  /** What values there are: what JSON can say, or `binary` as well, as Socket.IO carries it (the default). */
  readonly values?: "json" | "json-and-binary";
}

/** Whether every value that `inner` accepts is accepted by `outer`. */
export function isContained(inner: Schema, outer: Schema, settings: Settings = {}): Containment {
  const result = counterexample(inner, outer, { steps: 20_000, values: "json-and-binary", ...settings });
  switch (result.kind) {
    case "none":
      return { answer: "proved" };
    case "unknown":
      return { answer: "unknown", reason: result.reason };
    case "value":
      return checked(inner, outer, result.value);
    default:
      return result satisfies never;
  }
}

function counterexample(inner: Schema, outer: Schema, settings: Required<Settings>): Found {
  try {
    return new Solver([inner, outer], settings).value([
      { schema: inner, holds: true },
      { schema: outer, holds: false },
    ]);
  } catch (error) {
    if (error instanceof OutOfSteps) return unknown(`it would take more than ${settings.steps} steps`);
    throw error;
  }
}

/** However the value was found, it counts only where both schemas say so themselves. */
function checked(inner: Schema, outer: Schema, witness: unknown): Containment {
  if (evaluate(inner, witness).length === 0 && evaluate(outer, witness).length > 0)
    return { answer: "refuted", witness };
  return { answer: "unknown", reason: "a value was found that does not fit" };
}
