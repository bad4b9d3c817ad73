// One arrival of an event: runs its handlers and answers. Nothing here throws.

import type { Settle } from "../acks.js";
import { type Declared, DeclaredError, failureIn, isThenable, replyIn } from "../answers.js";
import type { AckWriter, IncomingEvent } from "../contract.js";
import { forbidden, internalError, type WireError } from "../errors.js";
import type { Arrival } from "../hooks.js";
import { type Handler, type Inbox, isHandler } from "./inbox.js";

/** One for each message: private methods are TypeScript's, as JavaScript's cost every instance something. */
export class Call {
  readonly inbox: Inbox;
  readonly #event: IncomingEvent;
  readonly #settle: Settle | undefined;
  /** The connection's id. */
  readonly #connection: string;
  /** Nobody looks at the clock for nobody. */
  readonly #since: number;
  /** Handlers that have not ended. */
  #running = 1;

  constructor(inbox: Inbox, event: IncomingEvent, settle: Settle | undefined) {
    this.inbox = inbox;
    this.#event = event;
    this.#settle = settle && (inbox.encoding?.(settle) ?? settle);
    this.#connection = inbox.id;
    this.#since = inbox.receiving.observer ? performance.now() : 0;
  }

  /** Runs the event's handlers: the one of the object given to `handle()`, then those that were added. */
  dispatch(key: string, args: unknown[]): void {
    const { table } = this.inbox;
    const added = this.inbox.added?.get(key);
    if (this.#event.requires) args.unshift(this.inbox.data);
    const handler = table && handlerIn(table, key);
    if (added) this.#running = added.length + (handler ? 1 : 0);
    if (handler) this.run(handler, table, args);
    if (added) for (const each of added) this.run(each, undefined, args);
  }

  private run(handler: Handler, self: object | undefined, args: unknown[]): void {
    try {
      this.ended(handler.apply(self, args));
    } catch (error) {
      this.threw(error);
    }
  }

  /** A handler returned. */
  ended(result: unknown): void {
    if (isThenable(result)) this.await(result);
    else this.finish(result);
  }

  /** A handler threw, or its promise was rejected. */
  threw(error: unknown): void {
    if (error instanceof DeclaredError) this.declared(error, error);
    else this.failUndeclared(error);
  }

  /** Answers with an error instead of running a handler; without an ack it leaves on the error event that lists its code. */
  refuse(error: WireError): void {
    this.tell(error);
    this.refused(error);
  }

  /** The same on the application's word. Where the event cannot carry what that says, the peer learns `FORBIDDEN`. */
  deny(declared: Declared | undefined): void {
    const { receiving, id } = this.inbox;
    receiving.denied({ event: this.#event.name, socketId: id, code: declared?.code ?? forbidden.code });
    if (!declared || !this.denies(declared)) this.refuse(forbidden);
  }

  /** Whether the peer can be told this error. */
  private denies(declared: Declared): boolean {
    try {
      const error = this.carried(declared);
      if (!error || !this.send(error)) return false;
      this.refused(error);
      return true;
    } catch (cause) {
      this.report(cause);
      return false;
    }
  }

  /** What the application threw when it was asked whether the event may go on. */
  fail(error: unknown): void {
    if (error instanceof DeclaredError) this.deny(error);
    else this.failUndeclared(error);
  }

  private await(result: PromiseLike<unknown>): void {
    Promise.resolve(result).then(
      (value) => this.finish(value),
      (error: unknown) => this.threw(error),
    );
  }

  /** An answer that cannot be encoded (a BigInt, a cycle) was not sent, and the ack is still open. */
  private finish(result: unknown): void {
    try {
      const failure = failureIn(result);
      if (failure) {
        this.declared(failure, new Error(`"${failure.code}" is not an error of this event`));
        return;
      }
      const reply = replyIn(result);
      this.answer(reply ? reply.value : result);
      this.accepted();
      if (reply) this.runAfter(reply.after);
    } catch (error) {
      this.threw(error);
    }
  }

  private failUndeclared(error: unknown): void {
    this.failed(error);
    this.tell(internalError);
  }

  private declared(declared: Declared, undeclared: Error): void {
    try {
      const error = this.carried(declared);
      if (!error) this.failUndeclared(undeclared);
      else if (this.send(error)) this.accepted(error.code);
      else this.failed(new Error(`Nothing here can carry the error "${error.code}"`));
    } catch (error) {
      this.failUndeclared(error);
    }
  }

  /** The error in the contract's shape; nothing where an ack does not list its code. */
  private carried(declared: Declared): WireError | undefined {
    const { ack } = this.#event;
    return !ack || ack.codes?.includes(declared.code) ? this.inbox.receiving.shape(declared) : undefined;
  }

  /** Answers with an error, whatever that takes. */
  private tell(error: WireError): void {
    try {
      this.send(error);
    } catch (cause) {
      this.report(cause);
      if (error !== internalError) this.tell(internalError);
    }
  }

  /** Whether there was a way to send it. */
  private send(error: WireError): boolean {
    const { ack } = this.#event;
    if (!ack || !this.#settle) return this.inbox.receiving.tell(error, this.inbox);
    if (this.isAwaited()) refuse(ack, this.#settle, error);
    return true;
  }

  private answer(value: unknown): void {
    const { ack } = this.#event;
    if (!ack || !this.#settle || !this.isAwaited()) return;
    answer(ack, this.#settle, value);
  }

  /** Over another connection the answer would be one to somebody else's question. */
  private isAwaited(): boolean {
    return this.inbox.connected && this.inbox.id === this.#connection;
  }

  private runAfter(after: () => unknown): void {
    try {
      const result = after();
      if (isThenable(result)) Promise.resolve(result).then(undefined, (error: unknown) => this.report(error));
    } catch (error) {
      this.report(error);
    }
  }

  /** Once for all handlers of the event, and not where one of them failed. */
  private accepted(code?: string): void {
    this.#running -= 1;
    if (this.#running === 0) this.inbox.receiving.observer?.accepted({ ...this.arrival(), code });
  }

  private refused({ code }: WireError): void {
    this.inbox.receiving.observer?.refused({ ...this.arrival(), code });
  }

  private failed(error: unknown): void {
    this.report(error);
    if (this.#running > 0) this.inbox.receiving.observer?.failed({ ...this.arrival(), error });
    this.#running = 0;
  }

  private arrival(): Arrival {
    const durationMs = performance.now() - this.#since;
    return { event: this.#event.name, socketId: this.inbox.id, durationMs };
  }

  private report(error: unknown): void {
    this.inbox.receiving.failed(error, { event: this.#event.name, socketId: this.inbox.id });
  }
}

/** Every arrival comes through here, and `Reflect.get` takes several times as long. */
export function handlerIn(table: object, key: string): Handler | undefined {
  // An interface of handlers has no index signature, and every object can be asked for any property.
  const handler = (table as Readonly<Record<string, unknown>>)[key];
  return isHandler(handler) ? handler : undefined;
}

export function answer(ack: AckWriter, settle: Settle, value: unknown): void {
  ack.style.answer(settle, ack.pick ? ack.pick(value) : value);
}

export function refuse(ack: AckWriter, settle: Settle, error: WireError): void {
  if (ack.refusal === undefined) ack.style.refuse(settle, error);
  else ack.style.answer(settle, ack.refusal);
}
