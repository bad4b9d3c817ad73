/** What a worker asks its clients, and those of others: every question has to settle. */

import { AckTimeout, chatRooms, Disconnected } from "../../../fixtures/golden/chat/expected/server.js";
import { ORDER } from "../people.js";
import { ROOMS } from "../settings.js";
import type { Application } from "./application.js";

const TICK_MS = 250;
const LOCAL_PER_TICK = 4;
/** Ticks from one message in the dynamic namespace to the next. */
const STATUS_EVERY = 4;
/** Ticks from one question to everybody in a room to the next. */
const ROOM_EVERY = 8;
/** Ticks from one look at the sockets of all workers to the next. */
const ALL_EVERY = 20;
const PATIENCE_MS = 3_000;

export class Asking {
  readonly #application: Application;
  readonly #timer: ReturnType<typeof setInterval>;
  #tick = 0;
  #open = 0;

  constructor(application: Application) {
    this.#application = application;
    this.#timer = setInterval(() => this.#ask(), TICK_MS);
  }

  get open(): number {
    return this.#open;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #ask(): void {
    this.#tick++;
    const { chat, orders, sockets, watchers } = this.#application;
    const local = [...sockets];
    for (let count = 0; count < Math.min(LOCAL_PER_TICK, local.length); count++) {
      const socket = local[(this.#tick * LOCAL_PER_TICK + count) % local.length];
      if (socket) this.#settle(socket.emit.confirm("here?"));
    }
    const room = chatRooms.room({ roomId: String(this.#tick % ROOMS) });
    chat.to(room).emit.cursor([this.#tick, 0]);
    // A namespace without clients would be made for this one message, and the adapter keeps something of each.
    if (watchers > 0 && this.#tick % STATUS_EVERY === 0) orders.at({ orderId: ORDER }).emit.status("open");
    if (this.#tick % ROOM_EVERY === 0) void this.#askRoom(room);
    if (this.#tick % ALL_EVERY === 0) void this.#askFarAway(room);
  }

  async #askRoom(room: string): Promise<void> {
    const { chat, tally } = this.#application;
    tally.add("askedMany");
    this.#open++;
    try {
      const { answers } = await chat.to(room).timeout(PATIENCE_MS).emit.confirm("all here?");
      if (answers.some((answer) => answer !== true)) tally.add("badAnswers");
      tally.add("settledMany");
    } catch (error) {
      this.#application.unexpected(error);
    } finally {
      this.#open--;
    }
  }

  /** A socket that most likely lives on another worker. */
  async #askFarAway(room: string): Promise<void> {
    // Rejects where a worker dies before it answers.
    const all = await this.#application.chat
      .in(room)
      .fetchSockets()
      .catch(() => []);
    for (const socket of all.slice(0, 2)) this.#settle(socket.timeout(PATIENCE_MS).emit.confirm("there?"));
  }

  #settle(question: Promise<boolean>): void {
    const { tally } = this.#application;
    tally.add("asked");
    this.#open++;
    question
      .then(
        () => tally.add("answered"),
        (error: unknown) => {
          if (error instanceof AckTimeout) tally.add("timedOut");
          else if (error instanceof Disconnected) tally.add("disconnected");
          else tally.add("badAnswers");
        },
      )
      .finally(() => this.#open--);
  }
}
