/** Judges: one rule a file, each for some kinds of changes. */

import type { Change, ChangeOf, Comparison, Difference } from "../compare/model.js";
import type { Severity } from "../diagnostics/diagnostic.js";
import type { RulePage } from "../diagnostics/rule.js";
import type { Judgement, Ruling, Source } from "./model.js";

/** What a judge says; where it says nothing of a mix, nothing happens in it. */
export interface Opinion {
  readonly title: string;
  readonly mixA?: Ruling;
  readonly mixB?: Ruling;
  readonly source?: Source;
  readonly always?: boolean;
  readonly instead?: string;
  /** Where it is about a part of the change. */
  readonly part?: Pick<Change, "at" | "was" | "pointer"> & { readonly difference?: Difference };
}

/** What judges go by. */
export interface Setting extends Comparison {
  /** Whether both sides speak through generated wrappers, or one of them is of another make. */
  readonly peers: "ours" | "other";
}

export interface Judge extends RulePage {
  judge(change: Change, setting: Setting): Iterable<Judgement>;
}

interface Wording<K extends Change["kind"]> {
  /** Kebab-case, never changed once published. */
  readonly name: string;
  /** Why such a change matters, in a sentence or two for the catalog's author. */
  readonly why: string;
  /** The loudest that it is ever told, which depends on the verdict and on how the team deploys; error, if left out. */
  readonly severity?: Severity;
  readonly of: K;
  judge(change: ChangeOf<K>, setting: Setting): Iterable<Opinion>;
}

const harmless: Ruling = { verdict: "safe", who: "" };
const compiles: Source = { sender: "safe", receiver: "safe", seen: true };

export function defineJudge<K extends Change["kind"]>(wording: Wording<K>): Judge {
  const { name, why, severity = "error", of } = wording;
  return {
    name,
    severity,
    why,
    *judge(change, setting) {
      if (!isOf(change, of)) return;
      for (const opinion of wording.judge(change, setting)) {
        const { title, mixA = harmless, mixB = harmless, source = compiles, always = false, instead, part } = opinion;
        const { at, was, pointer } = part ?? change;
        const difference = part?.difference;
        yield {
          rule: name,
          change,
          title,
          mixA,
          mixB,
          source,
          always,
          ...(instead === undefined ? {} : { instead }),
          at,
          was,
          pointer,
          ...(difference === undefined ? {} : { difference }),
        };
      }
    },
  };
}

function isOf<K extends Change["kind"]>(change: Change, kind: K): change is ChangeOf<K> {
  return change.kind === kind;
}
