// Plain listeners behind a middleware that asks ajv, compiled when the server starts.

import { Ajv, type ValidateFunction } from "ajv";
import type { Server } from "socket.io";
import type { App } from "./app.js";
import { start as startPlain } from "./plain.js";

const text = { type: "string" };
const draft = {
  type: "object",
  properties: { room: text, text },
  required: ["room", "text"],
};
const args = (...items: object[]): object => ({ type: "array", items, minItems: items.length, additionalItems: false });
const schemas = {
  sendMessage: args(draft),
  sendLater: args(draft),
  sendData: {
    type: "array",
    items: [
      text,
      { type: "number" },
      { type: "object", properties: { user: text }, required: ["user"] },
      { type: "string", nullable: true },
    ],
    minItems: 3,
    additionalItems: text,
  },
  typing: args(text),
};

export function start(io: Server, app: App): void {
  const ajv = new Ajv({ strictTuples: false });
  const checks = new Map<unknown, ValidateFunction>();
  for (const [event, schema] of Object.entries(schemas)) checks.set(event, ajv.compile(schema));
  io.on("connection", (socket) => {
    socket.use(([event, ...rest], next) => {
      const ack = typeof rest.at(-1) === "function" ? rest.pop() : undefined;
      if (checks.get(event)?.(rest)) next();
      else ack?.({ ok: false, error: { code: "INVALID_ARGUMENTS", message: "The arguments are not as declared" } });
    });
  });
  startPlain(io, app);
}
