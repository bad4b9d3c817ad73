// What a server makes of what arrives, with and without wrapped sockets.

import type { Declared } from "../answers.js";
import type { ErrorEvent } from "../contract.js";
import { shapeOf } from "../declared.js";
import { invalidArguments, type WireError } from "../errors.js";
import type { Observer } from "../hooks.js";
import { Issues } from "../issues.js";
import { choice, limit } from "../options.js";
import { readPath } from "../patterns.js";
import type { Authorize } from "../receive/gate.js";
import { Gate } from "../receive/gate.js";
import type { Denial, InboundMode, Inbox, Receiving, Violation } from "../receive/inbox.js";
import type { Receiver } from "../receive/receiver.js";
import { type Place, Reports } from "../reports.js";
import type { RawNamespace, RawSocket } from "./raw.js";
import type { DynamicContract, PolicyOptions, ServerContract } from "./types.js";

const MAX_DEPTH = 100;

export class Watch implements Receiving {
  readonly contract: ServerContract | DynamicContract;
  readonly inbound: InboundMode;
  readonly maxDepth: number;
  readonly reports: Reports;
  readonly observer: Observer | undefined;
  readonly gate: Gate | undefined;
  readonly #unknownEvents: "ignore" | "report" | "refuse";
  readonly #maxViolations: number;
  readonly #violations = new WeakMap<Inbox, number>();
  readonly #errorEvents = new Map<string, ErrorEvent>();

  constructor(contract: ServerContract | DynamicContract, options: PolicyOptions, authorize: Authorize | undefined) {
    this.contract = contract;
    this.inbound = choice("inbound", options.inbound ?? "enforce", ["enforce", "warn", "off"]);
    this.maxDepth = limit("maxDepth", options.maxDepth ?? MAX_DEPTH);
    this.reports = new Reports(options);
    this.observer = this.reports.observer;
    this.gate = authorize && new Gate(authorize);
    this.#unknownEvents = choice("unknownEvents", options.unknownEvents ?? "ignore", ["ignore", "report", "refuse"]);
    this.#maxViolations = limit("maxViolations", options.maxViolations ?? Number.POSITIVE_INFINITY);
    for (const event of Object.values(contract.errorEvents)) {
      for (const code of event.codes ?? []) if (!this.#errorEvents.has(code)) this.#errorEvents.set(code, event);
    }
  }

  get refusesUnknown(): boolean {
    return this.#unknownEvents === "refuse";
  }

  violated(violation: Violation, offender?: Inbox): void {
    this.reports.violated(violation);
    if (offender && violation.refused && this.#maxViolations < Number.POSITIVE_INFINITY) this.#count(offender);
  }

  denied(denial: Denial): void {
    this.reports.denied(denial);
  }

  failed(error: unknown, where: Place): void {
    this.reports.failed(error, where);
  }

  tell(error: WireError, { back, id }: Inbox): boolean {
    const event = this.#errorEvents.get(error.code);
    if (!event || !back) return false;
    this.reports.safely({ event: event.name, socketId: id }, () => void back.emit(event.name, error));
    return true;
  }

  shape(error: Declared): WireError | undefined {
    return shapeOf(this.contract.errors, error);
  }

  /** What the path of a dynamic namespace says; nothing where the path is fixed, or is none of the contract's. */
  paramsOf(namespace: RawNamespace): object | undefined {
    const path = this.contract.namespace;
    return typeof path === "string" ? undefined : readPath(path, namespace.name);
  }

  /** Looks at events that the contract does not name; Socket.IO drops them where nobody listens. */
  watchUnknown(inbox: Inbox & { readonly inner: RawSocket }, receiver: Receiver): void {
    // A listener of all events costs each of them something.
    if (this.#unknownEvents === "ignore") return;
    inbox.inner.onAny((event, ...args) => {
      if (receiver.named(event)) return;
      this.#unknown(inbox, event);
      const settle = args.at(-1);
      if (typeof settle !== "function") return;
      if (this.#unknownEvents === "refuse") settle();
      // A client with `retries` sends nothing else until it is answered. Later, as middleware may answer.
      else if (!isHeard(inbox.inner, event)) queueMicrotask(() => settle());
    });
  }

  #unknown(inbox: Inbox, event: unknown): void {
    const issues = new Issues();
    issues.add([], "event", "an event of the contract", event);
    const refused = this.#unknownEvents === "refuse";
    const name = typeof event === "string" ? event : typeof event;
    this.violated({ event: name, socketId: inbox.id, issues: issues.list, refused }, inbox);
    if (!refused) return;
    const error = invalidArguments(issues.list);
    this.tell(error, inbox);
    this.observer?.refused({ event: name, socketId: inbox.id, durationMs: 0, code: error.code });
  }

  #count(offender: Inbox): void {
    const count = (this.#violations.get(offender) ?? 0) + 1;
    this.#violations.set(offender, count);
    // Later, so that the refusal leaves before.
    if (count === this.#maxViolations) queueMicrotask(() => offender.end?.());
  }
}

/** Whether anybody but us listens to it, and may answer. */
function isHeard(raw: RawSocket, event: unknown): boolean {
  return raw.listenersAny().length > 1 || (typeof event === "string" && raw.listenerCount(event) > 0);
}
