// The erased tables: what the emitted files say about events as data, behind the interfaces that they give them.

import type { AckStyle } from "./acks.js";
import type { Issues } from "./issues.js";

/** Takes away what was added. */
export type Remove = () => void;

export type Table<Entry> = Readonly<Record<string, Entry>>;

// The guards' functions are written for their own types and meet here as methods: the table holds those of all events,
// and only a value that `is` accepted goes on to `strip`, only one of the typed facades to `pick`.

/** Emitted per argument list that this side receives. */
export interface ArgumentsGuard {
  /** Arguments beyond this count are dropped; Infinity with a rest argument. */
  readonly most: number;
  /** Positions where null means absent. */
  readonly absent?: readonly number[];
  /** Says that a part may be of any depth. */
  readonly deep?: true;
  /** Says that there is binary in it. */
  readonly binary?: true;
  /** How many arguments stand before a rest argument that the string of connection state recovery may follow. */
  readonly offset?: number;
  is(args: unknown[]): boolean;
  explain(args: readonly unknown[], issues: Issues): void;
  strip?(args: unknown[]): void;
}

/** Emitted per argument list that this side sends. */
export interface ArgumentsPicker {
  /** Positions where null stands for what is absent. */
  readonly absent?: readonly number[];
  /** Sends at least so many arguments, for what follows them must not be taken for one. */
  readonly least?: number;
  /** The declared properties only; the caller's objects stay as they are. */
  pick?(args: unknown[]): unknown[];
}

/** How this side answers. */
export interface AckWriter {
  readonly style: AckStyle;
  /** Declared codes. The runtime answers with the built-in ones by itself. */
  readonly codes?: readonly string[];
  /** What a plain ack is settled with instead of an error. */
  readonly refusal?: unknown;
  pick?(value: unknown): unknown;
}

/** How this side reads an answer. */
export interface AckReader {
  readonly style: AckStyle;
  /** Absent: ten seconds. Infinity: until there is an answer, or no connection. */
  readonly timeoutMs?: number;
  /** Of an ack with several values: those beyond this count are dropped. */
  readonly most?: number;
  /** Of an ack with several values: positions where null means absent. */
  readonly absent?: readonly number[];
  readonly deep?: true;
  readonly binary?: true;
  is(value: unknown): boolean;
  explain(value: unknown, issues: Issues): void;
  strip?(value: unknown): void;
}

export interface IncomingEvent {
  /** On the wire; the key in the table is the name in code. */
  readonly name: string;
  readonly args: ArgumentsGuard;
  /** Fields of `socket.data` that must be set. */
  readonly requires?: readonly string[];
  readonly ack?: AckWriter;
}

export interface OutgoingEvent {
  readonly name: string;
  readonly volatile?: true;
  readonly args: ArgumentsPicker;
  /** Present where `outbound: "enforce"` is on offer. */
  readonly guard?: ArgumentsGuard;
  readonly ack?: AckReader;
}

/** What a server tells of an error; its payload is the error where it lists codes. */
export interface ErrorEvent extends OutgoingEvent {
  readonly codes?: readonly string[];
}

/** An event between servers, which every server sends and receives. */
export interface PeerEvent extends IncomingEvent {
  readonly pick: ArgumentsPicker;
}

/** A declared error. */
export interface ErrorShape {
  /** What it says where nobody says more. */
  readonly message: string;
  /** Present where the error carries data. */
  pick?(data: unknown): unknown;
}

/** Guards the declared parts of `{ auth, query, headers }`. */
export interface HandshakeGuard {
  readonly deep?: true;
  is(value: unknown): boolean;
  explain(value: unknown, issues: Issues): void;
  /** The declared properties of the declared parts, in a copy. */
  pick(value: unknown): unknown;
}
