/** A worker: the chat over Redis Streams, with connection state recovery, reporting what it sees. */

import { createServer, type Server as HttpServer } from "node:http";
import { getHeapCodeStatistics } from "node:v8";
import { createAdapter } from "@socket.io/redis-streams-adapter";
import { Redis } from "ioredis";
import { Server } from "socket.io";
import { live, setting, tell, watchFaults } from "../process.js";
import { IMMORTAL, SAMPLE_EVERY_MS } from "../settings.js";
import { Application } from "./application.js";
import { Asking } from "./asking.js";
import { Peers } from "./peers.js";

watchFaults();

const http = createServer();
// The adapter subscribes over copies of this connection. On a slow machine ioredis would ask them for more than a
// subscriber may answer, and leave the rejection unhandled.
const redis = new Redis(Number(setting("REDIS_PORT")), "127.0.0.1", { enableReadyCheck: false });
const io = new Server(http, {
  adapter: createAdapter(redis, { maxLen: 5_000 }),
  connectionStateRecovery: { maxDisconnectionDuration: 60_000 },
  maxHttpBufferSize: 100_000,
  pingInterval: 10_000,
  pingTimeout: 10_000,
});

const application = new Application(io, setting("WORKER"));
const asking = new Asking(application);
const peers = new Peers(application, Number(setting("GENERATION")));

// Only under load: what is left afterwards is less, and would hide what grows.
const sampling = setInterval(() => {
  globalThis.gc?.();
  const { code_and_metadata_size, bytecode_and_metadata_size } = getHeapCodeStatistics();
  const code = code_and_metadata_size + bytecode_and_metadata_size;
  tell({ kind: "heap", used: process.memoryUsage().heapUsed, code });
}, SAMPLE_EVERY_MS);

live({
  tally: application.tally,
  open: () => asking.open,
  busy: () => 0,
  obey: ({ kind }) => {
    if (kind !== "quiet") return;
    clearInterval(sampling);
    asking.stop();
    peers.stop();
  },
});

// Answered by the others through Redis: from here on this worker hears them.
await application.chat.fetchSockets().catch(() => []);
await listen(http, Number(setting("OWN_PORT")));
if (setting("WORKER") !== IMMORTAL) await listen(gate(), Number(setting("SHARED_PORT")));
tell({ kind: "ready" });

/** Another way to the same server, behind the port that the mortal workers have in common. */
function gate(): HttpServer {
  const shared = createServer((request, response) => void http.emit("request", request, response));
  shared.on("upgrade", (...args) => void http.emit("upgrade", ...args));
  return shared;
}

function listen(server: HttpServer, port: number): Promise<void> {
  const exclusive = port !== Number(setting("SHARED_PORT"));
  return new Promise((listening) => server.listen({ port, host: "127.0.0.1", exclusive }, listening));
}
