// Questions to one peer over one connection: each ends with its answer, in time, or with the connection.

import { AckTimeout, Disconnected } from "../errors.js";
import { LONGEST_MS } from "./outlet.js";

/** The values of the answer, or why there is none. */
export type Outcome = unknown[] | AckTimeout | Disconnected;

export interface Question {
  /** On the wire. */
  readonly event: string;
  readonly ms: number;
  /** Called once. */
  ended(outcome: Outcome): void;
}

/** The way a question leaves. */
export interface Sender {
  emit(ended: (outcome: Outcome) => void): void;
  /** Makes Socket.IO forget the callback: no answer is awaited any more. */
  forget(): void;
}

/** Timers are our own, as Socket.IO's outlive the connection and would keep a process from ending. */
export class Questions {
  readonly #open = new Set<OpenQuestion>();

  /** Throws where emitting does, and then nothing is left of it. */
  ask(question: Question, sender: Sender): void {
    const open = new OpenQuestion(question, sender, this.#open);
    this.#open.add(open);
    try {
      sender.emit((outcome) => open.end(outcome));
    } catch (error) {
      this.#open.delete(open);
      sender.forget();
      throw error;
    }
    open.watch();
  }

  giveUp(reason: string): void {
    for (const open of this.#open) open.giveUp(reason);
  }
}

class OpenQuestion {
  readonly #question: Question;
  readonly #sender: Sender;
  readonly #among: Set<OpenQuestion>;
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(question: Question, sender: Sender, among: Set<OpenQuestion>) {
    this.#question = question;
    this.#sender = sender;
    this.#among = among;
  }

  watch(): void {
    const { event, ms } = this.#question;
    const endless = ms >= LONGEST_MS;
    // Emitting may have ended it already.
    if (endless || !this.#among.has(this)) return;
    this.#timer = setTimeout(() => this.end(new AckTimeout(event, ms)), ms);
  }

  end(outcome: Outcome): void {
    if (!this.#among.delete(this)) return;
    clearTimeout(this.#timer);
    if (outcome instanceof Error) this.#sender.forget();
    this.#question.ended(outcome);
  }

  giveUp(reason: string): void {
    this.end(new Disconnected(this.#question.event, reason));
  }
}
