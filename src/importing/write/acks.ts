/** Acks, and what most of them have in common. */

import type { Envelope, ErrorAs } from "../../catalog/model.js";
import type { Draft, DraftAck, DraftAnswer } from "../draft.js";
import { argumentList } from "./arguments.js";
import { fieldsOnly, schema, schemaText } from "./schema.js";
import { type Entry, list, map, optionalEntry, prose, text, word, type Yaml } from "./yaml/model.js";

/** How an answer that can carry errors lies on the wire. */
export type Form =
  | { readonly style: "envelope"; readonly envelope: Envelope }
  | { readonly style: "error-first"; readonly errorAs: ErrorAs };

const BUILT_IN: Form = {
  style: "envelope",
  envelope: { ok: "ok", value: { kind: "key", key: "value" }, error: "error", errorAs: "object" },
};

/** The form of more than half of the answers that can carry errors, and of at least two. */
export function commonForm(draft: Draft): Form {
  const events = draft.namespaces.flatMap(({ clientToServer, serverToClient }) => [
    ...clientToServer,
    ...serverToClient,
  ]);
  const forms = events.flatMap(({ ack }) => (ack ? (formOf(ack.answer) ?? []) : []));
  const counts = new Map<string, { readonly form: Form; count: number }>();
  for (const form of forms) {
    const seen = counts.get(JSON.stringify(form)) ?? { form, count: 0 };
    seen.count += 1;
    counts.set(JSON.stringify(form), seen);
  }
  const common = [...counts.values()].find(({ count }) => count >= 2 && count > forms.length / 2);
  return common?.form ?? BUILT_IN;
}

function formOf(answer: DraftAnswer): Form | undefined {
  switch (answer.kind) {
    case "envelope":
      return { style: "envelope", envelope: ordered(answer.envelope) };
    case "error-first":
      return { style: "error-first", errorAs: answer.errorAs };
    case "value":
    case "values":
    case "nothing":
      return undefined;
    default:
      return answer satisfies never;
  }
}

/** So that equal ones have the same text. */
function ordered({ ok, value, error, errorAs }: Envelope): Envelope {
  return { ok, value: value.kind === "key" ? { kind: "key", key: value.key } : { kind: value.kind }, error, errorAs };
}

/** `defaults: …`, where there is something that is not the default anyway. */
export function defaultsFor(common: Form): Yaml | undefined {
  const entries = formEntries(common, BUILT_IN);
  return entries.length === 0 ? undefined : map([["ack", map(entries)]], "block");
}

/** What follows `ack:`. */
export function ackValue(ack: DraftAck, common: Form): Yaml {
  const { answer, optional, description } = ack;
  const short = answer.kind === "value" && !optional && !description ? schemaText(answer.returns) : undefined;
  if (short) return short;
  return map([
    optionalEntry("description", description ? prose(description) : undefined),
    ...answerEntries(answer, common),
    optional ? ["optional", word(true)] : undefined,
  ]);
}

function answerEntries(answer: DraftAnswer, common: Form): readonly (Entry | undefined)[] {
  switch (answer.kind) {
    case "value":
      return [returnsEntry(answer.returns)];
    case "values":
      return [["args", argumentList(answer.args)]];
    case "nothing":
      return [];
    case "envelope":
    case "error-first": {
      const form = formOf(answer);
      const entries = form ? formEntries(form, common) : [];
      const implied = entries.length > 0 && answer.errors.length === 0;
      return [
        answer.returns && returnsEntry(answer.returns),
        implied ? undefined : ["errors", list(answer.errors.map(text))],
        ...entries,
      ];
    }
    default:
      return answer satisfies never;
  }
}

function returnsEntry(returns: Parameters<typeof schema>[0]): Entry {
  const fields = fieldsOnly(returns);
  return fields ? ["fields", fields] : ["returns", schema(returns)];
}

/** What has to be said of a form where `common` holds for all that say nothing. */
function formEntries(form: Form, common: Form): readonly Entry[] {
  if (JSON.stringify(form) === JSON.stringify(common)) return [];
  const inherited = common.style === "error-first" ? common.errorAs : "object";
  switch (form.style) {
    case "envelope":
      return [["envelope", envelopeMap(form.envelope, inherited)]];
    case "error-first": {
      const style: Entry = ["style", text("error-first")];
      return form.errorAs === inherited ? [style] : [style, ["errorAs", text(form.errorAs)]];
    }
    default:
      return form satisfies never;
  }
}

/** Only what is not so anyway. */
function envelopeMap({ ok, value, error, errorAs }: Envelope, inherited: ErrorAs): Yaml {
  const valueText = value.kind === "key" ? value.key : value.kind;
  return map([
    ok === "ok" ? undefined : ["ok", text(ok ?? "none")],
    valueText === "value" ? undefined : ["value", text(valueText)],
    error === "error" ? undefined : ["error", text(error)],
    errorAs === inherited ? undefined : ["errorAs", text(errorAs)],
  ]);
}
