// One connection to a server, wrapped.

import type { Settle } from "../acks.js";
import type { Declared } from "../answers.js";
import type { Remove } from "../contract.js";
import { shapeOf } from "../declared.js";
import type { WireError } from "../errors.js";
import type { Observer } from "../hooks.js";
import type { Denial, Handler, InboundMode, Inbox, Receiving, Violation } from "../receive/inbox.js";
import { boundManager } from "../receive/msgpack.js";
import { watchPackets } from "../receive/packets.js";
import { type Place, Reports } from "../reports.js";
import { type Asking, OneOutlet, type Peer } from "../send/one.js";
import { type Flags, noFlags, type OutboundMode, type Sending } from "../send/outlet.js";
import { announce } from "../skew.js";
import { Facades } from "./facades.js";
import { ClientLink, mustEncode, TidySender } from "./link.js";
import type { ClientAim, ClientContract, ClientOptions, ClientTypes, ContractClient, RawClient } from "./types.js";

const MAX_DEPTH = 100;

class FlaggedClient<Types extends ClientTypes> implements ClientAim<Types> {
  readonly #client: WrappedClient<Types>;
  readonly #flags: Flags;

  constructor(client: WrappedClient<Types>, flags: Flags) {
    this.#client = client;
    this.#flags = flags;
  }

  get emit(): Types["emit"] {
    return this.#client.facades.emit(new OneOutlet(this.#client, this.#flags));
  }
  get noAck(): { readonly emit: Types["noAckEmit"] } {
    return { emit: this.#client.facades.noAckEmit(new OneOutlet(this.#client, this.#flags)) };
  }
  get volatile(): ClientAim<Types> {
    return this.#with({ volatile: true });
  }
  compress(compress: boolean): ClientAim<Types> {
    return this.#with({ compress });
  }
  timeout(timeoutMs: number): ClientAim<Types> {
    return this.#with({ timeoutMs });
  }

  #with(more: Flags): ClientAim<Types> {
    return new FlaggedClient(this.#client, { ...this.#flags, ...more });
  }
}

class WrappedClient<Types extends ClientTypes> implements ContractClient<Types>, Inbox, Receiving, Sending, Peer {
  readonly inner: RawClient;
  readonly facades: Facades<Types>;
  readonly sender: TidySender;
  readonly inbound: InboundMode;
  readonly outbound: OutboundMode;
  readonly maxDepth: number;
  readonly data: undefined = undefined;
  table: object | undefined = undefined;
  added: Map<string, readonly Handler[]> | undefined = undefined;
  readonly #contract: ClientContract<Types["connectError"]>;
  readonly #reports: Reports;
  readonly #link: ClientLink;

  constructor(contract: ClientContract<Types["connectError"]>, raw: RawClient, options: ClientOptions) {
    this.inner = raw;
    this.facades = new Facades(contract);
    this.sender = new TidySender(raw);
    this.inbound = options.inbound ?? "enforce";
    this.outbound = options.outbound ?? "strip";
    this.maxDepth = options.maxDepth ?? MAX_DEPTH;
    this.#contract = contract;
    this.#reports = new Reports(options);
    this.#link = new ClientLink(raw, this.sender);
    boundManager(raw.io);
    watchPackets(raw.io);
    announce(raw, contract.version);
  }

  get raw(): Types["raw"] {
    return this.inner;
  }
  get id(): string {
    // It is the server that says it, in whatever shape.
    const { id } = this.inner;
    return typeof id === "string" ? id : "";
  }
  get connected(): boolean {
    return this.inner.connected;
  }
  get on(): Types["on"] {
    return this.facades.on(this);
  }
  get once(): Types["on"] {
    return this.facades.once(this);
  }
  handle(handlers: Types["handlers"]): void {
    this.facades.receiver.handle(this, handlers);
  }
  get emit(): Types["emit"] {
    return this.#aim.emit;
  }
  get noAck(): { readonly emit: Types["noAckEmit"] } {
    return this.#aim.noAck;
  }
  get volatile(): ClientAim<Types> {
    return this.#aim.volatile;
  }
  compress(compress: boolean): ClientAim<Types> {
    return this.#aim.compress(compress);
  }
  timeout(ms: number): ClientAim<Types> {
    return this.#aim.timeout(ms);
  }
  connect(): void {
    this.inner.connect();
  }
  disconnect(): void {
    this.inner.disconnect();
    this.#link.giveUp("disconnected here");
  }
  onConnect(handler: () => unknown): Remove {
    return this.#listen("connect", () => handler());
  }
  onDisconnect(handler: (reason: string) => unknown): Remove {
    return this.#listen("disconnect", (reason) => handler(String(reason)));
  }
  onConnectError(handler: (refusal: Types["connectError"] | undefined, error: Error) => unknown): Remove {
    return this.#listen("connect_error", (cause) => {
      const error = cause instanceof Error ? cause : new Error(String(cause));
      const data = "data" in error ? error.data : undefined;
      return handler(this.#contract.isConnectError(data) ? data : undefined, error);
    });
  }

  get receiving(): Receiving {
    return this;
  }
  get sending(): Sending {
    return this;
  }
  encoding(settle: Settle): Settle {
    return (...values) => {
      mustEncode(this.inner, values);
      settle(...values);
    };
  }
  ask(asking: Asking): void {
    this.#link.ask(asking);
  }
  get observer(): Observer | undefined {
    return this.#reports.observer;
  }
  violated(violation: Violation): void {
    this.#reports.violated(violation);
  }
  denied(denial: Denial): void {
    this.#reports.denied(denial);
  }
  failed(error: unknown, where: Place): void {
    this.#reports.failed(error, where);
  }
  /** A client has no event to complain on. */
  tell(): boolean {
    return false;
  }
  shape(error: Declared): WireError | undefined {
    return shapeOf(this.#contract.errors, error);
  }

  get #aim(): FlaggedClient<Types> {
    return new FlaggedClient(this, noFlags);
  }

  #listen(event: string, code: (...args: unknown[]) => unknown): Remove {
    const listener = (...args: unknown[]): void => {
      this.#reports.safely({ event, socketId: this.id }, () => code(...args));
    };
    this.inner.on(event, listener);
    return () => void this.inner.off(event, listener);
  }
}

/** Checks what the server sends to `raw`, and offers what it can be sent. */
export function createClient<Types extends ClientTypes>(
  contract: ClientContract<Types["connectError"]>,
  raw: RawClient,
  options: ClientOptions,
): ContractClient<Types> {
  return new WrappedClient<Types>(contract, raw, options);
}
