/** Settings of acks: built in, under a catalog's or a namespace's `defaults`, and on one ack; merged key by key. */

import type { Report } from "../../diagnostics/diagnostic.js";
import { entryOf, type MapNode } from "../../document/model.js";
import type { Envelope, ErrorAs } from "../model.js";
import { conflictingKeys, envelopeKeys } from "../problems/contract.js";
import { mapOf, scalarAt, textAt, valueAt } from "./nodes.js";

/** The form of answers that can carry errors, and what holds for all. */
export interface AckSettings {
  readonly optional: boolean;
  readonly timeoutMs: number;
  readonly style: "envelope" | "error-first";
  readonly envelope: EnvelopeKeys;
  readonly errorAs: ErrorAs;
}

/** An envelope says itself how errors lie in it, or leaves it to `errorAs` beside it. */
interface EnvelopeKeys extends Omit<Envelope, "errorAs"> {
  readonly errorAs: ErrorAs | undefined;
}

export const builtInSettings: AckSettings = {
  optional: false,
  timeoutMs: 10_000,
  style: "envelope",
  envelope: { ok: "ok", value: { kind: "key", key: "value" }, error: "error", errorAs: undefined },
  errorAs: "object",
};

/** The settings that one map writes, on top of `base`. */
export function withSettings(base: AckSettings, map: MapNode, report: Report): AckSettings {
  const written = mapOf(valueAt(map, "envelope"));
  const envelope = written && readEnvelope(written, report);
  const own = entryOf(map, "errorAs");
  const inside = written && entryOf(written, "errorAs");
  if (own && inside) {
    const facts = { one: "errorAs", other: "envelope.errorAs", reason: "say it in one of these places." };
    report(conflictingKeys.found({ at: inside.key.at, facts }));
  }
  const optional = scalarAt(map, "optional")?.value;
  return {
    optional: typeof optional === "boolean" ? optional : base.optional,
    timeoutMs: milliseconds(textAt(map, "timeout")) ?? base.timeoutMs,
    style: envelope ? "envelope" : textAt(map, "style") === "error-first" ? "error-first" : base.style,
    envelope: envelope ?? inherited(base.envelope, map),
    errorAs: errorAsIn(map) ?? base.errorAs,
  };
}

/** What stands beside an ack is nearer than what an inherited envelope says. */
function inherited(envelope: EnvelopeKeys, map: MapNode): EnvelopeKeys {
  return errorAsIn(map) ? { ...envelope, errorAs: undefined } : envelope;
}

/** `5s`, `200ms` or `none`, as the shape allows them. */
function milliseconds(text: string | undefined): number | undefined {
  if (text === "none") return Number.POSITIVE_INFINITY;
  const [, digits, unit] = /^([0-9]+)(ms|s)$/.exec(text ?? "") ?? [];
  return digits === undefined ? undefined : Number(digits) * (unit === "s" ? 1000 : 1);
}

function errorAsIn(map: MapNode): ErrorAs | undefined {
  const text = textAt(map, "errorAs");
  return text === "object" || text === "code" || text === "message" ? text : undefined;
}

function readEnvelope(map: MapNode, report: Report): EnvelopeKeys {
  const ok = textAt(map, "ok") ?? "ok";
  const value = textAt(map, "value") ?? "value";
  const error = textAt(map, "error") ?? "error";
  const keys = [...(ok === "none" ? [] : [ok]), ...(value === "flat" || value === "none" ? [] : [value]), error];
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) report(envelopeKeys.found({ at: map.at, facts: { key: twice } }));
  return {
    ok: ok === "none" ? undefined : ok,
    value: value === "flat" || value === "none" ? { kind: value } : { kind: "key", key: value },
    error,
    errorAs: errorAsIn(map),
  };
}
