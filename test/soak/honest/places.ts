/** Where an honest client lives. */

import { setting } from "../process.js";
import { IMMORTAL, WORKERS, type WorkerName } from "../settings.js";

export interface Home {
  readonly url: string;
  readonly transport: "websocket" | "polling";
}

/**
 * A third stays with the worker that is never killed, so that its load is steady; most others take any of the rest, so
 * that they recover their state elsewhere. Polling wants one worker for all of its requests.
 */
export function homeOf(index: number): Home {
  if (index % 12 === 5) return at(WORKERS[Math.floor(index / 12) % WORKERS.length] ?? IMMORTAL, "polling");
  if (index % 3 === 0) return at(IMMORTAL, "websocket");
  return { url: local(setting("SHARED_PORT")), transport: "websocket" };
}

export function ownUrlOf(worker: WorkerName): string {
  return local(setting(`PORT_${worker}`));
}

function at(worker: WorkerName, transport: Home["transport"]): Home {
  return { url: ownUrlOf(worker), transport };
}

function local(port: string): string {
  return `http://127.0.0.1:${port}`;
}
