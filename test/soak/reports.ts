/** What the processes of a soak tell each other. */

import type { Counts } from "./tally.js";

export type WorkerCount =
  | "connections"
  | "recovered"
  /** Handlers that ran with what the contract allows, and with what it forbids. */
  | "validDelivered"
  | "invalidDelivered"
  | "refused"
  | "denied"
  | "expelled"
  /** Handlers that threw or rejected on purpose, and what `onError` heard of them. */
  | "thrown"
  | "thrownReported"
  | "unexpectedErrors"
  /** What the hooks heard. */
  | "acceptedObserved"
  | "failedObserved"
  | "refusedObserved"
  | "asked"
  | "answered"
  | "timedOut"
  | "disconnected"
  | "badAnswers"
  | "askedMany"
  | "settledMany"
  | "peersSent"
  | "peersHeard"
  | "peersMissed";

export type HonestCount =
  | "connections"
  | "recovered"
  | "handshakesRefused"
  | "expelled"
  /** Client to server without an ack. */
  | "noted"
  | "notedDelivered"
  | "notedPossiblyLost"
  | "notedLost"
  /** Client to server with an ack. */
  | "asked"
  | "answered"
  | "timedOut"
  | "disconnected"
  | "validRefused"
  /** Server to client, through Redis to every worker. */
  | "broadcasts"
  | "expected"
  | "delivered"
  | "deliveredBesides"
  | "twice"
  | "twiceRecovered"
  | "possiblyLost"
  | "lost"
  | "asksHeard"
  | "cursors"
  /** In a dynamic namespace. */
  | "statuses"
  /** What the server should not have sent. */
  | "violations"
  | "invalidDelivered"
  | "unexpectedErrors";

export type HostileCount =
  | "invalidSent"
  | "invalidRefused"
  | "invalidPossiblyLost"
  | "invalidUnanswered"
  | "invalidAccepted"
  | "validSent"
  | "validAnswered"
  | "validRefused"
  | "rawMessages"
  | "rawConnections"
  | "requests"
  | `peer: ${string}`;

export interface CountsReport<Name extends string> {
  readonly kind: "counts";
  readonly counts: Counts<Name>;
  /** Answers that are still awaited. */
  readonly open: number;
  /** Whatever else has to come to an end. */
  readonly busy: number;
}

export interface HeapReport {
  readonly kind: "heap";
  /** In bytes, after a collection; `code` is what of it V8 compiled. */
  readonly used: number;
  readonly code: number;
}

/** An exception that nobody caught, or a rejection that nobody handled. The process ends after it, as it would. */
export interface FaultReport {
  readonly kind: "fault";
  readonly what: string;
}

export type Report<Name extends string> = CountsReport<Name> | HeapReport | FaultReport | { readonly kind: "ready" };

export type Order =
  /** Send nothing more, and let what is under way settle. */
  { readonly kind: "quiet" } | { readonly kind: "killed"; readonly worker: string; readonly at: number };
