// Where violations and errors go, and the code of the application that is run on the way. Nothing here throws.

import { isThenable } from "./answers.js";
import { type Hooks, type Observer, observerOf } from "./hooks.js";
import { denialLine, errorLine, limited, violationLine } from "./logging.js";
import type { Denial, Violation } from "./receive/inbox.js";

/** Where something was thrown. */
export interface Place {
  readonly event: string;
  readonly socketId: string;
}

export interface ReportOptions extends Hooks {
  onError?(error: unknown, where: Place): unknown;
  onViolation?(violation: Violation): unknown;
  onDenied?(denial: Denial): unknown;
}

export class Reports {
  /** Absent where the application has no hooks. */
  readonly observer: Observer | undefined;
  readonly #options: ReportOptions;
  readonly #warn = limited((line) => console.warn(line));
  readonly #error = limited((line) => console.error(line));

  constructor(options: ReportOptions) {
    this.#options = options;
    this.observer = observerOf(options, (arrival, code) => this.safely(arrival, code));
  }

  violated(violation: Violation): void {
    this.safely(violation, () => {
      return this.#options.onViolation ? this.#options.onViolation(violation) : this.#warn(violationLine(violation));
    });
  }

  denied(denial: Denial): void {
    this.safely(denial, () => {
      return this.#options.onDenied ? this.#options.onDenied(denial) : this.#warn(denialLine(denial));
    });
  }

  failed(error: unknown, where: Place): void {
    if (this.#options.onError) {
      const told = (): unknown => this.#options.onError?.(error, { event: where.event, socketId: where.socketId });
      attempt(told, (second) => this.#error(errorLine(second, "onError")));
    } else this.#error(errorLine(error, where.event));
  }

  /** Runs code of the application, and reports what it throws or rejects with. */
  safely(where: Place, code: () => unknown): void {
    attempt(code, (error) => this.failed(error, where));
  }
}

function attempt(code: () => unknown, failed: (error: unknown) => void): void {
  try {
    const result = code();
    if (isThenable(result)) Promise.resolve(result).then(undefined, failed);
  } catch (error) {
    failed(error);
  }
}
