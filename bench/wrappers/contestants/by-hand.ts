// Socket.IO with the checks that a careful hand writes into each listener.

import type { Server } from "socket.io";
import type { App, Draft } from "./app.js";

export function start(io: Server, app: App): void {
  io.use((socket, next) => {
    socket.data = { userId: "u" };
    next();
  });
  io.on("connection", (socket) => {
    socket.on("sendMessage", (payload: unknown, ack: unknown) => {
      if (typeof ack !== "function") return;
      if (isDraft(payload)) ack({ ok: true, value: app.post(payload) });
      else ack(refused);
    });
    socket.on("sendLater", async (payload: unknown, ack: unknown) => {
      if (typeof ack !== "function") return;
      if (isDraft(payload)) ack({ ok: true, value: await app.postLater(payload) });
      else ack(refused);
    });
    socket.on("sendData", (...args: unknown[]) => {
      const ack = args.pop();
      if (typeof ack !== "function") return;
      const [greeting, number, userData, note, ...labels] = args;
      if (
        typeof greeting === "string" &&
        typeof number === "number" &&
        isObject(userData) &&
        typeof userData["user"] === "string" &&
        (note === undefined || note === null || typeof note === "string") &&
        labels.every((label) => typeof label === "string")
      ) {
        ack(app.add(greeting, number));
      } else ack();
    });
    socket.on("typing", (payload: unknown) => {
      if (typeof payload === "string") app.hear(payload);
    });
  });
}

const refused = { ok: false, error: { code: "INVALID_ARGUMENTS", message: "The arguments are not as declared" } };

function isDraft(value: unknown): value is Draft {
  return isObject(value) && typeof value["room"] === "string" && typeof value["text"] === "string";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
