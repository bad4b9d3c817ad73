/** One message on its way, and what is seen of it. */

import type { Argument, Event } from "../../src/catalog/model.js";
import { ContractViolation } from "../../templates/errors.js";
import type { Message } from "./case.js";
import type { Seen } from "./seen.js";

export class Delivery {
  readonly #sent: Event | undefined;
  readonly #message: Message | undefined;
  #heard: { readonly event: Event; readonly args: readonly unknown[] } | undefined;
  #answer: unknown;
  #refused = false;
  #ended: "open" | "answered" | "refused" = "open";

  constructor(sent?: Event, message?: Message) {
    this.#sent = sent;
    this.#message = message;
  }

  hear(event: Event, args: readonly unknown[], answer: (message: Message) => unknown): unknown {
    this.#heard = { event, args };
    return this.#message && answer(this.#message);
  }

  /** The guard of either side complained. */
  refuse(): void {
    this.#refused = true;
  }

  awaits(answered: Promise<unknown>): void {
    answered.then(
      (answer) => {
        this.#answer = answer;
        this.#ended = "answered";
      },
      (error: unknown) => {
        // The support code of generated code is compiled apart, and its classes are others.
        if (error instanceof Error && error.name === ContractViolation.name) this.#ended = "refused";
      },
    );
  }

  seen(): Seen {
    if (!this.#heard) {
      if (this.#refused) return "refused";
      return this.#isAwaited() ? "ack pending" : "ignored";
    }
    if (this.#isMistaken()) return "mistaken";
    if (!this.#isAwaited()) return "delivered";
    if (this.#ended === "open") return "ack pending";
    return this.#ended === "answered" ? "answered" : "answer refused";
  }

  #isAwaited(): boolean {
    return this.#sent?.ack !== undefined && this.#message?.withoutAck !== true;
  }

  /** Whether a value of one name arrived as another's, on the way there or in the answer. */
  #isMistaken(): boolean {
    const [sent, heard, message] = [this.#sent, this.#heard, this.#message];
    if (!sent || !heard || !message) return false;
    const returned = "value" in message.returned ? message.returned.value : undefined;
    return (
      differ(named(sent.args, message.args), named(heard.event.args, heard.args)) ||
      differ(named(valuesOf(heard.event), returned), named(valuesOf(sent), this.#answer))
    );
  }
}

/** Of an ack that has several. */
function valuesOf({ ack }: Event): readonly Argument[] {
  return ack?.answer.kind === "values" ? ack.answer.args : [];
}

function named(args: readonly Argument[], values: unknown): ReadonlyMap<string, unknown> {
  return new Map(Array.isArray(values) ? args.map(({ name }, index) => [name, values[index]]) : []);
}

function differ(sent: ReadonlyMap<string, unknown>, heard: ReadonlyMap<string, unknown>): boolean {
  return [...sent].some(([name, value]) => {
    const other = heard.get(name);
    return other !== undefined && typeof value !== "object" && value !== other;
  });
}
