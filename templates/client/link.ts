// What the wrapper does on Socket.IO's client: sending without a trace, and waiting that ends.

import { AckTimeout } from "../errors.js";
import type { Asking } from "../send/one.js";
import { flagged, isVolatile, patience, type RawSender, TIMEOUT_MS } from "../send/outlet.js";
import { type Outcome, Questions } from "../send/questions.js";
import type { RawClient } from "./types.js";

/** Rids Socket.IO's object of its flags after each emit, for they stay set where that throws or only queues. */
export class TidySender implements RawSender {
  readonly #raw: RawClient;
  readonly #options: LinkOptions;

  constructor(raw: RawClient) {
    this.#raw = raw;
    this.#options = optionsOf(raw);
  }

  get volatile(): RawSender {
    void this.#raw.volatile;
    return this;
  }
  compress(compress: boolean): RawSender {
    this.#raw.compress?.(compress);
    return this;
  }
  timeout(ms: number): RawSender {
    this.#raw.timeout(ms);
    return this;
  }
  emit(event: string, ...args: unknown[]): unknown {
    const { retries, ackTimeout } = this.#options;
    // What nobody answers would keep the rest of Socket.IO's queue from being sent, for ever.
    if (retries && ackTimeout === undefined && typeof args.at(-1) !== "function") this.#raw.timeout(TIMEOUT_MS);
    try {
      if (retries || !this.#raw.connected) mustEncode(this.#raw, [event, ...args]);
      return this.#raw.emit(event, ...args);
    } finally {
      Reflect.set(this.#raw, "flags", {});
    }
  }
}

/** Throws what encoding would: later, in Socket.IO's own time, that would end the process or block its queue. */
export function mustEncode(raw: RawClient, values: readonly unknown[]): void {
  const encoder: unknown = Reflect.get(raw.io, "encoder");
  const encode: unknown = Object(encoder).encode;
  if (typeof encode !== "function") return;
  const data = values.filter((value) => typeof value !== "function");
  encode.call(encoder, { type: EVENT, nsp: "/", data });
}

/** The type of Socket.IO's packets that carry events. */
const EVENT = 2;

/** Those of Socket.IO's options that change what a callback is called with. */
interface LinkOptions {
  readonly retries?: number;
  readonly ackTimeout?: number;
}

function optionsOf(raw: RawClient): LinkOptions {
  return Object(Reflect.get(raw, "_opts"));
}

/** Asks the server, and gives up where no answer can come. */
export class ClientLink {
  readonly #raw: RawClient;
  readonly #sender: TidySender;
  readonly #options: LinkOptions;
  readonly #questions = new Questions();

  constructor(raw: RawClient, sender: TidySender) {
    this.#raw = raw;
    this.#sender = sender;
    this.#options = optionsOf(raw);
    raw.on("disconnect", (reason) => this.giveUp(String(reason)));
    raw.on("connect_error", (error) => {
      // Nobody tries again after a refusal, or where reconnecting is switched off.
      if (!raw.active || !raw.io.reconnection()) this.giveUp(String(error));
    });
    raw.io.on("reconnect_failed", () => this.giveUp("the server could not be reached"));
  }

  giveUp(reason: string): void {
    this.#questions.giveUp(reason);
  }

  ask(asking: Asking): void {
    const { event, flags, ended } = asking;
    let id: unknown;
    const queued = this.#isQueued(asking);
    this.#questions.ask(
      { event: event.name, ms: patience(flags, event), ended },
      {
        emit: (outcome) => {
          id = Reflect.get(this.#raw, "ids");
          this.#emit(asking, outcome);
        },
        // What is in Socket.IO's queue stays there, as it was promised to be tried again.
        forget: () => (queued ? undefined : forget(this.#raw, id)),
      },
    );
  }

  #isQueued({ event, flags }: Asking): boolean {
    return Boolean(this.#options.retries) && !isVolatile(flags, event);
  }

  #emit(asking: Asking, ended: (outcome: Outcome) => void): void {
    const { event, args, flags } = asking;
    const { retries = 0, ackTimeout } = this.#options;
    const sender = flagged(this.#sender, flags, event);
    if (!retries && ackTimeout === undefined) {
      sender.emit(event.name, ...args, (...values: unknown[]) => ended(values));
      return;
    }
    // With these options an error comes before the answer's values.
    const queued = this.#isQueued(asking);
    const ms = (queued ? ackTimeout : undefined) ?? patience(flags, event);
    const tries = queued ? retries + 1 : 1;
    sender.timeout(ms).emit(event.name, ...args, (error: unknown, ...values: unknown[]) => {
      ended(error ? new AckTimeout(event.name, ms * tries) : values);
    });
  }
}

/** Takes back a callback, Socket.IO's timer of it, and the event itself where it has not left yet. */
function forget(raw: RawClient, id: unknown): void {
  const acks = Object(Reflect.get(raw, "acks"));
  const callback: unknown = acks[String(id)];
  delete acks[String(id)];
  if (typeof callback === "function" && "withError" in callback) callback(new Error("given up"));
  const unsent: unknown = Reflect.get(raw, "sendBuffer");
  if (!Array.isArray(unsent)) return;
  const index = unsent.findIndex((packet) => Object(packet).id === id);
  if (index >= 0) unsent.splice(index, 1);
}
