/** A hostile case: what a peer does, and what a victim that survives makes of it. */

import type { HostileServer } from "./hostile-server.js";
import type { Peer } from "./peer.js";
import type { ParserName } from "./victims/lines.js";

interface Case<Attacker> {
  readonly title: string;
  /** What becomes of generated code, in every namespace. */
  readonly survives: string | Readonly<Record<ParserName, string>>;
  /** With which parsers the case makes sense; default: all. */
  readonly parsers?: readonly ParserName[];
  attack?(attacker: Attacker): void | Promise<void>;
}

/** A client attacks a server. */
export interface ServerCase extends Case<Peer> {
  /** Default: a right one. */
  readonly auth?: object;
  /** Default: each of the served ones. */
  readonly path?: string;
}

/** A server attacks a client. */
export interface ClientCase extends Case<HostileServer> {
  /** Turns the client away, and tells it this. */
  readonly refusal?: unknown;
}

/** Cases that belong together, under a heading of the page. */
export interface Chapter<Each> {
  readonly title: string;
  readonly cases: readonly Each[];
}

export const parsers: readonly ParserName[] = ["default", "msgpack"];

/** One of each kind: the main namespace, a named one, and a dynamic one. */
export const paths = ["/", "/staff", "/boards/7"] as const;

export function survival({ survives }: Pick<ServerCase, "survives">, parser: ParserName): string {
  return typeof survives === "string" ? survives : survives[parser];
}

export function runsWith(parser: ParserName, { parsers: only }: Pick<ServerCase, "parsers">): boolean {
  return only?.includes(parser) ?? true;
}
