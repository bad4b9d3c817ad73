// Sends to one peer.

import type { AckReader, OutgoingEvent } from "../contract.js";
import type { Inbox } from "../receive/inbox.js";
import { readAnswer } from "./answer.js";
import { type Flags, flagged, type Outlet, prepared, type RawSender, type Sending } from "./outlet.js";
import type { Outcome } from "./questions.js";

/** Whom an outlet sends to. */
export interface Peer {
  readonly id: string;
  readonly sender: RawSender;
  readonly sending: Sending;
  /** Whose answers these are, where wrong ones count against them. */
  readonly inbox?: Inbox;
  /** Emits with a callback. Calls `ended` once, whatever becomes of it; where it throws, never. */
  ask(asking: Asking): void;
}

/** A question on its way. */
export interface Asking {
  readonly event: OutgoingEvent;
  /** As they leave. */
  readonly args: readonly unknown[];
  readonly flags: Flags;
  ended(outcome: Outcome): void;
}

export class OneOutlet implements Outlet {
  readonly #peer: Peer;
  readonly #flags: Flags;

  constructor(peer: Peer, flags: Flags) {
    this.#peer = peer;
    this.#flags = flags;
  }

  call(event: OutgoingEvent, args: unknown[]): unknown {
    if (event.ack) return this.#ask(event, event.ack, args);
    this.send(event, args);
    return undefined;
  }

  /** Without a callback, whether or not the event has an ack. */
  send(event: OutgoingEvent, args: unknown[]): void {
    const { sender, sending } = this.#peer;
    const ready = prepared(sending, event, args);
    flagged(sender, this.#flags, event).emit(event.name, ...ready);
  }

  #ask(event: OutgoingEvent, ack: AckReader, args: unknown[]): Promise<unknown> {
    const { id, sending, inbox } = this.#peer;
    const asked = { event: event.name, ack, socketId: id, inbox };
    const answer = new Promise<unknown>((resolve, reject) => {
      const ended = (outcome: Outcome): void => {
        const read = outcome instanceof Error ? outcome : readAnswer(sending, asked, outcome);
        if ("value" in read) resolve(read.value);
        else reject(read);
      };
      this.#peer.ask({ event, args: prepared(sending, event, args), flags: this.#flags, ended });
    });
    // Nobody has to await it, and a rejection that nobody awaits would end the process.
    answer.catch((error: unknown) => sending.failed(error, { event: event.name, socketId: id }));
    return answer;
  }
}
