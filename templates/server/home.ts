// One namespace, or one of a dynamic path, and what its sockets share.

import type { Remove } from "../contract.js";
import type { Handler, Inbox } from "../receive/inbox.js";
import { noFlags, type Outlet, type RawSender } from "../send/outlet.js";
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
    // Another server may send an event of this name, and Node ends a process that does not listen for it.
    namespace.on("error", ignore);
  }

  get serverSide(): Audience<Types>["serverSide"] {
    const { serverOn, serverEmit } = this.host.facades;
    return {
      on: serverOn(this.#inbox),
      emit: serverEmit(new ManyOutlet(new ServerSender(this.namespace), this.host, noFlags)),
    };
  }

  /** The one that is in use: a namespace of a dynamic path may have gone, and come again. */
  get current(): Home<Types> {
    return this;
  }
  /** Keeps the namespace until the result is called. */
  hold(): Remove {
    return ignore;
  }
  /** Asks other servers, and keeps the namespace until they answered. */
  during<T>(ask: () => Promise<T>): Promise<T> {
    return ask();
  }
  /** Keeps the namespace until the questions that `outlet` asks are answered. */
  holding(outlet: Outlet): Outlet {
    return outlet;
  }
}

/** The namespace as receiver of what other servers send. */
export class ServerInbox<Types extends ServerTypes> implements Inbox {
  readonly id = "";
  readonly connected = true;
  readonly data: undefined = undefined;
  readonly inner: RawNamespace;
  readonly receiving: Host<Types>;
  table: object | undefined = undefined;
  added: Map<string, readonly Handler[]> | undefined = undefined;

  readonly #home: Home<Types>;

  constructor(home: Home<Types>) {
    this.inner = home.namespace;
    this.receiving = home.host;
    this.#home = home;
  }

  /** The namespace stays as long as somebody listens; the result removes the handler. */
  listening(remove: Remove): Remove {
    const release = this.#home.hold();
    return () => {
      remove();
      release();
    };
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

function ignore(): void {}
