// What the wrapper does on Socket.IO's client: sending without a trace, and waiting that ends.

import { AckTimeout, Disconnected } from "../errors.js";
import type { Wait } from "../send/one.js";
import { LONGEST_MS, type RawSender } from "../send/outlet.js";
import type { RawClient } from "./types.js";

/** Rids Socket.IO's object of its flags after each emit, for they stay set where that throws or only queues. */
export class TidySender implements RawSender {
  readonly #raw: RawClient;

  constructor(raw: RawClient) {
    this.#raw = raw;
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
    try {
      return this.#raw.emit(event, ...args);
    } finally {
      Reflect.set(this.#raw, "flags", {});
    }
  }
}

/** Whether Socket.IO gives a callback the answer alone. With these options an error comes before it. */
export function waitsPlainly(raw: RawClient): boolean {
  const options: { retries?: unknown; ackTimeout?: unknown } = Object(Reflect.get(raw, "_opts"));
  return !options.retries && options.ackTimeout === undefined;
}

/** Questions that wait for an answer, and give up where none can come. */
export class Waiting {
  readonly #raw: RawClient;
  readonly #waits = new Set<Wait>();

  constructor(raw: RawClient) {
    this.#raw = raw;
    raw.on("disconnect", (reason) => this.giveUp(String(reason)));
    raw.on("connect_error", (error) => {
      // Nobody tries again after a refusal, or where reconnecting is switched off.
      if (!raw.active || !raw.io.reconnection()) this.giveUp(String(error));
    });
    raw.io.on("reconnect_failed", () => this.giveUp("the server could not be reached"));
  }

  add(wait: Wait): () => void {
    this.#waits.add(wait);
    const timer = this.#raw.connected || wait.ms >= LONGEST_MS ? undefined : this.#unsent(wait);
    return () => {
      clearTimeout(timer);
      this.#waits.delete(wait);
    };
  }

  giveUp(reason: string): void {
    for (const { event, giveUp } of this.#waits) giveUp(new Disconnected(event, reason));
    this.#waits.clear();
  }

  /** With `retries` Socket.IO's own timer does not start before the event is sent. */
  #unsent({ event, ms, giveUp }: Wait): ReturnType<typeof setTimeout> {
    return setTimeout(() => giveUp(new AckTimeout(event, ms)), ms);
  }
}
