// The checks alone, under handlers that were written with `socket.on`.

import type { IncomingEvent } from "../contract.js";
import { invalidArguments, type WireError } from "../errors.js";
import { Issues } from "../issues.js";
import { refusalOf, takeReply } from "../receive/accept.js";
import { Call } from "../receive/call.js";
import type { Authorize } from "../receive/gate.js";
import type { Handler, Inbox, Receiving } from "../receive/inbox.js";
import { boundServer } from "../receive/msgpack.js";
import { watchPackets, watchServer } from "../receive/packets.js";
import { Receiver } from "../receive/receiver.js";
import type { RawNamespace, RawServer, RawSocket } from "./raw.js";
import type { DynamicContract, GuardOptions, ServerContract } from "./types.js";
import { Watch } from "./watch.js";
import { refusalError, Welcome } from "./welcome.js";

/** Puts the checks under the handlers of one namespace. */
export function guardServer<Client>(contract: ServerContract, server: RawServer, options: GuardOptions<Client>): void {
  guard(contract, server.of(contract.namespace), options);
}

/**
 * Puts the checks under the handlers of dynamic namespaces. `parent` is what the application's own `io.of(…)` returned;
 * namespaces that exist already are not covered, and paths that the contract does not know are refused.
 */
export function guardDynamicServer<Client>(
  contract: DynamicContract,
  parent: RawNamespace,
  options: GuardOptions<Client>,
): void {
  guard(contract, parent, options);
}

function guard<Client>(
  contract: ServerContract | DynamicContract,
  raw: RawNamespace,
  options: GuardOptions<Client>,
): void {
  const watch = new Watch(contract, options, authorizeIn(options));
  const welcome = new Welcome(watch, options);
  const receiver = new Receiver(contract.clientToServer);
  boundServer(raw.server);
  watchServer(raw.server);
  raw.use((socket, next) => {
    const refusal = foreign(watch, socket);
    if (refusal) next(refusalError(refusal));
    else void welcome.admit(socket, noQuestion).then((refused) => next(refused && refusalError(refused)));
  });
  // Not in the middleware, which is skipped for a socket whose state was recovered; and before the application's own.
  raw.prependListener("connect", (socket) => {
    watchPackets(socket.client);
    const inbox = new GuardedSocket(socket, watch);
    watch.watchUnknown(inbox, receiver);
    socket.use((packet, next) => {
      const event = receiver.named(packet[0]);
      if (event) check(inbox, event, { packet, next });
      else if (!watch.refusesUnknown) next();
    });
  });
}

/** Who connects is for the application's own middleware to say. */
function noQuestion(): void {}

function authorizeIn<Client>(options: GuardOptions<Client>): Authorize | undefined {
  const { authorize } = options;
  // Socket.IO's own socket, under the type that the emitted file gives it.
  return authorize && ((event, inbox, args) => Reflect.apply(authorize, options, [event, inbox.inner, args]));
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
  get connected(): boolean {
    return this.inner.connected;
  }
  get back(): RawSocket {
    return this.inner;
  }
  get data(): unknown {
    return this.inner.data;
  }
  end(): void {
    this.inner.disconnect(true);
  }
}

/** A packet on its way to the application's handlers. */
interface Passage {
  readonly packet: unknown[];
  next(): void;
}

function check(inbox: Inbox, event: IncomingEvent, passage: Passage): void {
  const args = passage.packet.slice(1);
  const settle = takeReply(args);
  // A handler that answers must not meet a missing callback; one of an event without an ack has no use for it.
  if (settle && !event.ack) settle();
  const call = new Call(inbox, event, settle);
  const refusal = refusalOf(inbox, event, args);
  const { gate } = inbox.receiving;
  const letPass = (): void => pass(passage, event.ack ? [...args, settle ?? ignore] : args);
  if (refusal) call.refuse(refusal);
  else if (gate) gate.pass(call, [event.name, args], letPass);
  else letPass();
}

/** Cleans the packet in place, as Socket.IO hands the same array to the handlers. */
function pass({ packet, next }: Passage, args: readonly unknown[]): void {
  packet.length = 1;
  packet.push(...args);
  next();
}

function ignore(): void {}
