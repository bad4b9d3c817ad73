/** What an ack carries, told by what its callback is called with. */

import type { Node } from "../../../compiler/compiler.js";
import { spanOf } from "../../../compiler/places.js";
import type { Report } from "../../../diagnostics/diagnostic.js";
import type { DraftAnswer, DraftArgument, Shape } from "../../draft.js";
import { envelopeIn, type RecognisedEnvelope } from "../../envelopes/envelope.js";
import { type ErrorForm, errorFormOf } from "../../envelopes/errors.js";
import { type Lookup, membersOf } from "../../envelopes/objects.js";
import { stricterAnswer, widerAnswer } from "../problems/answers.js";
import type { ErrorCodes } from "./error-codes.js";

/** Where an answer was found. */
interface AnswerPlace {
  readonly event: string;
  readonly at: Node;
}

const ERROR_NAME = /^(e|err|error)$/i;

export class Answers {
  readonly #codes: ErrorCodes;
  readonly #lookup: Lookup;
  readonly #cwd: string;
  readonly #report: Report;

  constructor(codes: ErrorCodes, lookup: Lookup, { cwd, report }: { readonly cwd: string; readonly report: Report }) {
    this.#codes = codes;
    this.#lookup = lookup;
    this.#cwd = cwd;
    this.#report = report;
  }

  answerOf(args: readonly DraftArgument[], place: AnswerPlace): DraftAnswer {
    const [first, second, ...more] = args;
    if (first === undefined) return { kind: "nothing" };
    const form = more.length === 0 ? this.#errorForm(first, second) : undefined;
    if (form !== undefined && this.#codes.declare(form.errors)) return this.#errorFirst(form, second, place);
    if (second !== undefined || first.presence !== "required") return { kind: "values", args };
    return this.#envelope(first.shape, place) ?? { kind: "value", returns: first.shape };
  }

  /** `(error: string | null, value?: T)`. Alone, only its name tells an error from a value that may be null. */
  #errorForm(first: DraftArgument, second: DraftArgument | undefined): ErrorForm | undefined {
    const isAlone = second === undefined;
    if (first.presence === "rest" || (isAlone ? !ERROR_NAME.test(first.name) : second.presence !== "optional"))
      return undefined;
    const members = membersOf(first.shape, this.#lookup);
    const errors = members.filter((member) => !isNull(member));
    const [only] = errors;
    const mayBeAbsent = errors.length < members.length;
    if (!mayBeAbsent || only === undefined) return undefined;
    return errorFormOf(errors.length === 1 ? only : { kind: "union", members: errors }, this.#lookup);
  }

  #errorFirst({ errorAs, errors }: ErrorForm, value: DraftArgument | undefined, place: AnswerPlace): DraftAnswer {
    if (errorAs !== "message") this.#tellWider(place);
    return { kind: "error-first", errorAs, returns: value?.shape, errors: errors.map(({ code }) => code) };
  }

  #envelope(shape: Shape, place: AnswerPlace): DraftAnswer | undefined {
    const found = envelopeIn(shape, this.#lookup);
    if (found === undefined || !this.#codes.declare(found.errors)) return undefined;
    const { envelope, returns, errors } = found;
    if (envelope.errorAs !== "message") this.#tellWider(place);
    if (found.isLoose) this.#tellStricter(found, place);
    return { kind: "envelope", envelope, returns, errors: errors.map(({ code }) => code) };
  }

  #tellWider({ event, at }: AnswerPlace): void {
    this.#report(widerAnswer.found({ at: spanOf(at, this.#cwd), facts: { event } }));
  }

  #tellStricter({ envelope: { ok = "", error } }: RecognisedEnvelope, { event, at }: AnswerPlace): void {
    this.#report(stricterAnswer.found({ at: spanOf(at, this.#cwd), facts: { event, ok, error } }));
  }
}

function isNull(shape: Shape): boolean {
  return shape.kind === "built-in" && shape.name === "null";
}
