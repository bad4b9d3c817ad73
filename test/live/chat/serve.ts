/** The chat of the golden case, served to tests, and its users. */

import type { Socket } from "socket.io-client";
import {
  type ChatClient,
  type ChatClientOptions,
  createChatClient,
} from "../../../fixtures/golden/chat/expected/client.js";
import {
  type ChatHandlers,
  type ChatServer,
  type ChatServerOptions,
  type ChatSocket,
  createChatServer,
  type Denial,
  fail,
  type Violation,
} from "../../../fixtures/golden/chat/expected/server.js";
import type { Message } from "../../../fixtures/golden/chat/expected/types.js";
import { connected, type Rig } from "../rig.js";

/** Whoever shows up with one of these names as token. */
export const users = {
  ann: { userId: "6ba7b810-9dad-41d1-80b4-00c04fd430c8" },
  bob: { userId: "7ba7b810-9dad-41d1-80b4-00c04fd430c8" },
  root: { userId: "8ba7b810-9dad-41d1-80b4-00c04fd430c8", admin: true },
};

export type User = keyof typeof users;

export const message: Message = { id: users.ann.userId, text: "Hello", sender: "ann" };

const isUser = (token: string): token is User => Object.hasOwn(users, token);

/** What was reported. */
export class Reports {
  readonly violations: Violation[] = [];
  readonly denials: Denial[] = [];
  /** `event: error` */
  readonly errors: string[] = [];

  readonly options = {
    onViolation: (violation: Violation) => void this.violations.push(violation),
    onDenied: (denial: Denial) => void this.denials.push(denial),
    onError: (error: unknown, { event }: { readonly event: string }) => void this.errors.push(`${event}: ${error}`),
  };
}

export type Install = (socket: ChatSocket) => Partial<ChatHandlers>;

/** A chat whose handlers do nothing but what `install` says. */
export class Served {
  readonly reports = new Reports();
  readonly chat: ChatServer;
  readonly #rig: Rig;
  readonly #sockets = new Map<string, ChatSocket>();

  constructor(rig: Rig, install: Install = () => ({}), options: Partial<ChatServerOptions> = {}) {
    this.#rig = rig;
    this.chat = createChatServer(rig.io, {
      authenticate: ({ auth }) => (isUser(auth.token) ? users[auth.token] : fail("BAD_TOKEN")),
      ...this.reports.options,
      ...options,
    });
    this.chat.onConnection((socket) => {
      this.#sockets.set(socket.id, socket);
      socket.handle({ ...idle, ...install(socket) });
    });
  }

  /** A generated client, with its socket at the server. */
  async join(token: User, options: ChatClientOptions = {}): Promise<readonly [ChatClient, ChatSocket]> {
    const raw = this.#rig.client("/", { auth: { token } });
    const client = createChatClient(raw, { ...this.reports.options, ...options });
    await connected(raw);
    return [client, this.#socketOf(raw)];
  }

  /** A plain client, with its socket at the server. */
  async joinPlainly(token: User): Promise<readonly [Socket, ChatSocket]> {
    const raw = this.#rig.client("/", { auth: { token } });
    await connected(raw);
    return [raw, this.#socketOf(raw)];
  }

  #socketOf({ id }: Socket): ChatSocket {
    const socket = this.#sockets.get(id ?? "");
    if (!socket) throw new Error("The server has not seen this client");
    return socket;
  }
}

const idle: ChatHandlers = {
  sendMessage: () => message,
  sendData: () => "",
  typing() {},
  ping() {},
  deleteRoom() {},
  tip() {},
};
