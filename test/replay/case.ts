/** A change of a contract, what is sent between its versions, and what becomes of that. */

import type { Verdict } from "../../src/judges/model.js";
import type { Seen } from "./seen.js";

/** `refusal`: what a server answers with that lets a client not connect. */
export type Direction = "clientToServer" | "serverToClient" | "errorEvents" | "serverToServer" | "refusal";

/** What a handler answers with. */
export type Returned = { readonly value: unknown } | Failure;

export interface Failure {
  readonly fail: string;
  readonly data?: unknown;
}

export interface Message {
  readonly direction: Direction;
  /** Its name, where there are several in that direction. */
  readonly event: string | undefined;
  /** As the API of the sender's version takes them. */
  readonly args: readonly unknown[];
  /** What the receiver's handler returns. */
  readonly returned: Returned;
  /** Sends without a callback what has an optional ack. */
  readonly withoutAck: boolean;
}

/** What an old client and a new server bring with them, or the other way around. */
export interface Circumstances {
  readonly auth: Record<string, unknown>;
  readonly query: Record<string, string>;
  readonly socketData: Returned;
}

/** What is seen, and how that is to be judged. */
export type Expectation = readonly [seen: Seen, verdict: Verdict];

export interface Mixes {
  /** Old client, new server. */
  readonly A: Expectation;
  /** New client, old server. */
  readonly B: Expectation;
}

interface Versions<T> {
  readonly old: T;
  readonly new: T;
}

type Sections = Readonly<Record<string, unknown>>;
type Events = Readonly<Record<string, unknown>>;

export interface Case {
  /** Of the matrix; and which of several. */
  readonly row: string;
  /** Events of each version, by name. */
  readonly before: Events;
  readonly after: Events;
  /** The one that is sent, where there are several. */
  readonly event?: string;
  /** Other sections of the catalogs. */
  readonly sections?: { readonly both?: Sections; readonly before?: Sections; readonly after?: Sections };
  /** Where the events stand; in the main namespace if left out. A version may not have the namespace. */
  readonly namespace?: Versions<string | undefined>;
  /** Where the event is in one direction in the older version and in another in the newer one. */
  readonly direction?: Versions<Direction>;
  /** What each version sends; nothing where it is left out. */
  readonly sends?: Versions<readonly unknown[]>;
  /** What a handler of each version returns. */
  readonly returns?: Versions<Returned>;
  readonly withoutAck?: true;
  readonly auth?: Versions<Record<string, unknown>>;
  readonly query?: Versions<Record<string, string>>;
  /** What servers of each version say of whoever connects. */
  readonly socketData?: Versions<Returned>;
  /** What becomes of it in each direction; a direction that is left out has none of the events. */
  readonly clientToServer?: Mixes;
  readonly serverToClient?: Mixes;
  readonly errorEvents?: Mixes;
  /** A: the older version sends; B: the newer one. Both happen at the same time. */
  readonly serverToServer?: Mixes;
  readonly refusal?: Mixes;
}

/** An event of every contract, both ways: once it is acknowledged, what was sent before has arrived. */
export const BARRIER = "barrier";
