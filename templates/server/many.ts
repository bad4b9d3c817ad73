// Sends to many clients, and gathers their answers.

import type { AckReader, OutgoingEvent } from "../contract.js";
import { readAnswer } from "../send/answer.js";
import {
  boundedPatience,
  type Flags,
  flagged,
  type Outlet,
  prepared,
  type RawSender,
  type Sending,
} from "../send/outlet.js";
import type { Answers } from "./types.js";

export class ManyOutlet implements Outlet {
  readonly #raw: RawSender;
  readonly #sending: Sending;
  readonly #flags: Flags;

  constructor(raw: RawSender, sending: Sending, flags: Flags) {
    this.#raw = raw;
    this.#sending = sending;
    this.#flags = flags;
  }

  call(event: OutgoingEvent, args: unknown[]): unknown {
    if (event.ack) return this.#ask(event, event.ack, args);
    const ready = prepared(this.#sending, event, args);
    flagged(this.#raw, this.#flags, event).emit(event.name, ...ready);
    return undefined;
  }

  #ask(event: OutgoingEvent, ack: AckReader, args: unknown[]): Promise<Answers<unknown>> {
    const gathered = new Promise<Answers<unknown>>((resolve) => {
      const ready = prepared(this.#sending, event, args);
      const raw = flagged(this.#raw, this.#flags, event).timeout(boundedPatience(this.#flags, event));
      raw.emit(event.name, ...ready, (error: unknown, values: unknown) => {
        const arrived: unknown[] = Array.isArray(values) ? values : [];
        const answers = this.#right(event.name, ack, arrived);
        resolve({ answers, complete: !error && answers.length === arrived.length });
      });
    });
    // Nobody has to await it, and a rejection that nobody awaits would end the process.
    gathered.catch((error: unknown) => this.#sending.failed(error, { event: event.name, socketId: "" }));
    return gathered;
  }

  #right(event: string, ack: AckReader, arrived: readonly unknown[]): readonly unknown[] {
    const answers: unknown[] = [];
    for (const value of arrived) {
      const read = readAnswer(this.#sending, { event, ack, socketId: "" }, valuesOf(value));
      if ("value" in read) answers.push(read.value);
    }
    return answers;
  }
}

/** Socket.IO keeps the first value of each answer, and undefined where there was none. */
export function valuesOf(value: unknown): unknown[] {
  return value === undefined ? [] : [value];
}
