/** What the workers tell each other, numbered, so that each finds what it missed. */

import type { Application } from "./application.js";

const EVERY_MS = 500;

interface Numbered {
  readonly sender: string;
  readonly sequence: number;
}

export class Peers {
  readonly #application: Application;
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #heard = new Map<string, number>();
  readonly #sender: string;
  #sequence = 0;

  constructor(application: Application, generation: number) {
    this.#application = application;
    this.#sender = `${application.name}${String(generation).padStart(7, "0")}`;
    application.chat.serverSide.on.cacheInvalidated((uuid) => this.#hear(read(uuid)));
    this.#timer = setInterval(() => this.#speak(), EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #speak(): void {
    this.#sequence++;
    this.#application.tally.add("peersSent");
    this.#application.chat.serverSide.emit.cacheInvalidated(write({ sender: this.#sender, sequence: this.#sequence }));
  }

  #hear({ sender, sequence }: Numbered): void {
    const { tally } = this.#application;
    tally.add("peersHeard");
    const before = this.#heard.get(sender);
    if (before !== undefined && sequence !== before + 1) tally.add("peersMissed", Math.abs(sequence - before - 1));
    this.#heard.set(sender, sequence);
  }
}

/** The event carries a UUID; its first part tells the sender, its last one the number. */
function write({ sender, sequence }: Numbered): string {
  return `${sender}-0000-4000-8000-${String(sequence).padStart(12, "0")}`;
}

function read(uuid: string): Numbered {
  return { sender: uuid.slice(0, 8), sequence: Number(uuid.slice(-12)) };
}
