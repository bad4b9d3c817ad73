// What becomes of the events that arrive, for metrics and traces. Without a hook nobody looks at a clock.

/** One event that arrived. */
export interface Arrival {
  /** The event's name on the wire; "connect" for a handshake. */
  readonly event: string;
  /** Empty when another server sent it. */
  readonly socketId: string;
  /** From the arrival to the end of its handlers, or to the refusal, in milliseconds. */
  readonly durationMs: number;
}

/** An event whose handlers ended as the contract says. */
export interface Accepted extends Arrival {
  /** The declared error that was answered; absent where there was none. */
  readonly code?: string | undefined;
}

/** An event that reached no handler. */
export interface Refused extends Arrival {
  /** `INVALID_ARGUMENTS`, `UNAUTHENTICATED`, `FORBIDDEN`, or a declared error. */
  readonly code: string;
}

/** An event of which a handler threw what the contract does not declare. */
export interface Failed extends Arrival {
  readonly error: unknown;
}

export interface Hooks {
  /** An event whose handlers ended as the contract says. */
  onAccepted?(accepted: Accepted): unknown;
  /** An event that reached no handler. */
  onRefused?(refused: Refused): unknown;
  /** An event of which a handler threw what the contract does not declare. `onError` hears of it, too. */
  onFailed?(failed: Failed): unknown;
}

/** The hooks, none of which throws. */
export interface Observer {
  accepted(accepted: Accepted): void;
  refused(refused: Refused): void;
  failed(failed: Failed): void;
}

/** `safely` runs code of the application; there is no observer where there is no hook. */
export function observerOf(
  hooks: Hooks,
  safely: (arrival: Arrival, code: () => unknown) => void,
): Observer | undefined {
  if (!hooks.onAccepted && !hooks.onRefused && !hooks.onFailed) return undefined;
  return {
    accepted: (accepted) => safely(accepted, () => hooks.onAccepted?.(accepted)),
    refused: (refused) => safely(refused, () => hooks.onRefused?.(refused)),
    failed: (failed) => safely(failed, () => hooks.onFailed?.(failed)),
  };
}
