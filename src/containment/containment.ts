/** Containment: whether every value of one schema is one of another's, told with a proof, a counterexample, or not at all. */

import type { Schema } from "../schema/model.js";

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
export function isContained(_inner: Schema, _outer: Schema, _settings: Settings = {}): Containment {
  return { answer: "unknown", reason: "nothing is decided yet" };
}
