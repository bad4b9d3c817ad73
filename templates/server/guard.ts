// The checks alone, under handlers that were written with `socket.on`.

import type { IncomingEvent } from "../contract.js";
import { invalidArguments, type WireError } from "../errors.js";
import { Issues } from "../issues.js";
import { refusalOf, takeReply } from "../receive/accept.js";
import { refuse } from "../receive/call.js";
import type { Handler, Inbox, Receiving } from "../receive/inbox.js";
import { Receiver } from "../receive/receiver.js";
import type { RawNamespace, RawServer, RawSocket } from "./raw.js";
import type { DynamicContract, GuardOptions, ServerContract } from "./types.js";
import { refusalError, Watch } from "./watch.js";

/** Puts the checks under the handlers of one namespace. */
export function guardServer(contract: ServerContract, server: RawServer, options: GuardOptions): void {
  guard(new Watch(contract, options), server.of(contract.namespace));
}

/**
 * Puts the checks under the handlers of dynamic namespaces. `parent` is what the application's own `io.of(…)` returned;
 * namespaces that exist already are not covered, and paths that the contract does not know are refused.
 */
export function guardDynamicServer(contract: DynamicContract, parent: RawNamespace, options: GuardOptions): void {
  guard(new Watch(contract, options), parent);
}

function guard(watch: Watch, raw: RawNamespace): void {
  const receiver = new Receiver(watch.contract.clientToServer);
  raw.use((socket, next) => {
    const refusal = foreign(watch, socket) ?? refusalIn(watch.handshake(socket));
    next(refusal && refusalError(refusal));
  });
  // Not in the middleware, which is skipped for a socket whose state was recovered; and before the application's own.
  raw.prependListener("connect", (socket) => {
    const inbox = new GuardedSocket(socket, watch);
    watch.watchUnknown(inbox, receiver);
    socket.use((packet, next) => {
      const event = receiver.named(packet[0]);
      if (!event || passes(inbox, event, packet)) next();
    });
  });
}

function refusalIn(seen: ReturnType<Watch["handshake"]>): WireError | undefined {
  return "refusal" in seen ? seen.refusal : undefined;
}

/** The application's own matcher may admit paths that the contract does not describe. */
function foreign(watch: Watch, socket: RawSocket): WireError | undefined {
  if (watch.inbound === "off" || typeof watch.contract.namespace === "string" || watch.paramsOf(socket.nsp)) {
    return undefined;
  }
  const issues = new Issues();
  issues.add(["namespace"], "namespace", "a path of the contract", socket.nsp.name);
  const refused = watch.inbound === "enforce";
  watch.violated({ event: "connect", socketId: socket.id, issues: issues.list, refused });
  return refused ? invalidArguments(issues.list) : undefined;
}

class GuardedSocket implements Inbox {
  readonly inner: RawSocket;
  readonly receiving: Receiving;
  readonly table: undefined = undefined;
  readonly added: Map<string, readonly Handler[]> | undefined = undefined;

  constructor(raw: RawSocket, receiving: Receiving) {
    this.inner = raw;
    this.receiving = receiving;
  }

  get id(): string {
    return this.inner.id;
  }
  get back(): RawSocket {
    return this.inner;
  }
  get data(): unknown {
    return this.inner.data;
  }
}

/** Cleans the packet in place, as Socket.IO hands the same array to the handlers. */
function passes(inbox: Inbox, event: IncomingEvent, packet: unknown[]): boolean {
  const args = packet.slice(1);
  const settle = takeReply(args);
  const refusal = refusalOf(inbox, event, args);
  if (refusal) {
    if (event.ack && settle) refuse(event.ack, settle, refusal);
    else {
      settle?.();
      inbox.receiving.tell(refusal, inbox);
    }
    return false;
  }
  packet.length = 1;
  packet.push(...args);
  // A handler that answers must not meet a missing callback; one of an event without an ack has no use for it.
  if (event.ack) packet.push(settle ?? ignore);
  else settle?.();
  return true;
}

function ignore(): void {}
