/** What was sent to rooms, and to whom it came: each message has to reach all who were there from before to after. */

import type { HonestCount } from "../reports.js";
import { ARRIVAL_MS, LAST_WORDS_MS } from "../settings.js";
import type { Tally } from "../tally.js";

interface Publication {
  /** On the ledger's clock. */
  readonly since: number;
  readonly room: string;
  /** Clients that were there, and have not left since. */
  readonly expected: Set<number>;
  /** Clients that were there, and left meanwhile. */
  readonly excused: Set<number>;
  readonly arrived: Set<number>;
  answer?: { readonly at: number; readonly worker: string };
}

interface Death {
  readonly worker: string;
  readonly at: number;
}

interface Listener {
  readonly client: number;
  readonly room: string;
  /** Whether Socket.IO restored what it had in an earlier connection. */
  readonly isRecovered: boolean;
}

export class Ledger {
  readonly #tally: Tally<HonestCount>;
  readonly #clock: { readonly now: number };
  readonly #open = new Map<string, Publication>();
  /** Who has heard something since it connected, by room: whoever has will hear everything. */
  readonly #listening = new Map<string, Set<number>>();
  readonly #openIn = new Map<string, Set<Publication>>();
  #deaths: readonly Death[] = [];

  constructor(tally: Tally<HonestCount>, clock: { readonly now: number }) {
    this.#tally = tally;
    this.#clock = clock;
  }

  /** Broadcasts that some may still receive. */
  get open(): number {
    return this.#open.size;
  }

  published(text: string, room: string): void {
    this.#tally.add("broadcasts");
    const publication: Publication = {
      since: this.#clock.now,
      room,
      expected: new Set(setOf(this.#listening, room)),
      excused: new Set(),
      arrived: new Set(),
    };
    this.#open.set(text, publication);
    setOf(this.#openIn, room).add(publication);
  }

  answered(text: string, worker: string): void {
    const publication = this.#open.get(text);
    if (publication) publication.answer = { at: Date.now(), worker };
  }

  arrived(text: string, { client, room, isRecovered }: Listener): void {
    setOf(this.#listening, room).add(client);
    const publication = this.#open.get(text);
    if (!publication) return;
    // What is restored to a client may still be under way to its new worker.
    if (publication.arrived.has(client)) this.#tally.add(isRecovered ? "twiceRecovered" : "twice");
    publication.arrived.add(client);
  }

  left(client: number, room: string): void {
    setOf(this.#listening, room).delete(client);
    for (const { expected, excused } of setOf(this.#openIn, room)) if (expected.delete(client)) excused.add(client);
  }

  killed(worker: string, at: number): void {
    this.#deaths = [...this.#deaths.filter((death) => at - death.at < 2 * ARRIVAL_MS), { worker, at }];
  }

  /** Judges what had its time. */
  close(): void {
    for (const [text, publication] of this.#open) {
      // Oldest first.
      if (this.#clock.now - publication.since < ARRIVAL_MS) return;
      this.#judge(text, publication);
    }
  }

  /** In the end, when all questions are settled: judges also what has reached everybody, or cannot be called lost. */
  closeSettled(): void {
    this.close();
    for (const [text, publication] of this.#open) {
      const { expected, arrived } = publication;
      const hasArrived = [...expected].every((client) => arrived.has(client));
      if (hasArrived || this.#mayBeLost(publication)) this.#judge(text, publication);
    }
  }

  #judge(text: string, publication: Publication): void {
    this.#open.delete(text);
    setOf(this.#openIn, publication.room).delete(publication);
    const { expected, excused, arrived } = publication;
    const certain = [...expected].filter((client) => arrived.has(client)).length;
    const fortunate = [...excused].filter((client) => arrived.has(client)).length;
    this.#tally.add("expected", expected.size + excused.size);
    this.#tally.add("delivered", certain + fortunate);
    this.#tally.add("deliveredBesides", arrived.size - certain - fortunate);
    this.#tally.add("possiblyLost", excused.size - fortunate);
    this.#tally.add(this.#mayBeLost(publication) ? "possiblyLost" : "lost", expected.size - certain);
  }

  /** Nobody answered for it, or the worker that did died before it could pass it on. */
  #mayBeLost({ answer }: Publication): boolean {
    if (!answer) return true;
    return this.#deaths.some(({ worker, at }) => {
      return worker === answer.worker && Math.abs(at - answer.at) < LAST_WORDS_MS;
    });
  }
}

function setOf<T>(sets: Map<string, Set<T>>, room: string): Set<T> {
  const known = sets.get(room);
  if (known) return known;
  const set = new Set<T>();
  sets.set(room, set);
  return set;
}
