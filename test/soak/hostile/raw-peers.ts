/** Peers that write WebSocket frames themselves. */

import { tokenOf } from "../people.js";
import { badFrame, fuzz } from "./frames.js";
import { packet } from "./packets.js";
import type { Peer, Scene } from "./peer.js";
import { pause, Wire } from "./wire.js";

export const rawPeers: Readonly<Record<string, Peer>> = {
  async "fuzzed packets"(scene) {
    const wire = await joined(scene);
    for (let count = 5 + scene.random.below(40); count > 0 && wire?.isOpen && !scene.isOver(); count--) {
      say(scene, wire, fuzz(scene.random));
      if (scene.random.next() < 0.3) await pause(scene.random.below(50));
    }
    part(scene, wire);
  },

  async "fuzzed frames"(scene) {
    const wire = await joined(scene);
    for (let count = 1 + scene.random.below(5); count > 0 && wire?.isOpen; count--) {
      say(scene, wire, badFrame(scene.random));
      await pause(scene.random.below(100));
    }
    part(scene, wire);
  },

  /** Speaks before it was let in, or again after it was. */
  async "fuzzed handshakes"(scene) {
    const wire = await opened(scene);
    for (let count = 1 + scene.random.below(8); count > 0 && wire?.isOpen; count--) {
      const connect = packet(scene.random);
      scene.tally.add("rawMessages");
      wire.text(connect.startsWith("40") ? connect : `40${connect.slice(2)}`);
    }
    await pause(scene.random.below(200));
    part(scene, wire);
  },

  /** Asks, and never reads the answers. */
  async "slow reader"(scene) {
    const wire = await joined(scene);
    wire?.stopReading();
    const end = Date.now() + 5_000 + scene.random.below(15_000);
    while (wire?.isOpen && Date.now() < end && !scene.isOver()) {
      scene.tally.add("rawMessages");
      wire.text(`42${scene.random.below(1_000)}["sendMessage",{"room":"hostile","text":"${"a".repeat(500)}"}]`);
      await pause(200);
    }
    wire?.vanish();
  },

  /** Gone in the middle of a frame. */
  async vanishing(scene) {
    const wire = await joined(scene);
    wire?.text('421["sendMessage",{"room":"hostile","text":"hostile"}]');
    const whole = fuzz(scene.random);
    wire?.write(whole.subarray(0, Math.ceil(whole.length / 2)));
    wire?.vanish();
  },

  async storm(scene) {
    const wires = await Promise.all(Array.from({ length: 15 }, () => joined(scene)));
    for (const wire of wires) part(scene, wire);
  },
};

async function opened({ port, tally }: Scene): Promise<Wire | undefined> {
  tally.add("rawConnections");
  return Wire.open(port);
}

/** Let in, as far as this peer can tell. */
async function joined(scene: Scene): Promise<Wire | undefined> {
  const wire = await opened(scene);
  wire?.text(`40{"token":"${tokenOf({ isHonest: false, index: scene.random.below(1_000) })}"}`);
  return wire;
}

function say({ tally }: Scene, wire: Wire, bytes: Buffer): void {
  tally.add("rawMessages");
  wire.write(bytes);
}

function part({ random }: Scene, wire: Wire | undefined): void {
  if (random.next() < 0.5) wire?.vanish();
  else wire?.leave();
}
