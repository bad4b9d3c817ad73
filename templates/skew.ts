// Which contract a peer was made from: a client says it in the handshake, beside what the contract declares.

import { isObject } from "./checks.js";

/** A client of another version of this server's contract. Versions are a name and a hash: `Chat:3f9a0c1d22b75e60`. */
export interface Skew {
  readonly socketId: string;
  readonly theirs: string;
  readonly ours: string;
}

/** In `handshake.auth`. */
export const CONTRACT_KEY = "socket-contract";

/** Long enough for every contract that a page speaks. */
const MOST = 16;

/** `auth` without what a client says of its contract. */
export function withoutContract(auth: unknown): unknown {
  if (!isObject(auth)) return auth;
  const copy = { ...auth };
  Reflect.deleteProperty(copy, CONTRACT_KEY);
  return copy;
}

/** The version of this contract that a client names; nothing where it names none, as plain clients do. */
export function versionIn(auth: unknown, ours: string): string | undefined {
  return versionsIn(auth).find((version) => isSameContract(version, ours));
}

function versionsIn(auth: unknown): readonly string[] {
  const named = isObject(auth) && Object.hasOwn(auth, CONTRACT_KEY) ? auth[CONTRACT_KEY] : undefined;
  if (!Array.isArray(named)) return [];
  return named.slice(0, MOST).filter((each): each is string => typeof each === "string" && VERSION.test(each));
}

const VERSION = /^[^:]{1,100}:[0-9a-f]{16}$/;

/** Several contracts may share a namespace. */
function isSameContract(one: string, other: string): boolean {
  return one.split(":", 1)[0] === other.split(":", 1)[0];
}

/** A client's `auth` as Socket.IO takes it: the data, or a function that hands it over at each connection. */
export interface Authenticated {
  auth?: Record<string, unknown> | ((send: (data: object) => void) => void) | undefined;
}

/**
 * Has `socket` name its contract's version at each connection. What the application gave is changed in place, for it may change it
 * later, and expects that to count.
 */
export function announce(socket: Authenticated, version: string): void {
  const { auth } = socket;
  if (typeof auth === "function")
    socket.auth = (send) => auth.call(socket, (data) => send(naming({ ...data }, version)));
  else if (auth && Object.isExtensible(auth)) naming(auth, version);
  else socket.auth = naming({ ...auth }, version);
}

/** Sockets may share what they send, so that there may be other contracts in it. */
function naming(auth: Record<string, unknown>, version: string): Record<string, unknown> {
  const others = versionsIn(auth).filter((each) => !isSameContract(each, version));
  return Object.assign(auth, { [CONTRACT_KEY]: [...others, version] });
}
