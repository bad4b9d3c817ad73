/** A process of its own, with `--expose-gc`: bytes of heap that one connected socket keeps. Prints JSON. */

import { connect, newServer } from "./peer.mjs";

const FIRST = 500;
const SOCKETS = 10_000;
const [contestant] = process.argv.slice(2);
const { CountingApp } = await import("../dist/run/app.mjs");
const { start } = await import(`../dist/run/${contestant}.mjs`);

const io = newServer();
await start(io, new CountingApp());
const peers = [];
await add(FIRST);
const before = heap();
await add(SOCKETS);
const bytes = (heap() - before) / SOCKETS;
if (io.of("/").sockets.size !== FIRST + SOCKETS) throw new Error("Not all are connected");
process.stdout.write(JSON.stringify(Math.round(bytes)));
process.exit(0);

async function add(count) {
  for (let i = 0; i < count; i++) peers.push(await connect(io));
}

function heap() {
  gc();
  gc();
  return process.memoryUsage().heapUsed;
}
