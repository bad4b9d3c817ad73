// One connected client, wrapped.

import type { Remove } from "../contract.js";
import type { Handler, Inbox } from "../receive/inbox.js";
import { type Asking, OneOutlet, type Peer } from "../send/one.js";
import { type Flags, noFlags } from "../send/outlet.js";
import type { Home } from "./home.js";
import type { Host } from "./host.js";
import { ServerLink } from "./link.js";
import { names, type RawSocket } from "./raw.js";
import { Selection } from "./selection.js";
import type { Aim, Broadcast, DynamicSocket, DynamicTypes, ServerSocket, ServerTypes } from "./types.js";

/** Flags and a socket; made when asked for and living for one statement. */
class FlaggedSocket<Types extends ServerTypes> implements Aim<Types> {
  readonly #socket: WrappedSocket<Types>;
  readonly #flags: Flags;

  constructor(socket: WrappedSocket<Types>, flags: Flags) {
    this.#socket = socket;
    this.#flags = flags;
  }

  get emit(): Types["emit"] {
    return this.#socket.receiving.facades.emit(new OneOutlet(this.#socket, this.#flags));
  }
  get volatile(): Aim<Types> {
    return this.#with({ volatile: true });
  }
  compress(compress: boolean): Aim<Types> {
    return this.#with({ compress });
  }
  timeout(timeoutMs: number): Aim<Types> {
    return this.#with({ timeoutMs });
  }
  to(rooms: string | readonly string[]): Broadcast<Types> {
    return this.#others.to(rooms);
  }
  in(rooms: string | readonly string[]): Broadcast<Types> {
    return this.#others.to(rooms);
  }
  except(rooms: string | readonly string[]): Broadcast<Types> {
    return this.#others.except(rooms);
  }
  get broadcast(): Broadcast<Types> {
    return this.#others;
  }
  get local(): Broadcast<Types> {
    return this.#others.local;
  }

  get #others(): Broadcast<Types> {
    const { id, home } = this.#socket;
    return new Selection((namespace) => namespace.except(id), home, this.#flags);
  }
  #with(more: Flags): Aim<Types> {
    return new FlaggedSocket(this.#socket, { ...this.#flags, ...more });
  }
}

/** Kept small: one exists per connected client, and facades are made when asked for. */
export class WrappedSocket<Types extends ServerTypes> implements ServerSocket<Types>, Inbox, Peer {
  readonly inner: RawSocket;
  readonly home: Home<Types>;
  table: object | undefined = undefined;
  added: Map<string, readonly Handler[]> | undefined = undefined;
  #state: Partial<Types["state"]> | undefined = undefined;
  #link: ServerLink | undefined = undefined;

  constructor(raw: RawSocket, home: Home<Types>) {
    this.inner = raw;
    this.home = home;
  }

  get raw(): Types["raw"] {
    return this.inner;
  }
  get id(): string {
    return this.inner.id;
  }
  get data(): Types["data"] {
    return this.inner.data;
  }
  get state(): Partial<Types["state"]> {
    this.#state ??= {};
    return this.#state;
  }
  get rooms(): ReadonlySet<string> {
    return this.inner.rooms;
  }
  get connected(): boolean {
    return this.inner.connected;
  }
  get recovered(): boolean {
    return this.inner.recovered;
  }
  get on(): Types["on"] {
    return this.receiving.facades.on(this);
  }
  handle(handlers: Types["handlers"]): void {
    this.receiving.facades.fromClients.handle(this, handlers);
  }
  get fail(): Types["fail"] {
    return this.receiving.facades.fail(new OneOutlet(this, noFlags));
  }
  get emit(): Types["emit"] {
    return this.#aim.emit;
  }
  get volatile(): Aim<Types> {
    return this.#aim.volatile;
  }
  compress(compress: boolean): Aim<Types> {
    return this.#aim.compress(compress);
  }
  timeout(ms: number): Aim<Types> {
    return this.#aim.timeout(ms);
  }
  to(rooms: string | readonly string[]): Broadcast<Types> {
    return this.#aim.to(rooms);
  }
  in(rooms: string | readonly string[]): Broadcast<Types> {
    return this.#aim.to(rooms);
  }
  except(rooms: string | readonly string[]): Broadcast<Types> {
    return this.#aim.except(rooms);
  }
  get broadcast(): Broadcast<Types> {
    return this.#aim.broadcast;
  }
  get local(): Broadcast<Types> {
    return this.#aim.local;
  }
  async join(rooms: string | readonly string[]): Promise<void> {
    await this.inner.join(names(rooms));
  }
  async leave(room: string): Promise<void> {
    await this.inner.leave(room);
  }
  disconnect(close = false): void {
    this.inner.disconnect(close);
  }
  end(): void {
    this.inner.disconnect(true);
  }
  onDisconnect(handler: (reason: string) => unknown): Remove {
    const listener = (reason: unknown): void => {
      this.receiving.reports.safely({ event: "disconnect", socketId: this.id }, () => handler(String(reason)));
    };
    this.inner.on("disconnect", listener);
    return () => void this.inner.off("disconnect", listener);
  }

  get receiving(): Host<Types> {
    return this.home.host;
  }
  get sending(): Host<Types> {
    return this.home.host;
  }
  get inbox(): Inbox {
    return this;
  }
  get sender(): RawSocket {
    return this.inner;
  }
  get back(): RawSocket {
    return this.inner;
  }
  ask(asking: Asking): void {
    this.#link ??= new ServerLink(this.inner);
    this.#link.ask(asking);
  }

  get #aim(): FlaggedSocket<Types> {
    return new FlaggedSocket(this, noFlags);
  }
}

/** A client of a namespace whose path has parameters. */
export class WrappedDynamicSocket<Types extends DynamicTypes>
  extends WrappedSocket<Types>
  implements DynamicSocket<Types>
{
  get params(): Types["params"] {
    return this.home.params;
  }
}
