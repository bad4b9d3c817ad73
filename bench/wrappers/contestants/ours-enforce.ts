// The emitted server that also checks what it sends.

import type { Server } from "socket.io";
import type { Message } from "./app.js";
import { broadcastWith, options } from "./ours.js";

export function broadcast(io: Server): (message: Message) => unknown {
  return broadcastWith(io, { ...options, outbound: "enforce" });
}
