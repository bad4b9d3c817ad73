/** A server of one version and a client of another, over a real connection. */

import type { Event, Namespace } from "../../src/catalog/model.js";
import { ask, listen } from "../live/acks/by-name.js";
import { Rig } from "../live/rig.js";
import { BARRIER, type Circumstances, type Message } from "./case.js";
import { Delivery } from "./delivery.js";
import type { Seen } from "./seen.js";
import type { Client, Version } from "./version.js";

/** How the client's try to connect ended; a refusal is read where it is one that the client's version knows. */
type Entry = "connected" | "refusal read" | "refusal unread";

interface Ends {
  readonly server: Version;
  readonly client: Version;
  /** Where the case's events are in each version; undefined where the version has no such namespace. */
  readonly path: { readonly server: string | undefined; readonly client: string | undefined };
}

/** The server's end of a connection. */
interface Accepted {
  readonly namespace: Namespace;
  readonly emit: unknown;
  readonly fail: unknown;
}

export class Meeting {
  readonly #rig: Rig;
  readonly #ends: Ends;
  readonly #circumstances: Circumstances;
  #accepted: Accepted | undefined;
  #client: Client | undefined;
  #entry: Entry | undefined;
  #delivery = new Delivery();
  readonly #failures: unknown[] = [];

  private constructor(rig: Rig, ends: Ends, circumstances: Circumstances) {
    this.#rig = rig;
    this.#ends = ends;
    this.#circumstances = circumstances;
  }

  static async of(ends: Ends, circumstances: Circumstances): Promise<Meeting> {
    const meeting = new Meeting(await Rig.start(), ends, circumstances);
    meeting.#serve();
    await meeting.#connect();
    return meeting;
  }

  async close(): Promise<void> {
    await this.#rig.close();
    if (this.#failures.length > 0) throw new Error("A handler failed", { cause: this.#failures });
  }

  /** Sends it, and says what became of it. */
  async send(message: Message): Promise<Seen> {
    const { direction } = message;
    if (direction === "refusal") return this.#entry === "refusal read" ? "answered" : "answer refused";
    const fromClient = direction === "clientToServer";
    const { server, client, path } = this.#ends;
    const sent = fromClient
      ? client.messageOf(path.client, direction, message.event)
      : server.messageOf(path.server, direction, message.event);
    if (!this.#client || !sent) return "unsent";
    if (!this.#accepted) return fromClient ? "no connection" : "unsent";
    // Nobody is where the server would send it.
    if (!fromClient && this.#accepted.namespace.path !== path.server) return "unsent";
    const delivery = new Delivery(sent, message);
    this.#delivery = delivery;
    const facade = Object(fromClient ? emitOf(this.#client, message) : emitOf(this.#accepted, message));
    delivery.awaits(ask(facade, sent.identifier, message.args));
    // Both ways, for a refusal may come back as an event of its own.
    await ask(Object(fromClient ? this.#client.emit : this.#accepted.emit), BARRIER, []);
    await ask(Object(fromClient ? this.#accepted.emit : this.#client.emit), BARRIER, []);
    return delivery.seen();
  }

  #serve(): void {
    const { server } = this.#ends;
    const { socketData } = this.#circumstances;
    for (const namespace of server.catalog.namespaces) {
      const wrapped = server.server(namespace, this.#rig.io, {
        onSkew: "ignore",
        onError: (error) => this.#failed(error),
        authenticate: () => server.returned("server", socketData),
        onViolation: () => this.#delivery.refuse(),
        onDenied: () => this.#delivery.refuse(),
      });
      wrapped.onConnection((socket) => {
        this.#accepted = { namespace, emit: socket.emit, fail: socket.fail };
        this.#listen(Object(socket.on), namespace.clientToServer, ({ returned }) =>
          server.returned("server", returned),
        );
      });
    }
  }

  async #connect(): Promise<void> {
    const { client, path } = this.#ends;
    const namespace = client.namespace(path.client);
    if (!namespace) return;
    const { auth, query } = this.#circumstances;
    const wrapped = client.client(namespace, this.#rig.client(namespace.path, { auth, query }), {
      onError: (error) => this.#failed(error),
      onViolation: () => this.#delivery.refuse(),
    });
    this.#client = wrapped;
    const events = [...namespace.serverToClient, ...namespace.errorEvents];
    this.#listen(Object(wrapped.on), events, ({ returned }) => client.returned("client", returned));
    this.#entry = await new Promise<Entry>((resolve) => {
      wrapped.onConnect(() => resolve("connected"));
      wrapped.onConnectError((refusal) => resolve(refusal ? "refusal read" : "refusal unread"));
    });
  }

  /** A call that is not answered is what some cases are about. */
  #failed(error: unknown): void {
    const expected = error instanceof Error && ["Disconnected", "ContractViolation"].includes(error.name);
    if (!expected) this.#failures.push(error);
  }

  #listen(on: object, events: readonly Event[], answer: (message: Message) => unknown): void {
    for (const event of events) {
      listen(on, event.identifier, (...args) => {
        if (event.name === BARRIER) return undefined;
        // What requires something of socket.data is called with that first.
        return this.#delivery.hear(event, event.requires.length > 0 ? args.slice(1) : args, answer);
      });
    }
  }
}

function emitOf(end: Client | Accepted, message: Message): unknown {
  if (message.direction === "errorEvents") return "fail" in end ? end.fail : undefined;
  return message.withoutAck && "noAck" in end ? end.noAck.emit : end.emit;
}
