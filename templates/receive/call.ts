// One arrival of an event: runs the handler and answers. Nothing here throws.

import type { Settle } from "../acks.js";
import { type Declared, DeclaredError, failureIn, isThenable, replyIn } from "../answers.js";
import type { AckWriter, IncomingEvent } from "../contract.js";
import { internalError, type WireError } from "../errors.js";
import type { Handler, Inbox } from "./inbox.js";

export class Call {
  readonly #inbox: Inbox;
  readonly #event: IncomingEvent;
  readonly #settle: Settle | undefined;

  constructor(inbox: Inbox, event: IncomingEvent, settle: Settle | undefined) {
    this.#inbox = inbox;
    this.#event = event;
    this.#settle = settle;
  }

  run(handler: Handler, self: object | undefined, args: unknown[]): void {
    try {
      const result = handler.apply(self, args);
      if (isThenable(result)) this.#await(result);
      else this.#finish(result);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Answers with an error; without an ack it leaves on the error event that lists its code. */
  refuse(error: WireError): void {
    try {
      this.#send(error);
    } catch (cause) {
      this.#report(cause);
      if (error !== internalError) this.refuse(internalError);
    }
  }

  #await(result: PromiseLike<unknown>): void {
    Promise.resolve(result).then(
      (value) => this.#finish(value),
      (error: unknown) => this.#fail(error),
    );
  }

  /** An answer that cannot be encoded (a BigInt, a cycle) was not sent, and the ack is still open. */
  #finish(result: unknown): void {
    try {
      const failure = failureIn(result);
      const reply = replyIn(result);
      if (failure) this.#declared(failure, new Error(`"${failure.code}" is not an error of this event`));
      else if (reply) this.#answer(reply.value, reply.after);
      else this.#answer(result);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (error instanceof DeclaredError) this.#declared(error, error);
    else this.#failUndeclared(error);
  }

  #failUndeclared(error: unknown): void {
    this.#report(error);
    this.refuse(internalError);
  }

  #declared(declared: Declared, undeclared: Error): void {
    try {
      const error = this.#mayCarry(declared.code) ? this.#inbox.receiving.shape(declared) : undefined;
      if (!error) this.#failUndeclared(undeclared);
      else if (!this.#send(error)) this.#report(new Error(`Nothing here can carry the error "${error.code}"`));
    } catch (error) {
      this.#failUndeclared(error);
    }
  }

  #mayCarry(code: string): boolean {
    const { ack } = this.#event;
    return !ack || (ack.codes?.includes(code) ?? false);
  }

  /** Whether there was a way to send it. */
  #send(error: WireError): boolean {
    const { ack } = this.#event;
    if (!ack || !this.#settle) return this.#inbox.receiving.tell(error, this.#inbox);
    refuse(ack, this.#settle, error);
    return true;
  }

  #answer(value: unknown, after?: () => unknown): void {
    const { ack } = this.#event;
    if (ack && this.#settle) ack.style.answer(this.#settle, ack.pick ? ack.pick(value) : value);
    if (after) this.#runAfter(after);
  }

  #runAfter(after: () => unknown): void {
    try {
      const result = after();
      if (isThenable(result)) Promise.resolve(result).then(undefined, (error: unknown) => this.#report(error));
    } catch (error) {
      this.#report(error);
    }
  }

  #report(error: unknown): void {
    this.#inbox.receiving.failed(error, { event: this.#event.name, socketId: this.#inbox.id });
  }
}

export function refuse(ack: AckWriter, settle: Settle, error: WireError): void {
  if (ack.refusal === undefined) ack.style.refuse(settle, error);
  else ack.style.answer(settle, ack.refusal);
}
