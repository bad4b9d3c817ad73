/** Whether what one version sends of a value is what the other accepts. */

import type { UnknownProperties } from "../../../catalog/model.js";
import { acceptedBy } from "../../../containment/accepted.js";
import { isContained } from "../../../containment/containment.js";
import { sentBy } from "../../../containment/sent.js";
import { evaluate, type Violation } from "../../../schema/evaluate.js";
import type { Schema } from "../../../schema/model.js";
import { resolved } from "../../../schema/shape.js";
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
  readonly #sent = new Map<Schema, Schema>();
  readonly #accepted = new Map<UnknownProperties, Map<Schema, Schema>>();
  readonly #findings = new Map<Schema, Map<Schema, Finding>>();

  of(passage: Passage): Finding {
    const [sent, accepted] = [this.sent(passage), this.accepted(passage)];
    const known = inner(this.#findings, sent);
    const finding = known.get(accepted) ?? find(sent, accepted);
    known.set(accepted, finding);
    return finding;
  }

  /** What the receiver says of a value that is sent to it; undefined where it accepts it, or where it is never sent. */
  refusal(passage: Passage, value: unknown): Witness | undefined {
    if (evaluate(this.sent(passage), value).length > 0) return undefined;
    return witnessOf(value, evaluate(this.accepted(passage), value));
  }

  sent({ sent }: Passage): Schema {
    return once(this.#sent, resolved(sent), sentBy);
  }

  accepted({ accepted, unknownProperties }: Passage): Schema {
    const known = inner(this.#accepted, unknownProperties);
    return once(known, resolved(accepted), (schema) => acceptedBy(schema, unknownProperties));
  }
}

function find(sent: Schema, accepted: Schema): Finding {
  const answer = isContained(sent, accepted);
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

export function witnessOf(value: unknown, [first]: readonly Violation[]): Witness | undefined {
  return first && { value, refusedAt: pointerOf(first), because: first.message };
}

function pointerOf({ path }: Violation): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function inner<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  return once(map, key, () => new Map<L, V>());
}

function once<K, V>(map: Map<K, V>, key: K, make: (key: K) => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  map.set(key, made);
  return made;
}
