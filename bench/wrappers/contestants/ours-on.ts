// The emitted server with a handler added for each event by itself.

import type { Server } from "socket.io";
import { createChatServer } from "../dist/chat/server.js";
import type { App } from "./app.js";
import { options } from "./ours.js";

export function start(io: Server, app: App): void {
  createChatServer(io, options).onConnection(({ on }) => {
    on.sendMessage((payload) => app.post(payload));
    on.sendLater((payload) => app.postLater(payload));
    on.sendData((greeting, number) => app.add(greeting, number));
    on.typing((payload) => app.hear(payload));
    on.ping(() => app.hear(""));
    on.deleteRoom((payload) => app.hear(payload));
    on.track((payload) => app.hear(payload));
    on.locate((payload) => payload);
    on.rename((payload) => payload);
    on.seen((payload) => app.hear(payload));
  });
}
