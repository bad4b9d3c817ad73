/** The hostile peers: so many at a time, each of a kind drawn from the seed. */

import { Random } from "../../hostile/random.js";
import { live, setting, tell, watchFaults } from "../process.js";
import type { HostileCount } from "../reports.js";
import { HOSTILE_PEERS, WORKERS } from "../settings.js";
import { Tally } from "../tally.js";
import type { Peer, Scene } from "./peer.js";
import { pollers } from "./pollers.js";
import { rawPeers } from "./raw-peers.js";
import { violator } from "./violator.js";
import { pause } from "./wire.js";

watchFaults();

const peers: Readonly<Record<string, Peer>> = { violator, ...rawPeers, ...pollers };
const names = Object.keys(peers);
const ports = ["SHARED_PORT", ...WORKERS.map((name) => `PORT_${name}`)].map((name) => Number(setting(name)));
const tally = new Tally<HostileCount>();
let isQuiet = false;
let acting = 0;

live({
  tally,
  open: () => 0,
  busy: () => acting,
  obey: ({ kind }) => {
    if (kind === "quiet") isQuiet = true;
  },
});
for (let index = 0; index < HOSTILE_PEERS; index++) void act(index);
tell({ kind: "ready" });

/** Every third peer breaks the contract alone; the others do whatever comes to their mind. */
async function act(index: number): Promise<void> {
  acting++;
  const random = new Random(Number(setting("SEED")) * 1_000 + index);
  while (!isQuiet) {
    const name = index % 3 === 0 ? "violator" : random.pick(names);
    const scene: Scene = { random, tally, index, port: random.pick(ports), isOver: () => isQuiet };
    tally.add(`peer: ${name}`);
    await peers[name]?.(scene);
    await pause(100 + random.below(400));
  }
  acting--;
}
