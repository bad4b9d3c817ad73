// Socket.IO as it is: nothing is checked.

import type { Server } from "socket.io";
import type { App, Message } from "./app.js";

export function start(io: Server, app: App): void {
  io.use((socket, next) => {
    socket.data = { userId: "u" };
    next();
  });
  io.on("connection", (socket) => {
    socket.on("sendMessage", (payload, ack) => ack({ ok: true, value: app.post(payload) }));
    socket.on("sendLater", async (payload, ack) => ack({ ok: true, value: await app.postLater(payload) }));
    socket.on("sendData", (...args) => {
      const ack = args.pop();
      ack(app.add(args[0], args[1]));
    });
    socket.on("typing", (payload) => app.hear(payload));
    socket.on("ping", () => app.hear(""));
    socket.on("deleteRoom", (payload) => app.hear(payload));
    socket.on("track", (payload) => app.hear(payload));
    socket.on("locate", (payload, ack) => ack(payload));
    socket.on("rename", (payload, ack) => ack(payload));
    socket.on("seen", (payload) => app.hear(payload));
  });
}

export function broadcast(io: Server): (message: Message) => unknown {
  return (message) => io.emit("newMessage", message);
}
