import type { Ack, Catalog, Envelope } from "../catalog/model.js";
import { defineRule, type Sighting } from "../diagnostics/rule.js";
import type { JsonType, Schema } from "../schema/model.js";
import { acceptsType } from "../schema/shape.js";
import { everyEvent } from "./subjects/events.js";
import { propertiesOf } from "./subjects/properties.js";

const OTHER_TYPES: readonly JsonType[] = ["null", "boolean", "number", "string", "array", "binary"];

/** `key` is that of the envelope that a property of the value would overwrite. */
type Fault = { key: string } | { key?: never };

export const flatValue = defineRule<Catalog, Fault>({
  name: "flat-value",
  severity: "error",
  why: 'With "value: flat" the properties of the value lie in the envelope itself, beside its own keys.',
  message: ({ key }) =>
    key === undefined
      ? 'With "value: flat" the value\'s properties lie in the envelope, and this value need not be an object.'
      : `With "value: flat" the property "${key}" would overwrite the envelope's own key "${key}".`,
  help: ({ key }) =>
    key === undefined
      ? 'Return an object, or give the value a key of its own, such as "value: data".'
      : 'Rename the property or the envelope\'s key, or give the value a key of its own, such as "value: data".',
  *check(catalog) {
    for (const { ack } of everyEvent(catalog)) if (ack) yield* faultsOf(ack);
  },
});

function* faultsOf({ answer }: Ack): Iterable<Sighting<Fault>> {
  if (answer.kind !== "envelope" || answer.envelope.value.kind !== "flat" || !answer.returns) return;
  const { returns, envelope } = answer;
  if (OTHER_TYPES.some((type) => acceptsType(returns, type))) yield { at: returns.at, facts: {} };
  else yield* overwriting(returns, envelope);
}

function* overwriting(returns: Schema, { ok, error }: Envelope): Iterable<Sighting<Fault>> {
  for (const { name, at } of propertiesOf(returns)) {
    if (name === ok || name === error) yield { at, facts: { key: name } };
  }
}
