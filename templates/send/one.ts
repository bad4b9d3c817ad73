// Sends to one peer.

import type { AckReader, OutgoingEvent } from "../contract.js";
import { AckTimeout, type ContractViolation, Disconnected } from "../errors.js";
import { readAnswer } from "./answer.js";
import {
  type Flags,
  flagged,
  LONGEST_MS,
  type Outlet,
  patience,
  prepared,
  type RawSender,
  type Sending,
} from "./outlet.js";

/** Whom an outlet sends to. */
export interface Peer {
  readonly id: string;
  readonly sender: RawSender;
  readonly sending: Sending;
  /** Says that Socket.IO can wait without a timer, which it would keep after the connection has ended. */
  readonly waitsPlainly?: boolean;
  /** Gives up when the connection ends, unless its result was called before. */
  whileConnected?(wait: Wait): () => void;
}

export interface Wait {
  readonly event: string;
  readonly ms: number;
  giveUp(error: Disconnected | AckTimeout): void;
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
    const { id, sending } = this.#peer;
    const answer = new Promise<unknown>((resolve, reject) => {
      let stop: (() => void) | undefined;
      const settle = (error: unknown, values: unknown[]): void => {
        stop?.();
        if (error) {
          reject(error instanceof Disconnected ? error : new AckTimeout(event.name, patience(this.#flags, event)));
          return;
        }
        const read = readAnswer(sending, { event: event.name, ack, socketId: id }, values);
        if ("value" in read) resolve(read.value);
        else reject(read satisfies ContractViolation);
      };
      this.#emit(event, args, settle);
      stop = this.#peer.whileConnected?.({ event: event.name, ms: patience(this.#flags, event), giveUp: reject });
    });
    // Nobody has to await it, and a rejection that nobody awaits would end the process.
    answer.catch((error: unknown) => sending.failed(error, { event: event.name, socketId: id }));
    return answer;
  }

  #emit(event: OutgoingEvent, args: unknown[], settle: (error: unknown, values: unknown[]) => void): void {
    const { sender, sending, waitsPlainly } = this.#peer;
    const ready = prepared(sending, event, args);
    const ms = patience(this.#flags, event);
    const raw = flagged(sender, this.#flags, event);
    if (waitsPlainly && ms === LONGEST_MS)
      raw.emit(event.name, ...ready, (...values: unknown[]) => settle(null, values));
    else raw.timeout(ms).emit(event.name, ...ready, (error: unknown, ...values: unknown[]) => settle(error, values));
  }
}
