/** What one connection sent without an ack. It arrives in order, so that a later answer vouches for all before it. */

import type { HonestCount } from "../reports.js";
import type { Tally } from "../tally.js";

export class Notes {
  readonly #tally: Tally<HonestCount>;
  #count = 0;
  #confirmed = 0;

  constructor(tally: Tally<HonestCount>) {
    this.#tally = tally;
  }

  /** Sent over this connection so far. */
  get count(): number {
    return this.#count;
  }

  sent(): void {
    this.#count++;
    this.#tally.add("noted");
  }

  /** The worker has seen `seen` of the first `sent`. */
  confirmed(sent: number, seen: number): void {
    // Answers may overtake each other.
    if (sent < this.#confirmed) return;
    if (seen !== sent) this.#tally.add("notedLost", Number.isInteger(seen) ? Math.abs(sent - seen) : sent);
    this.#tally.add("notedDelivered", sent - this.#confirmed);
    this.#confirmed = sent;
  }

  /** Whatever nobody vouched for may have been lost with the connection. */
  interrupted(): void {
    this.#tally.add("notedPossiblyLost", this.#count - this.#confirmed);
    this.#count = 0;
    this.#confirmed = 0;
  }
}
