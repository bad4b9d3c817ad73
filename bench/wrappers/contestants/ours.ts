// The emitted server as it comes: guards on, undeclared properties removed, answers picked.

import type { Server } from "socket.io";
import { type ChatHandlers, type ChatServerOptions, createChatServer } from "../dist/chat/server.js";
import type { App, Message } from "./app.js";

export const options: ChatServerOptions = {
  authenticate: () => ({ userId: "u" }),
  onViolation: () => {},
};

export function start(io: Server, app: App): void {
  startWith(io, app, options);
}

export function startWith(io: Server, app: App, chosen: ChatServerOptions): void {
  createChatServer(io, chosen).onConnection((socket) => socket.handle(handlersOf(app)));
}

/** Made for each connection, as listeners are. */
function handlersOf(app: App): ChatHandlers {
  return {
    sendMessage: (payload) => app.post(payload),
    sendLater: (payload) => app.postLater(payload),
    sendData: (greeting, number) => app.add(greeting, number),
    typing: (payload) => app.hear(payload),
    ping: () => app.hear(""),
    deleteRoom: (payload) => app.hear(payload),
    track: (payload) => app.hear(payload),
    locate: (payload) => payload,
    rename: (payload) => payload,
    seen: (payload) => app.hear(payload),
  };
}

export function broadcast(io: Server): (message: Message) => unknown {
  return broadcastWith(io, options);
}

export function broadcastWith(io: Server, chosen: ChatServerOptions): (message: Message) => unknown {
  const chat = createChatServer(io, chosen);
  return (message) => chat.emit.newMessage(message);
}
