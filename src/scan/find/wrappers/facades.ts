/** The interfaces of generated code whose members are events, and what using one of them does. */

import type { Direction } from "../../../catalog/model.js";
import type { Role } from "../../model.js";

/** The generated file that declares an interface. */
export type Target = "server" | "client" | "emitter";

export interface Facade {
  readonly kind: "emit" | "listener";
  readonly role: Role;
  readonly directions: readonly Direction[];
  /** Whether members are called, or are what the user writes and gives to `handle()`. */
  readonly members: "called" | "given";
}

const emit = (role: Role, direction: Direction): Facade => ({
  kind: "emit",
  role,
  directions: [direction],
  members: "called",
});

const listener = (role: Role, ...directions: readonly Direction[]): Facade => ({
  kind: "listener",
  role,
  directions,
  members: "called",
});

/** By what follows the name of the contract and the namespace in the name of an interface. */
export const facades: Readonly<Record<Target, Readonly<Record<string, Facade>>>> = {
  server: {
    Emit: emit("server", "serverToClient"),
    RemoteEmit: emit("server", "serverToClient"),
    SocketEmit: emit("server", "serverToClient"),
    BroadcastEmit: emit("server", "serverToClient"),
    Fail: emit("server", "errorEvents"),
    ServerEmit: emit("server", "serverToServer"),
    On: listener("server", "clientToServer"),
    ServerOn: listener("server", "serverToServer"),
    Handlers: { ...listener("server", "clientToServer"), members: "given" },
  },
  client: {
    ClientEmit: emit("client", "clientToServer"),
    ClientNoAckEmit: emit("client", "clientToServer"),
    ClientOn: listener("client", "serverToClient", "errorEvents"),
    ClientHandlers: { ...listener("client", "serverToClient", "errorEvents"), members: "given" },
  },
  emitter: {
    EmitterEmit: emit("server", "serverToClient"),
    EmitterFail: emit("server", "errorEvents"),
    EmitterServerEmit: emit("server", "serverToServer"),
  },
};
