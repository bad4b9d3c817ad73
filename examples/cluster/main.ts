// Starts the workers, and starts another one for each that dies.
import cluster from "node:cluster";
import { setupPrimary } from "@socket.io/cluster-adapter";
import { startWorker } from "./worker.js";

const WORKERS = 2;

/** A worker that cannot even start is tried again, and not in a hurry. */
const PAUSE_MS = 200;

if (cluster.isPrimary) startPrimary();
else await startWorker(Number(process.env["PORT"] ?? 3000));

function startPrimary(): void {
  setupPrimary(); // passes on what the workers' adapters tell each other
  let ending = false;
  cluster.on("exit", ({ process: { pid } }, code, signal) => {
    if (ending) return;
    console.log(`Worker ${pid} died (${signal ?? code}).`);
    setTimeout(() => cluster.fork(), PAUSE_MS);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      ending = true;
      for (const worker of Object.values(cluster.workers ?? {})) worker?.kill();
      process.exit();
    });
  }
  for (let count = 0; count < WORKERS; count++) cluster.fork();
}
