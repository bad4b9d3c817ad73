/** An honest client: a generated wrapper that does only what the contract allows. */

import { io } from "socket.io-client";
import {
  AckTimeout,
  type ChatClient,
  createChatClient,
  Disconnected,
} from "../../../fixtures/golden/chat/expected/client.js";
import type { Message } from "../../../fixtures/golden/chat/expected/types.js";
import { markText, type Person, roomOf, tokenOf, userIdOf } from "../people.js";
import { isMessage } from "../plain-reading.js";
import type { HonestCount } from "../reports.js";
import type { Tally } from "../tally.js";
import type { Ledger } from "./ledger.js";
import { Notes } from "./notes.js";
import type { Home } from "./places.js";

/** Questions that one client may have open; more would only wait for a slow machine. */
const MOST_OPEN = 4;

interface Setup extends Home {
  readonly index: number;
  readonly tally: Tally<HonestCount>;
  readonly ledger: Ledger;
}

export class Client {
  readonly #chat: ChatClient;
  readonly #person: Person;
  readonly #tally: Tally<HonestCount>;
  readonly #ledger: Ledger;
  readonly #notes: Notes;
  /** Counts comings and goings. */
  #connection = 0;
  #sequence = 0;
  #open = 0;

  constructor({ index, url, transport, tally, ledger }: Setup) {
    this.#person = { isHonest: true, index };
    this.#tally = tally;
    this.#ledger = ledger;
    this.#notes = new Notes(tally);
    const raw = io(url, {
      forceNew: true,
      transports: [transport],
      auth: { token: tokenOf(this.#person) },
      reconnectionDelay: 300,
      reconnectionDelayMax: 3_000,
      timeout: 15_000,
    });
    this.#chat = createChatClient(raw, {
      onViolation: () => tally.add("violations"),
      onError: (error) => this.#failed(error),
    });
    this.#listen();
  }

  get open(): number {
    return this.#open;
  }

  /** Without an ack; the next answered post tells whether it arrived. */
  note(): void {
    if (!this.#chat.connected) return;
    this.#notes.sent();
    this.#chat.emit.typing(this.#mark());
  }

  /** To everybody in a room, on whatever worker. */
  post(): void {
    if (!this.#mayAsk) return;
    const room = roomOf(this.#person);
    // Some go to a room that is not theirs, and are answered with an error that the contract declares.
    const isLost = this.#sequence % 50 === 49;
    const text = this.#mark();
    const connection = this.#connection;
    const before = this.#notes.count;
    if (!isLost) this.#ledger.published(text, room);
    this.#ask(this.#chat.emit.sendMessage({ room: isLost ? "elsewhere" : room, text }), (result) => {
      if (!result.ok) {
        if (!isLost || result.error.code !== "ROOM_NOT_FOUND") this.#tally.add("validRefused");
        return;
      }
      this.#ledger.answered(text, result.value.sender);
      if (connection === this.#connection) this.#notes.confirmed(before, Number(result.value.tags?.[0]));
    });
  }

  sendData(): void {
    if (!this.#mayAsk) return;
    const greeting = this.#mark();
    const answer = this.#chat.emit.sendData(greeting, 0.5, { user: "ann" }, undefined, "a", "b");
    this.#ask(answer, (echo) => {
      if (echo !== greeting) this.#tally.add("validRefused");
    });
  }

  tip(amount: number): void {
    if (this.#chat.connected) this.#chat.emit.tip({ to: userIdOf(this.#person), money: { amount, currency: "EUR" } });
  }

  ping(): void {
    if (this.#chat.connected) this.#chat.emit.ping();
  }

  /** The connection ends without a word, and Socket.IO opens another. */
  cut(): void {
    this.#chat.raw.io.engine?.close();
  }

  /** Leaves for good, so that nothing is recovered, and connects anew. */
  comeBack(): void {
    this.#chat.disconnect();
    this.#chat.connect();
  }

  get #mayAsk(): boolean {
    return this.#chat.connected && this.#open < MOST_OPEN;
  }

  #mark(): string {
    this.#sequence++;
    return markText({ sender: this.#person.index, connection: this.#connection, sequence: this.#sequence });
  }

  #ask<Answer>(question: Promise<Answer>, read: (answer: Answer) => void): void {
    this.#open++;
    this.#tally.add("asked");
    question
      .then(
        (answer) => {
          this.#tally.add("answered");
          read(answer);
        },
        (error: unknown) => {
          if (error instanceof AckTimeout) this.#tally.add("timedOut");
          else if (error instanceof Disconnected) this.#tally.add("disconnected");
          else this.#tally.add("validRefused");
        },
      )
      .finally(() => this.#open--);
  }

  #listen(): void {
    const { index } = this.#person;
    this.#chat.onConnect(() => {
      this.#tally.add("connections");
      if (this.#chat.raw.recovered) this.#tally.add("recovered");
      this.#moved();
    });
    this.#chat.onDisconnect((reason) => {
      this.#moved();
      this.#ledger.left(index, roomOf(this.#person));
      if (reason !== "io server disconnect") return;
      this.#tally.add("expelled");
      this.#chat.connect();
    });
    this.#chat.onConnectError((refusal) => {
      if (refusal) this.#tally.add("handshakesRefused");
    });
    this.#chat.handle({
      newMessage: (message) => this.#heard(message),
      presence() {},
      cursor: () => this.#tally.add("cursors"),
      confirm: () => {
        this.#tally.add("asksHeard");
        return true;
      },
      error() {},
      // What a client without an ack hears when it was refused.
      commandRejected: () => this.#tally.add("validRefused"),
    });
  }

  #heard(message: Message): void {
    if (!isMessage(message)) this.#tally.add("invalidDelivered");
    const isRecovered = this.#chat.raw.recovered;
    this.#ledger.arrived(message.text, { client: this.#person.index, room: roomOf(this.#person), isRecovered });
  }

  #moved(): void {
    this.#connection++;
    this.#notes.interrupted();
  }

  #failed(error: unknown): void {
    // Those who ask count these.
    if (error instanceof AckTimeout || error instanceof Disconnected) return;
    this.#tally.add("unexpectedErrors");
    console.error(`client ${this.#person.index}:`, error);
  }
}
