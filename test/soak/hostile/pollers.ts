/** Peers that speak HTTP, and badly. */

import { type RequestOptions, request } from "node:http";
import { tokenOf } from "../people.js";
import { bytes, packet } from "./packets.js";
import type { Peer, Scene } from "./peer.js";
import { pause } from "./wire.js";

const PATIENCE_MS = 5_000;
const POLLING = "/socket.io/?EIO=4&transport=polling";

/** What stands between the packets of one body. */
const SEPARATOR = "\u001e";

export const pollers: Readonly<Record<string, Peer>> = {
  async "fuzzed polling"(scene) {
    const { random } = scene;
    const session = sessionIn(await ask(scene, { path: POLLING }));
    const path = `${POLLING}&sid=${session ?? "nobody"}`;
    await ask(scene, { path, method: "POST" }, `40{"token":"${tokenOf({ isHonest: false, index: scene.index })}"}`);
    for (let count = 2 + random.below(10); count > 0 && !scene.isOver(); count--) {
      await ask(scene, { path, method: "POST" }, body(scene));
      if (random.next() < 0.3) void ask(scene, { path });
    }
  },

  async "fuzzed requests"(scene) {
    const { random } = scene;
    for (let count = 1 + random.below(6); count > 0; count--) {
      const method = random.pick(["GET", "POST", "PUT", "OPTIONS", "DELETE"]);
      await ask(scene, { path: random.pick(PATHS), method, headers: random.pick(HEADERS) }, body(scene));
    }
  },

  /** Two polls at a time, and a body that never ends. */
  async "broken polling"(scene) {
    const session = sessionIn(await ask(scene, { path: POLLING }));
    const path = `${POLLING}&sid=${session ?? "nobody"}`;
    await Promise.all([ask(scene, { path }), ask(scene, { path }), ask(scene, { path, method: "POST" }, body(scene))]);
    scene.tally.add("requests");
    const endless = request({ host: "127.0.0.1", port: scene.port, path, method: "POST" });
    endless.on("error", () => {});
    endless.write('42["typing","');
    await pause(scene.random.below(500));
    endless.destroy();
  },
};

const PATHS: readonly string[] = [
  ...["/", "/socket.io", "/socket.io/", "/socket.io/?", "/socket.io/?EIO=3&transport=polling", "/socket.io/?EIO=9"],
  ...["/socket.io/?EIO=4&transport=telepathy", "/socket.io/?EIO=4&transport=constructor", `${POLLING}&sid=__proto__`],
  ...[`${POLLING}&sid=`, `${POLLING}&sid=a&sid=b`, "/socket.io/?EIO=4&transport=websocket", `${POLLING}&j=0`, "/%"],
];

const HEADERS: readonly Readonly<Record<string, string>>[] = [
  {},
  { "content-type": "application/octet-stream" },
  { "content-encoding": "gzip" },
  { upgrade: "websocket", connection: "upgrade" },
  { upgrade: "websocket", connection: "upgrade", "sec-websocket-version": "1", "sec-websocket-key": "a" },
  { origin: "null", cookie: "io=a; io=b" },
  { "transfer-encoding": "chunked" },
];

function body({ random }: Scene): Buffer | string {
  const kind = random.next();
  if (kind < 0.2) return bytes(random);
  if (kind < 0.25) return "4".repeat(150_000);
  if (kind < 0.35) return SEPARATOR.repeat(random.below(50));
  if (kind < 0.4) return "2:40";
  return Array.from({ length: 1 + random.below(6) }, () => packet(random)).join(SEPARATOR);
}

function sessionIn(answer: string): string | undefined {
  return /"sid":"([\w-]+)"/.exec(answer)?.[1];
}

/** The answer's body; empty where there is none. */
function ask({ port, tally }: Scene, options: RequestOptions, sent: Buffer | string = ""): Promise<string> {
  tally.add("requests");
  return new Promise((resolve) => {
    const asking = request({ host: "127.0.0.1", port, timeout: PATIENCE_MS, ...options }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("close", () => resolve(Buffer.concat(parts).toString("utf8")));
      answer.on("error", () => {});
    });
    // A GET with a body is wrong enough for some servers to hang up, which is their right.
    asking.on("error", () => resolve(""));
    asking.on("upgrade", (_, socket) => socket.destroy());
    asking.on("timeout", () => asking.destroy());
    asking.on("close", () => resolve(""));
    asking.end(sent);
  });
}
