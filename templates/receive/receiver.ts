// Everything that one side of a contract receives: one listener per event, shared by all connections.

import type { Settle } from "../acks.js";
import { isValue } from "../answers.js";
import type { IncomingEvent, Remove, Table } from "../contract.js";
import { refusalOf, takeReply } from "./accept.js";
import { answer, Call, handlerIn } from "./call.js";
import { type Handler, type Inbox, isHandler } from "./inbox.js";

interface Incoming {
  readonly key: string;
  readonly event: IncomingEvent;
  readonly listener: (...args: unknown[]) => void;
}

/** Socket.IO's object, with what this module adds to it. */
interface Listener {
  readonly [inbox: symbol]: Inbox | undefined;
}

export class Receiver {
  readonly #byKey = new Map<string, Incoming>();
  readonly #byName = new Map<string, IncomingEvent>();
  /** Under which Socket.IO's object has the inbox of this contract: looking into a WeakMap takes longer. */
  readonly #inbox = Symbol("inbox");

  constructor(table: Table<IncomingEvent>) {
    const symbol = this.#inbox;
    for (const [key, event] of Object.entries(table)) {
      // Socket.IO calls its listeners on its own object.
      const listener = function (this: Listener, ...args: unknown[]): void {
        const inbox = this[symbol];
        if (inbox) receive(inbox, key, event, args);
      };
      this.#byKey.set(key, { key, event, listener });
      this.#byName.set(event.name, event);
    }
  }

  /** The event with this name on the wire. */
  named(name: unknown): IncomingEvent | undefined {
    return typeof name === "string" ? this.#byName.get(name) : undefined;
  }

  /**
   * Adds a handler for every event.
   * @throws Error where one is missing, one is too many, or an event with an ack has one already.
   */
  handle(inbox: Inbox, table: object): void {
    if (inbox.table) throw new Error("handle() was already called on this connection");
    for (const key of Object.keys(table)) {
      if (handlerOf(table, key) && !this.#byKey.has(key)) throw new Error(`"${key}" is not an event`);
    }
    for (const { key, event } of this.#byKey.values()) {
      if (!handlerOf(table, key)) throw new Error(`"${key}" has no handler`);
      if (event.ack && inbox.added?.get(key)?.length) throw twice(event);
    }
    for (const incoming of this.#byKey.values()) {
      if (!inbox.added?.has(incoming.key)) this.#listen(inbox, incoming);
    }
    inbox.table = table;
  }

  /**
   * Adds one handler.
   * @throws Error where an event with an ack has one already.
   */
  add(inbox: Inbox, key: string, handler: unknown): Remove {
    const incoming = this.#byKey.get(key);
    if (!incoming) throw new Error(`"${key}" is not an event`);
    if (!isHandler(handler)) throw new TypeError(`The handler of "${key}" is not a function`);
    const handlers = inbox.added?.get(key) ?? [];
    if (incoming.event.ack && (inbox.table || handlers.length > 0)) throw twice(incoming.event);
    if (!inbox.table && !inbox.added?.has(key)) this.#listen(inbox, incoming);
    inbox.added ??= new Map();
    // Not a spread, which reserves room for sixteen more: there is one list per connection and event.
    inbox.added.set(key, handlers.concat(handler));
    let there = true;
    return () => {
      if (there) removeLast(inbox, key, handler);
      there = false;
    };
  }

  /** Like add, for one arrival. */
  addOnce(inbox: Inbox, key: string, handler: unknown): Remove {
    if (!isHandler(handler)) throw new TypeError(`The handler of "${key}" is not a function`);
    const remove = this.add(inbox, key, (...args: unknown[]) => {
      remove();
      return handler(...args);
    });
    return remove;
  }

  #listen(inbox: Inbox, { event, listener }: Incoming): void {
    Object.defineProperty(inbox.inner, this.#inbox, { value: inbox, configurable: true });
    inbox.inner.on(event.name, listener);
  }
}

/** The same handler can be there several times. */
function removeLast(inbox: Inbox, key: string, handler: Handler): void {
  const handlers = inbox.added?.get(key) ?? [];
  const last = handlers.lastIndexOf(handler);
  inbox.added?.set(
    key,
    handlers.filter((_, index) => index !== last),
  );
}

/** Methods of a class count, those that every object has do not. */
function handlerOf(table: object, key: string): Handler | undefined {
  const handler: unknown = Reflect.get(table, key);
  return isHandler(handler) && handler !== Reflect.get(Object.prototype, key) ? handler : undefined;
}

function twice(event: IncomingEvent): Error {
  return new Error(`"${event.name}" already has a handler, and only one can answer`);
}

function receive(inbox: Inbox, key: string, event: IncomingEvent, args: unknown[]): void {
  const settle = takeReply(args);
  // A client with `retries` sends again until the callback that it adds by itself is called.
  if (settle && !event.ack) settle();
  const { gate, observer } = inbox.receiving;
  if (inbox.table && !inbox.added && !gate && !observer && !inbox.encoding) {
    runAtOnce(inbox, inbox.table, key, event, args, settle);
    return;
  }
  const call = new Call(inbox, event, settle);
  const refusal = refusalOf(inbox, event, args);
  if (refusal) call.refuse(refusal);
  else if (gate) gate.pass(call, [key, args], () => call.dispatch(key, args));
  else call.dispatch(key, args);
}

/** Most messages: an object for the call is made only where there is more to do than to answer with a value. */
function runAtOnce(
  inbox: Inbox,
  table: object,
  key: string,
  event: IncomingEvent,
  args: unknown[],
  settle: Settle | undefined,
): void {
  const refusal = refusalOf(inbox, event, args);
  if (refusal) {
    new Call(inbox, event, settle).refuse(refusal);
    return;
  }
  if (event.requires) args.unshift(inbox.data);
  try {
    const result = handlerIn(table, key)?.apply(table, args);
    if (!isValue(result)) new Call(inbox, event, settle).ended(result);
    else if (event.ack && settle && inbox.connected) answer(event.ack, settle, result);
  } catch (error) {
    new Call(inbox, event, settle).threw(error);
  }
}
