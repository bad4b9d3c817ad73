// Asks the application whether an event may go on, and keeps the order of arrival while it thinks.

import { failureIn, isThenable } from "../answers.js";
import type { Call } from "./call.js";
import type { Inbox } from "./inbox.js";

/** `true` lets the event through; a `Failure` says why not. It may throw, and answer later. */
export type Authorize = (event: string, inbox: Inbox, args: readonly unknown[]) => unknown;

export class Gate {
  readonly #authorize: Authorize;
  /** Of connections with events that wait: the last one's turn. */
  readonly #turns = new WeakMap<Inbox, Promise<void>>();

  constructor(authorize: Authorize) {
    this.#authorize = authorize;
  }

  /** Goes on with the event, or refuses it: at once where that is known and no event of the same connection waits. */
  pass(call: Call, [event, args]: readonly [string, readonly unknown[]], goOn: () => void): void {
    const { inbox } = call;
    const before = this.#turns.get(inbox);
    const verdict = this.#ask(event, inbox, args);
    if (!before && !isThenable(verdict)) {
      decide(verdict, call, goOn);
      return;
    }
    const turn = Promise.allSettled([verdict, before]).then(([own]) => {
      if (this.#turns.get(inbox) === turn) this.#turns.delete(inbox);
      if (own.status === "fulfilled") decide(own.value, call, goOn);
      else call.fail(own.reason);
    });
    this.#turns.set(inbox, turn);
  }

  #ask(event: string, inbox: Inbox, args: readonly unknown[]): unknown {
    try {
      return this.#authorize(event, inbox, args);
    } catch (error) {
      return Promise.reject(error);
    }
  }
}

function decide(verdict: unknown, call: Call, goOn: () => void): void {
  if (verdict === true) goOn();
  else call.deny(failureIn(verdict));
}
