// How long one namespace of a dynamic path stays: until nobody has needed it for a while. Clients can make any number of
// them, and Socket.IO keeps each for ever unless its `cleanupEmptyChildNamespaces` is on.

import type { Remove } from "../contract.js";
import type { RawNamespace } from "./raw.js";

/** A client that comes back, or the next event to nobody here, should not have to make it anew. */
const LINGER_MS = 1_000;

/** What is touched of Socket.IO's own: all that it has no other way for stands in this file. */
interface Owned {
  readonly sockets: ReadonlyMap<string, unknown>;
  readonly adapter: object;
  readonly server: { readonly _nsps: Map<string, unknown>; readonly _opts: object };
  _remove(socket: { readonly id: string }): void;
}

export class Lifetime {
  readonly #namespace: RawNamespace & Owned;
  readonly #siblings: unknown;
  #holders = 0;
  #gone = false;
  #closed = false;
  #lingerMs = LINGER_MS;
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;

  /** `parent` is Socket.IO's, which keeps its children. */
  constructor(namespace: RawNamespace, parent: RawNamespace) {
    // Every namespace of Socket.IO has them; a test holds the installed version against this.
    this.#namespace = namespace as RawNamespace & Owned;
    this.#siblings = Reflect.get(parent, "children");
    this.#watchSockets();
    this.#watchAdapter();
    this.used();
  }

  /** Somebody does something with it, and may do more. */
  used(): void {
    if (this.#isNeeded) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(), this.#lingerMs);
    // Not worth a process: Node's timers can be told so.
    if (typeof this.#timer === "object") Reflect.apply(Reflect.get(this.#timer, "unref"), this.#timer, []);
  }

  /** Keeps it until the result is called. */
  hold(): Remove {
    let held = true;
    this.#holders++;
    return () => {
      if (!held) return;
      held = false;
      this.#holders--;
      this.used();
    };
  }

  get #isNeeded(): boolean {
    const { sockets } = this.#namespace;
    const entering: unknown = Reflect.get(this.#namespace, "_preConnectSockets");
    return this.#holders > 0 || sockets.size > 0 || (entering instanceof Map && entering.size > 0);
  }

  #end(): void {
    const namespace = this.#namespace;
    if (this.#isNeeded) return;
    this.#gone = true;
    const { _nsps } = namespace.server;
    if (_nsps.get(namespace.name) === namespace) _nsps.delete(namespace.name);
    if (this.#siblings instanceof Set) this.#siblings.delete(namespace);
    if (!this.#closed) Reflect.apply(Reflect.get(namespace.adapter, "close"), namespace.adapter, []);
    this.#detach();
  }

  /** The adapter that keeps sessions in memory has a timer that nothing stops, and that would keep the namespace, too. */
  #detach(): void {
    const { adapter, name } = this.#namespace;
    if (!("sessions" in adapter)) return;
    Reflect.set(adapter, "nsp", { name, sockets: nobody });
    Reflect.deleteProperty(adapter, "close");
  }

  /** Sockets that leave, and those that are refused, whoever refuses them. */
  #watchSockets(): void {
    const namespace = this.#namespace;
    const remove = namespace._remove;
    namespace._remove = (socket) => {
      // One that was let in may want to go on where it stopped, for which the adapter keeps what it missed.
      if (namespace.sockets.has(socket.id)) this.#lingerMs = Math.max(LINGER_MS, recoveryMs(namespace));
      remove.call(namespace, socket);
      this.used();
    };
    // Whoever was on the way in while its session was being looked for came too late: nothing would reach it here. With
    // its connection lost, it comes again.
    namespace.on("connection", (socket) => {
      if (this.#gone) socket.conn.close();
    });
  }

  /** Adapters are closed with the server, too, and not every one of them can be closed twice. */
  #watchAdapter(): void {
    const { adapter } = this.#namespace;
    const close: unknown = Reflect.get(adapter, "close");
    Reflect.set(adapter, "close", () => {
      this.#closed = true;
      const result: unknown = typeof close === "function" ? Reflect.apply(close, adapter, []) : undefined;
      // Some keep listening, and would answer beside the one of the next namespace with this name.
      if (typeof Reflect.get(adapter, "onMessage") === "function") Reflect.set(adapter, "onMessage", ignore);
      return result;
    });
  }
}

/** How long Socket.IO's connection state recovery lets a client be away. */
function recoveryMs({ server }: Owned): number {
  const recovery: unknown = Reflect.get(server._opts, "connectionStateRecovery");
  if (typeof recovery !== "object" || recovery === null) return 0;
  const ms: unknown = Reflect.get(recovery, "maxDisconnectionDuration");
  return typeof ms === "number" ? ms : 0;
}

const nobody: ReadonlyMap<string, unknown> = new Map();

function ignore(): void {}
