/** Values of which judges say that one version sends and the other refuses them, held against the guards of both. */

import type { ChangeOf } from "../../src/compare/model.js";
import type { Judgement, Witness } from "../../src/judges/model.js";
import { sampleOf } from "../support/schemas/sample.js";
import type { Posts } from "./posts.js";

/** A way between two versions on which a value is refused. */
export interface WitnessedWay {
  readonly title: string;
  readonly change: ChangeOf<"schema">;
  /** Whose version sends. */
  readonly from: "before" | "after";
  readonly witness: Witness | undefined;
}

export function witnessedWays(judgements: readonly Judgement[]): readonly WitnessedWay[] {
  return judgements.flatMap(({ title, change, mixA, mixB }) => {
    if (change.kind !== "schema") return [];
    // What clients send is sent by the older version in mix A, what servers send by the newer one.
    const [forward, backward] = change.value.sender === "server" ? [mixB, mixA] : [mixA, mixB];
    const from = (side: WitnessedWay["from"], { verdict, witness }: typeof mixA): readonly WitnessedWay[] =>
      verdict === "breaking" ? [{ title, change, from: side, witness }] : [];
    return [...from("before", forward), ...from("after", backward)];
  });
}

export interface Replayed {
  /** The sender's guard lets it go. */
  readonly sent: boolean;
  /** The receiver's guard lets in what has left. */
  readonly accepted: boolean;
  /** The receiver's guard lets in another value in the same place, where there is one. */
  readonly other: boolean;
}

export function replayed(
  { change, from, witness }: WitnessedWay,
  versions: { readonly before: Posts; readonly after: Posts },
): Replayed {
  const to = from === "before" ? "after" : "before";
  const receiver = versions[to].of(change, to);
  const { [from]: sent, [to]: accepted } = change.schemas;
  const sample = accepted && sampleOf(accepted);
  const other = sample === undefined || receiver.is(receiver.wrap(sample));
  // A version that does not speak of the value sends none.
  if (!sent) return { sent: true, accepted: receiver.is(receiver.wrap(undefined)), other };
  const sender = versions[from].of(change, from);
  const leaving = sender.leaving(sender.wrap(witness?.value));
  return { sent: sender.is(leaving), accepted: receiver.is(receiver.wrap(sender.unwrap(leaving))), other };
}
