// The emitted server with nothing checked in either direction: what the wrappers themselves cost.

import type { Server } from "socket.io";
import type { App, Message } from "./app.js";
import { broadcastWith, options, startWith } from "./ours.js";

const off = { ...options, inbound: "off", outbound: "off" } as const;

export function start(io: Server, app: App): void {
  startWith(io, app, off);
}

export function broadcast(io: Server): (message: Message) => unknown {
  return broadcastWith(io, off);
}
