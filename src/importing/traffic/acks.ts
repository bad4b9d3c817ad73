/** Acks of the answers that were seen. */

import type { DraftAck, DraftAnswer, DraftError, Shape } from "../draft.js";
import { envelopeIn } from "../envelopes/envelope.js";
import { errorFormOf } from "../envelopes/errors.js";
import type { Lookup } from "../envelopes/objects.js";
import { argumentsOf, valueShape } from "./arguments.js";
import type { AckSamples, EventSamples } from "./samples/events.js";
import { shapeOf } from "./shapes/shape.js";

/** Nothing has a name yet. */
const LOOKUP: Lookup = () => undefined;

/** Takes down errors; false where a code already means something else. */
export type Declare = (errors: readonly DraftError[]) => boolean;

/** The ack of an event, where answers to it were seen: optional, where some calls went without. */
export function ackOf({ args, acks }: EventSamples, declare: Declare): DraftAck | undefined {
  if (acks.count === 0) return undefined;
  return { answer: answerOf(acks, declare), optional: acks.count < args.count, description: undefined };
}

function answerOf(acks: AckSamples, declare: Declare): DraftAnswer {
  const errorFirst = errorFirstOf(acks, declare);
  if (errorFirst) return errorFirst;
  const args = argumentsOf(acks.all(), "");
  const [first, ...more] = args;
  if (first === undefined) return { kind: "nothing" };
  if (more.length > 0 || first.presence !== "required") return { kind: "values", args };
  return envelopeOf(first.shape, declare) ?? { kind: "value", returns: first.shape };
}

function envelopeOf(shape: Shape, declare: Declare): DraftAnswer | undefined {
  const found = envelopeIn(shape, LOOKUP);
  if (found === undefined || !declare(found.errors)) return undefined;
  const { envelope, returns, errors } = found;
  return { kind: "envelope", envelope, returns, errors: errors.map(({ code }) => code) };
}

/** `ack(null, value)` and `ack(error)`: never both. */
function errorFirstOf({ withNull, others }: AckSamples, declare: Declare): DraftAnswer | undefined {
  if (withNull.count === 0 || withNull.longest > 2) return undefined;
  const failures = others.positions[0];
  const beside = others.positions[1];
  if (beside && beside.nulls < beside.count) return undefined;
  const [, value] = withNull.positions;
  const returns = value && valueShape(shapeOf(value, ""));
  // An error that never came could be of any form, and only two values tell that there is a place for one.
  if (!failures) return returns && { kind: "error-first", errorAs: "object", returns, errors: [] };
  const form = errorFormOf(shapeOf(failures, "error"), LOOKUP);
  if (!form || !declare(form.errors)) return undefined;
  const { errorAs, errors } = form;
  return { kind: "error-first", errorAs, returns, errors: errors.map(({ code }) => code) };
}
