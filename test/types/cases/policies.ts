// What an application may say about who may send what, and about other versions.

import type { Server } from "socket.io";
import {
  type Accepted,
  type ChatServerOptions,
  createChatOrderServer,
  createChatServer,
  fail,
  guardChatServer,
} from "../../../fixtures/golden/chat/expected/server.js";

declare const io: Server;

interface State {
  readonly openedAt: number;
}

createChatServer<State>(io, {
  authenticate: () => ({ userId: "" }),
  authorize(event, socket, args) {
    if (event === "deleteRoom") return socket.data.admin === true;
    if (event === "nothing") return true; // error TS2367
    socket.state.openedAt?.toFixed();
    const [room] = args;
    room.length; // error TS18046
    return event === "typing" ? fail("SLOW_DOWN", { retryAfterMs: 1 }) : Promise.resolve(true);
  },
  onAccepted: ({ event, durationMs, code }: Accepted) => void [event.length, durationMs.toFixed(), code?.length],
  onRefused: ({ code }) => code.length,
  onFailed: ({ error }) => error.length, // error TS18046
  maxViolations: 10,
  onSkew: ({ theirs, ours }) => theirs.localeCompare(ours),
});

createChatOrderServer(io, {
  authorize: (event, socket) => {
    event satisfies never;
    return socket.params.orderId !== "";
  },
});

guardChatServer(io, {
  authorize(event, socket) {
    socket.emit("presence", "away");
    socket.emit("presence", 5); // error TS2345
    return event.length > 0 && socket.data.userId !== "";
  },
});

export const options: ChatServerOptions = {
  authenticate: () => ({ userId: "" }),
  authorize: () => "yes", // error TS2322
  onSkew: "warn", // error TS2322
  maxViolations: "ten", // error TS2322
};
