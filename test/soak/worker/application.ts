/** The chat of a worker: it answers, passes on, and counts what reached its handlers. */

import type { Server } from "socket.io";
import {
  AckTimeout,
  type ChatHandlers,
  type ChatOrderServer,
  type ChatServer,
  type ChatServerOptions,
  type ChatSocket,
  ContractViolation,
  chatRooms,
  createChatAdminServer,
  createChatOrderServer,
  createChatServer,
  Disconnected,
  fail,
} from "../../../fixtures/golden/chat/expected/server.js";
import { type Mark, personOf, personWith, readMark, roomOf, userIdOf } from "../people.js";
import { isAllowed } from "../plain-reading.js";
import type { WorkerCount } from "../reports.js";
import { Tally } from "../tally.js";

/** What a socket has noted in the connection that its client last spoke of. */
interface State {
  connection: number;
  noted: number;
}

type Socket = ChatSocket<State>;

/** More than one of our hostile peers may come to, and fewer than others do. */
const MOST_VIOLATIONS = 12;

/** Thrown by a handler on purpose. */
class Mishap extends Error {}

export class Application {
  readonly tally = new Tally<WorkerCount>();
  readonly chat: ChatServer<State>;
  readonly orders: ChatOrderServer;
  readonly name: string;
  readonly sockets = new Set<Socket>();
  /** Clients in dynamic namespaces. */
  watchers = 0;

  constructor(io: Server, name: string) {
    this.name = name;
    this.chat = createChatServer<State>(io, {
      authenticate: ({ auth }) => {
        const person = personWith(auth.token);
        return person ? { userId: userIdOf(person) } : fail("BAD_TOKEN");
      },
      onError: (error) => this.#failed(error),
      onViolation: ({ event }) => {
        if (event !== "connect") this.tally.add("refused");
      },
      onDenied: () => this.tally.add("denied"),
      ...this.#policies,
    });
    this.chat.onConnection((socket) => this.#welcome(socket));
    createChatAdminServer(io, { authenticate: () => {}, onViolation() {} });
    this.orders = createChatOrderServer(io, { onViolation() {} });
    this.orders.onConnection((socket) => {
      this.watchers++;
      socket.onDisconnect(() => this.watchers--);
    });
  }

  get #policies(): Partial<ChatServerOptions<State>> {
    return {
      maxViolations: MOST_VIOLATIONS,
      // Partly later: what arrives in between has to wait for its turn.
      authorize: (event, socket) => {
        const isAllowed = event !== "ping" || personOf(socket.data.userId).isHonest;
        return event === "typing" ? isAllowed : Promise.resolve(isAllowed);
      },
      onAccepted: ({ event, socketId }) => {
        // Neither handshakes nor what other workers say.
        if (event !== "connect" && socketId !== "") this.tally.add("acceptedObserved");
      },
      onFailed: () => this.tally.add("failedObserved"),
      onRefused: ({ event }) => {
        if (event !== "connect") this.tally.add("refusedObserved");
      },
    };
  }

  #welcome(socket: Socket): void {
    this.tally.add("connections");
    if (socket.recovered) this.tally.add("recovered");
    this.sockets.add(socket);
    socket.onDisconnect((reason) => {
      if (reason === "server namespace disconnect") this.tally.add("expelled");
      this.sockets.delete(socket);
    });
    socket.handle(this.#handlers(socket));
    return void socket.join(chatRooms.room({ roomId: roomOf(personOf(socket.data.userId)) }));
  }

  #handlers(socket: Socket): ChatHandlers {
    return {
      sendMessage: (payload) => {
        this.#delivered("sendMessage", payload);
        return this.#post(socket, payload);
      },
      sendData: (greeting, number, userData, note, ...labels) => {
        this.#delivered("sendData", greeting, number, userData, note, ...labels);
        return greeting;
      },
      typing: (text) => {
        this.#delivered("typing", text);
        const mark = readMark(text);
        if (mark) noteIn(socket.state, mark);
      },
      ping: () => this.#delivered(personOf(socket.data.userId).isHonest ? "ping" : "forbidden"),
      // Nobody here is an administrator.
      deleteRoom: () => this.tally.add("invalidDelivered"),
      tip: (payload) => {
        this.#delivered("tip", payload);
        this.tally.add("thrown");
        if (payload.money.amount % 2 === 0) throw new Mishap("thrown on purpose");
        return Promise.reject(new Mishap("rejected on purpose"));
      },
    };
  }

  #delivered(event: string, ...args: readonly unknown[]): void {
    this.tally.add(isAllowed(event, args) ? "validDelivered" : "invalidDelivered");
  }

  /** Says in the answer how many of the sender's notes arrived before. What others than honest clients say stays here. */
  #post(socket: Socket, { room, text }: { readonly room: string; readonly text: string }) {
    const person = personOf(socket.data.userId);
    const mark = readMark(text);
    const message = { id: socket.data.userId, text: text.slice(0, 2_000) || "-", sender: this.name };
    if (!person.isHonest || !mark) return message;
    if (room !== roomOf(person)) return fail("ROOM_NOT_FOUND", { room });
    this.chat.to(chatRooms.room({ roomId: room })).emit.newMessage(message);
    const noted = socket.state.connection === mark.connection ? (socket.state.noted ?? 0) : 0;
    return { ...message, tags: [String(noted)] };
  }

  #failed(error: unknown): void {
    if (error instanceof Mishap) this.tally.add("thrownReported");
    // The asker counts these.
    else if (error instanceof AckTimeout || error instanceof Disconnected || error instanceof ContractViolation) return;
    else this.unexpected(error);
  }

  unexpected(error: unknown): void {
    this.tally.add("unexpectedErrors");
    console.error(`worker ${this.name}:`, error);
  }
}

function noteIn(state: Partial<State>, { connection }: Mark): void {
  if (state.connection !== connection) {
    state.connection = connection;
    state.noted = 0;
  }
  state.noted = (state.noted ?? 0) + 1;
}
