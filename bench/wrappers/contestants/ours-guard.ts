// The emitted checks alone, under the listeners of plain Socket.IO.

import type { Server } from "socket.io";
import { guardChatServer } from "../dist/chat/server.js";
import type { App } from "./app.js";
import { start as startPlain } from "./plain.js";

export function start(io: Server, app: App): void {
  guardChatServer(io, { onViolation: () => {} });
  startPlain(io, app);
}
