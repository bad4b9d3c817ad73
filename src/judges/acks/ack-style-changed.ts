import type { Ack } from "../../catalog/model.js";
import { defineJudge } from "../judge.js";
import { breaking, compiler, unseen } from "../rulings.js";
import type { Lane } from "../traffic.js";
import { answerTraffic, called } from "../words.js";

export const ackStyleChanged = defineJudge({
  name: "ack-style-changed",
  why: "Both ends have to agree on how value and error lie in an answer. In another form it is refused, or read as something else.",
  of: "ack-style",
  *judge(change, setting) {
    const { before, after, pair } = change;
    const { forward, backward, mixes } = answerTraffic(pair.after, setting);
    const name = called(pair.after.name, change);
    const unread = ({ senders, receivers }: Lane) =>
      breaking(`${senders} answer ${name} in a form that ${receivers} do not read`);
    yield {
      title: `The answer to ${name} lies otherwise on the wire: ${form(after)}, was ${form(before)}`,
      ...mixes(unread(forward), unread(backward)),
      source: tellsErrors(before) && tellsErrors(after) ? unseen : compiler("breaking", "breaking"),
      instead: `Keep ${name} as it is, and add a new event with the new form.`,
    };
  },
});

/** Code reads the same union from each of these. */
function tellsErrors({ answer: { kind } }: Ack): boolean {
  return kind === "envelope" || kind === "error-first";
}

function form({ answer }: Ack): string {
  switch (answer.kind) {
    case "value":
      return "a value";
    case "values":
      return "several values";
    case "nothing":
      return "no value";
    case "envelope":
      return `an envelope with ${envelope(answer.envelope)}`;
    case "error-first":
      return `the error first, ${errorAs(answer.errorAs)}`;
    default:
      return answer satisfies never;
  }
}

type Envelope = Extract<Ack["answer"], { readonly kind: "envelope" }>["envelope"];

function envelope({ ok, value, error, errorAs: as }: Envelope): string {
  const success = ok === undefined ? [] : [`"${ok}"`];
  const place = value.kind === "key" ? [`"${value.key}"`] : value.kind === "flat" ? ["the value's own keys"] : [];
  return [...success, ...place, `"${error}" ${errorAs(as)}`].join(", ");
}

function errorAs(as: Envelope["errorAs"]): string {
  return as === "object" ? "as an object" : `as its ${as}`;
}
