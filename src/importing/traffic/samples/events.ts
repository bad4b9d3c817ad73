/** Everything that was seen of an event: what it was sent with, and what was answered. */

import type { Json } from "../../../schema/model.js";
import type { Span } from "../../../text/span.js";
import type { Message } from "../lines.js";
import { Lists } from "./lists.js";

export class EventSamples {
  readonly args = new Lists();
  readonly acks = new AckSamples();
  /** The last line of it. */
  at: Span;

  constructor(at: Span) {
    this.at = at;
  }

  add({ args, ack, at }: Message): void {
    this.at = at;
    this.args.add(args, 0);
    if (ack) this.acks.add(ack);
  }
}

/** Answers: where the first value is null, the second may be what was asked for. */
export class AckSamples {
  readonly withNull = new Lists();
  readonly others = new Lists();

  get count(): number {
    return this.withNull.count + this.others.count;
  }

  add(values: readonly Json[]): void {
    (values[0] === null ? this.withNull : this.others).add(values, 0);
  }

  all(): Lists {
    const all = new Lists();
    all.absorb(this.withNull);
    all.absorb(this.others);
    return all;
  }
}
