/** What is found of a value that changed: for each part that differs, and for what no part explains, on both ways. */

import type { UnknownProperties } from "../../../catalog/model.js";
import type { ChangeOf, Part } from "../../../compare/model.js";
import type { Schema } from "../../../schema/model.js";
import type { Setting } from "../../judge.js";
import { endsOf, type Finding, safe, type Way } from "./finding.js";
import { nothingSent } from "./nothing-sent.js";
import { type Passage, Proofs, refusal } from "./proofs.js";
import { type Side, takeOver } from "./take-over.js";

export type ValueChange = ChangeOf<"schema">;

/** Of one way. */
export interface Assessment {
  /** What each part does alone; a part that is not in it does nothing. */
  readonly parts: ReadonlyMap<Part, Finding>;
  /** What the whole change does, and no part explains. */
  readonly beyond: Finding;
}

type Assessments = Readonly<Record<Way, Assessment>>;

const proofs = new WeakMap<Setting, Proofs>();
const assessments = new WeakMap<ValueChange, Assessments>();

/** Found once for each change, and proved once for each comparison: every rule about values asks. */
export function assess(change: ValueChange, setting: Setting): Assessments {
  const known = assessments.get(change);
  if (known) return known;
  const shared = proofs.get(setting) ?? new Proofs();
  proofs.set(setting, shared);
  const made = {
    forward: new Assessor(change, setting, shared).explain("forward"),
    backward: new Assessor(change, setting, shared).explain("backward"),
  };
  assessments.set(change, made);
  return made;
}

class Assessor {
  readonly #change: ValueChange;
  readonly #setting: Setting;
  readonly #proofs: Proofs;

  constructor(change: ValueChange, setting: Setting, shared: Proofs) {
    this.#change = change;
    this.#setting = setting;
    this.#proofs = shared;
  }

  /** The whole change has the last word; parts say which of them it is because of. */
  explain(way: Way): Assessment {
    const { value, schemas, parts } = this.#change;
    if (value.sender === "nobody") return { parts: new Map(), beyond: safe };
    const { sender, receiver } = endsOf(way);
    const [sent, accepted] = [this.#sendable(schemas[sender]), schemas[receiver]];
    if (!accepted) return { parts: new Map(), beyond: safe };
    if (!sent) return { parts: new Map(), beyond: nothingSent(value, accepted) };
    const passage = { sent, accepted, unknownProperties: this.#mode(receiver) };
    const whole = this.#proofs.of(passage);
    if (whole.kind === "safe") return { parts: new Map(), beyond: safe };
    const found = parts.map((part) => [part, this.#ofPart(part, passage, { whole, sender })] as const);
    return divided(whole, found);
  }

  /** No part of a path is empty, whatever its schema says. */
  #sendable(schema: Schema | undefined): Schema | undefined {
    if (this.#change.value.role !== "namespace-parameter" || !schema) return schema;
    const least = Math.max(schema.minLength?.value ?? 0, 1);
    return { ...schema, minLength: { value: least, at: schema.minLength?.at ?? schema.at } };
  }

  /** Every client has headers and query parameters of its own. */
  #mode(receiver: Side): UnknownProperties {
    const { role } = this.#change.value;
    return role === "query" || role === "headers" ? "strip" : this.#setting[receiver].unknownProperties;
  }

  /** What the part does if nothing else changed; undefined where that cannot be told. */
  #ofPart(part: Part, passage: Passage, { whole, sender }: { whole: Finding; sender: Side }): Finding | undefined {
    if (this.#change.parts.length === 1) return whole;
    const alone = takeOver(passage.sent, part, sender);
    if (!alone) return undefined;
    const apart = { ...passage, accepted: alone };
    if (whole.kind === "refused") {
      const witness = refusal(apart, whole.witness.value);
      if (witness) return { kind: "refused", witness };
    }
    const found = this.#proofs.of(apart);
    if (found.kind !== "refused") return found;
    // Another part may make up for this one.
    return refusal(passage, found.witness.value) ? found : safe;
  }
}

/** What is refused as a whole is refused because of some part, or where that is not to be seen, as a whole. */
function divided(whole: Finding, found: readonly (readonly [Part, Finding | undefined])[]): Assessment {
  const telling = found.filter((each): each is readonly [Part, Finding] => each[1]?.kind === "refused");
  const unsure = found.filter(([, finding]) => finding === undefined || finding.kind === "unknown");
  if (telling.length > 0) return { parts: new Map([...telling, ...known(unsure)]), beyond: safe };
  const [only, ...more] = unsure;
  if (only && more.length === 0) return { parts: new Map([[only[0], whole]]), beyond: safe };
  if (whole.kind === "unknown" && only) return { parts: known(unsure), beyond: safe };
  return { parts: known(unsure), beyond: whole };
}

function known(found: readonly (readonly [Part, Finding | undefined])[]): ReadonlyMap<Part, Finding> {
  return new Map(found.flatMap(([part, finding]) => (finding ? [[part, finding]] : [])));
}
