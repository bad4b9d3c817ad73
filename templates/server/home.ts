// One namespace, or one child of a dynamic one, and what its sockets share.

import type { Handler, Inbox } from "../receive/inbox.js";
import { noFlags, type RawSender } from "../send/outlet.js";
import type { Host } from "./host.js";
import { ManyOutlet } from "./many.js";
import type { RawNamespace } from "./raw.js";
import type { Audience, ServerTypes } from "./types.js";

const noParams: object = Object.freeze({});

export class Home<Types extends ServerTypes> {
  readonly host: Host<Types>;
  readonly namespace: RawNamespace;
  /** What a dynamic namespace's path says. */
  readonly params: object;
  readonly #inbox: ServerInbox<Types>;

  constructor(host: Host<Types>, namespace: RawNamespace) {
    this.host = host;
    this.namespace = namespace;
    this.params = host.paramsOf(namespace) ?? noParams;
    this.#inbox = new ServerInbox(this);
  }

  get serverSide(): Audience<Types>["serverSide"] {
    const { serverOn, serverEmit } = this.host.facades;
    return {
      on: serverOn(this.#inbox),
      emit: serverEmit(new ManyOutlet(new ServerSender(this.namespace), this.host, noFlags)),
    };
  }
}

/** The namespace as receiver of what other servers send. */
class ServerInbox<Types extends ServerTypes> implements Inbox {
  readonly id = "";
  readonly connected = true;
  readonly data: undefined = undefined;
  readonly inner: RawNamespace;
  readonly receiving: Host<Types>;
  table: object | undefined = undefined;
  added: Map<string, readonly Handler[]> | undefined = undefined;

  constructor({ namespace, host }: Home<Types>) {
    this.inner = namespace;
    this.receiving = host;
  }
}

/** Lets `serverSideEmit` be used like any other emit. Events between servers have no acks. */
class ServerSender implements RawSender {
  readonly #raw: RawNamespace;

  constructor(raw: RawNamespace) {
    this.#raw = raw;
  }

  emit(event: string, ...args: unknown[]): unknown {
    return this.#raw.serverSideEmit(event, ...args);
  }
  timeout(): RawSender {
    return this;
  }
}
