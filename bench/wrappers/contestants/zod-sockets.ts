// zod-sockets as its documentation shows it: actions made by a factory, attached to a server, its debug lines unheard.

import { createServer } from "node:http";
import type { Server } from "socket.io";
import { z } from "zod";
import { ActionsFactory, attachSockets, createSimpleConfig } from "zod-sockets";
import type { App, Message } from "./app.js";

const draft = z.object({ room: z.string(), text: z.string() });
const message = z.object({ id: z.string().uuid(), text: z.string(), sender: z.string() });
const answer = z.tuple([z.object({ ok: z.literal(true), value: message })]);
const data = z.tuple([z.string(), z.number(), z.object({ user: z.string() }), z.string().nullish()]).rest(z.string());

const silent = { debug() {}, info() {}, warn() {}, error() {} };

export async function start(io: Server, app: App): Promise<void> {
  const config = createSimpleConfig({ startupLogo: false });
  const factory = new ActionsFactory(config);
  const actions = [
    factory.build({
      event: "sendMessage",
      input: z.tuple([draft]),
      output: answer,
      handler: async ({ input: [payload] }) => [{ ok: true as const, value: app.post(payload) }] as const,
    }),
    factory.build({
      event: "sendLater",
      input: z.tuple([draft]),
      output: answer,
      handler: async ({ input: [payload] }) => [{ ok: true as const, value: await app.postLater(payload) }] as const,
    }),
    factory.build({
      event: "sendData",
      input: data,
      output: z.tuple([z.string()]),
      handler: async ({ input: [greeting, number] }) => [app.add(greeting, number)] as const,
    }),
    factory.build({
      event: "typing",
      input: z.tuple([z.string()]),
      handler: async ({ input: [payload] }) => app.hear(payload),
    }),
  ];
  await attachSockets({ io, config, actions, logger: silent, target: createServer() });
}

export async function broadcast(io: Server): Promise<(sent: Message) => unknown> {
  let send: ((sent: Message) => unknown) | undefined;
  const config = createSimpleConfig({
    startupLogo: false,
    emission: { newMessage: { schema: z.tuple([message]) } },
    hooks: {
      onStartup: async ({ all }) => {
        send = (sent) => all.broadcast("newMessage", sent);
      },
    },
  });
  await attachSockets({ io, config, actions: [], logger: silent, target: createServer() });
  if (!send) throw new Error("zod-sockets did not start");
  return send;
}
