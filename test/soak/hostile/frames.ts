/** Frames of WebSocket that are wrong in themselves. */

import type { Random } from "../../hostile/random.js";
import { bytes, packet } from "./packets.js";
import { frame } from "./wire.js";

const FRAMES: readonly ((random: Random) => Buffer)[] = [
  // Not masked.
  (random) => frame(packet(random), { isMasked: false }),
  // Reserved bits and opcodes.
  (random) => frame(packet(random), { first: 0x81 | random.pick([0x40, 0x20, 0x10, 0x70]) }),
  (random) => frame(packet(random), { first: 0x80 | random.pick([0x3, 0x7, 0xb, 0xf]) }),
  // A control frame that is too long, or in parts.
  (random) => frame(Buffer.alloc(200), { first: random.pick([0x88, 0x89, 0x8a]) }),
  () => frame("ping", { first: 0x09 }),
  // A continuation of nothing, and a beginning without an end.
  (random) => frame(packet(random), { first: 0x80 }),
  (random) => Buffer.concat([frame("4", { first: 0x01 }), frame(packet(random), { first: 0x81 })]),
  (random) => Buffer.concat(Array.from({ length: 200 }, () => frame(packet(random), { first: 0x01 }))),
  // Longer than allowed, longer than anything, longer than what follows.
  (random) => frame(packet(random), { claimed: 200_000 }),
  (random) => frame(packet(random), { claimed: 2 ** 52 }),
  (random) => frame(packet(random), { claimed: Number.MAX_SAFE_INTEGER * 512 }),
  (random) => frame(packet(random), { claimed: 60_000 }),
  () => frame(`42["typing","${"a".repeat(150_000)}"]`),
  // Half of one.
  (random) => {
    const whole = frame(packet(random));
    return whole.subarray(0, 1 + random.below(whole.length));
  },
  // Texts that are none.
  () => frame(Buffer.from([0x34, 0x32, 0xc3, 0x28, 0xff])),
  () => frame(Buffer.from([0xed, 0xa0, 0x80])),
  // A farewell that says nothing, or too much.
  (random) => frame(Buffer.from([random.below(256)]), { first: 0x88 }),
  (random) => frame(Buffer.from([0, random.below(256), 0xff]), { first: 0x88 }),
  // No frame at all.
  bytes,
  (random) => Buffer.from(`GET /${random.below(9)} HTTP/1.1\r\n\r\n`),
];

export function badFrame(random: Random): Buffer {
  return random.pick(FRAMES)(random);
}

/** Right as a frame, wrong in what it carries. */
export function fuzz(random: Random): Buffer {
  return random.next() < 0.15 ? frame(bytes(random), { first: 0x82 }) : frame(packet(random));
}
