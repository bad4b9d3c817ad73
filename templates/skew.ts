// Which contract a peer was made from: a client says it in the handshake, beside what the contract declares.

import { isObject } from "./checks.js";

/** A client of another contract than this server's. */
export interface Skew {
  readonly socketId: string;
  /** What the client was made from; several where it speaks more than one contract. */
  readonly theirs: readonly string[];
  readonly ours: string;
}

/** In `handshake.auth`. */
export const CONTRACT_KEY = "socket-contract";

/** Long enough for the hashes of every contract that a page speaks. */
const MOST = 16;

/** `auth` without what a client says of its contract. */
export function withoutContract(auth: unknown): unknown {
  if (!isObject(auth)) return auth;
  const copy = { ...auth };
  Reflect.deleteProperty(copy, CONTRACT_KEY);
  return copy;
}

/** The contracts that a client names; nothing where it names none, as plain clients do. */
export function contractsIn(auth: unknown): readonly string[] {
  const named = isObject(auth) && Object.hasOwn(auth, CONTRACT_KEY) ? auth[CONTRACT_KEY] : undefined;
  if (!Array.isArray(named)) return [];
  return named.slice(0, MOST).filter((each): each is string => typeof each === "string" && /^[0-9a-f]{16}$/.test(each));
}

/** A client's `auth` as Socket.IO takes it: the data, or a function that hands it over at each connection. */
export interface Authenticated {
  auth?: Record<string, unknown> | ((send: (data: object) => void) => void) | undefined;
}

/**
 * Has `socket` name its contract at each connection. What the application gave is changed in place, for it may change it
 * later, and expects that to count.
 */
export function announce(socket: Authenticated, hash: string): void {
  const { auth } = socket;
  if (typeof auth === "function") socket.auth = (send) => auth.call(socket, (data) => send(naming({ ...data }, hash)));
  else if (auth && Object.isExtensible(auth)) naming(auth, hash);
  else socket.auth = naming({ ...auth }, hash);
}

/** Sockets may share what they send, so that there may be other contracts in it. */
function naming(auth: Record<string, unknown>, hash: string): Record<string, unknown> {
  const others = contractsIn(auth).filter((each) => each !== hash);
  return Object.assign(auth, { [CONTRACT_KEY]: [...others, hash] });
}
