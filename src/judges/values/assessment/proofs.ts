/** Whether what one version sends of a value is what the other accepts. */

import type { UnknownProperties } from "../../../catalog/model.js";
import { acceptedBy } from "../../../containment/accepted.js";
import { sentBy } from "../../../containment/sent.js";
import { Containments } from "../../../containment/structural.js";
import { evaluate, type Violation } from "../../../schema/evaluate.js";
import type { Schema } from "../../../schema/model.js";
import type { Witness } from "../../model.js";
import { type Finding, safe } from "./finding.js";

/** The two ends of one way. */
export interface Passage {
  readonly sent: Schema;
  readonly accepted: Schema;
  /** What the receiver does. */
  readonly unknownProperties: UnknownProperties;
}

/** Proofs that were made once: many events share types, and every rule asks. */
export class Proofs {
  readonly #containments = new Containments();

  of(passage: Passage): Finding {
    const accepted = acceptedOf(passage);
    const answer = this.#containments.of(sentOf(passage), accepted);
    switch (answer.answer) {
      case "proved":
        return safe;
      case "unknown":
        return { kind: "unknown", reason: answer.reason };
      case "refuted": {
        const witness = witnessOf(answer.witness, evaluate(accepted, answer.witness));
        return witness ? { kind: "refused", witness } : { kind: "unknown", reason: "the counterexample does not hold" };
      }
      default:
        return answer satisfies never;
    }
  }
}

/** What the receiver says of a value that is sent to it; undefined where it accepts it, or where it is never sent. */
export function refusal(passage: Passage, value: unknown): Witness | undefined {
  if (evaluate(sentOf(passage), value).length > 0) return undefined;
  return witnessOf(value, evaluate(acceptedOf(passage), value));
}

function sentOf({ sent }: Passage): Schema {
  return sentBy(sent);
}

function acceptedOf({ accepted, unknownProperties }: Passage): Schema {
  return acceptedBy(accepted, unknownProperties);
}

export function witnessOf(value: unknown, [first]: readonly Violation[]): Witness | undefined {
  return first && { value, refusedAt: pointerOf(first), because: first.message };
}

function pointerOf({ path }: Violation): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
