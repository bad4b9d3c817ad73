/** What a change means for who runs which version. */

import type { Change, Difference } from "../compare/model.js";
import type { Span } from "../text/span.js";

export type Verdict = "breaking" | "dangerous" | "safe";

/** What a change does to those who run one version beside the other. */
export interface Ruling {
  readonly verdict: Verdict;
  /** Who is hit and how, a sentence with its full stop; empty where nobody is. */
  readonly who: string;
  /** A value that one side may send and the other refuses, and where it does; absent where no value tells. */
  readonly witness?: Witness;
}

export interface Witness {
  /** The whole value: an argument, an answer. */
  readonly value: unknown;
  /** Where in it, as a JSON Pointer. */
  readonly refusedAt: string;
  /** Why the receiver refuses it, without a full stop. */
  readonly because: string;
}

/** Whether code that compiles against the old output compiles against the new one. */
export interface Source {
  readonly sender: Verdict;
  readonly receiver: Verdict;
  /** False where the wire changed, and TypeScript cannot see it. */
  readonly seen: boolean;
}

/** The verdicts of one rule over one change. */
export interface Judgement {
  readonly rule: string;
  readonly change: Change;
  /** What changed, in one line without a full stop. */
  readonly title: string;
  /** Old clients with new servers. */
  readonly mixA: Ruling;
  /** New clients with old servers. */
  readonly mixB: Ruling;
  readonly source: Source;
  /** Set where the change is between servers, of which both versions always run together: then both mixes always happen. */
  readonly always: boolean;
  /** What to do instead, a sentence; absent where nothing breaks. */
  readonly instead?: string;
  readonly at: Span;
  readonly was: Span;
  readonly pointer: string;
  /** What differs there, where it is about a part of the change. */
  readonly difference?: Difference;
}

/** How new versions come into use: which mix of versions has to work. Without it, old clients are there and may not break. */
export type Deploy = "server-first" | "client-first" | "lockstep" | "any";
