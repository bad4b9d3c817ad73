// What a server makes of what arrives, with and without wrapped sockets.

import type { Declared } from "../answers.js";
import type { ErrorEvent } from "../contract.js";
import { shapeOf } from "../declared.js";
import { invalidArguments, type WireError } from "../errors.js";
import { Issues } from "../issues.js";
import { readPath } from "../patterns.js";
import type { Denial, InboundMode, Inbox, Receiving, Violation } from "../receive/inbox.js";
import type { Receiver } from "../receive/receiver.js";
import { type Place, Reports } from "../reports.js";
import { staysWithin } from "../walk.js";
import type { RawNamespace, RawSocket } from "./raw.js";
import type { DynamicContract, GuardOptions, ServerContract } from "./types.js";

const MAX_DEPTH = 100;

export class Watch implements Receiving {
  readonly contract: ServerContract | DynamicContract;
  readonly inbound: InboundMode;
  readonly maxDepth: number;
  readonly reports: Reports;
  readonly #unknownEvents: "ignore" | "report" | "refuse";
  readonly #errorEvents = new Map<string, ErrorEvent>();

  constructor(contract: ServerContract | DynamicContract, options: GuardOptions) {
    this.contract = contract;
    this.inbound = options.inbound ?? "enforce";
    this.maxDepth = options.maxDepth ?? MAX_DEPTH;
    this.reports = new Reports(options);
    this.#unknownEvents = options.unknownEvents ?? "ignore";
    for (const event of Object.values(contract.errorEvents)) {
      for (const code of event.codes ?? []) if (!this.#errorEvents.has(code)) this.#errorEvents.set(code, event);
    }
  }

  violated(violation: Violation): void {
    this.reports.violated(violation);
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

  /** The declared parts of a handshake, or why it is refused. */
  handshake(raw: RawSocket): { readonly parts: object } | { readonly refusal: WireError } {
    const guard = this.contract.handshake;
    if (!guard) return { parts: {} };
    const { auth, query, headers } = raw.handshake;
    const parts = { auth: auth ?? {}, query, headers };
    if (this.inbound === "off") return { parts };
    const within = !guard.deep || staysWithin(this.maxDepth, [auth]);
    if (within && guard.is(parts)) return { parts: Object(guard.pick(parts)) };
    const issues = new Issues();
    if (within) guard.explain(parts, issues);
    else issues.tooDeep(this.maxDepth);
    const refused = this.inbound === "enforce";
    this.violated({ event: "connect", socketId: raw.id, issues: issues.list, refused });
    return refused ? { refusal: invalidArguments(issues.list) } : { parts };
  }

  /** Looks at events that the contract does not name; Socket.IO drops them where nobody listens. */
  watchUnknown(inbox: Inbox & { readonly inner: RawSocket }, receiver: Receiver): void {
    if (this.#unknownEvents === "ignore") return;
    inbox.inner.onAny((event, ...args) => {
      if (!receiver.named(event)) this.#unknown(inbox, event, args);
    });
  }

  #unknown(inbox: Inbox, event: unknown, args: readonly unknown[]): void {
    const issues = new Issues();
    issues.add([], "event", "an event of the contract", event);
    const refused = this.#unknownEvents === "refuse";
    this.violated({
      event: typeof event === "string" ? event : typeof event,
      socketId: inbox.id,
      issues: issues.list,
      refused,
    });
    if (!refused) return;
    const settle = args.at(-1);
    if (typeof settle === "function") settle();
    this.tell(invalidArguments(issues.list), inbox);
  }
}

/** What Socket.IO's middleware passes on to the client as `data`. */
export function refusalError(error: WireError): Error {
  return Object.assign(new Error(error.message), { data: error });
}
