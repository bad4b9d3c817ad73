/** Messages of a chat in four kinds. Each input is parsed from JSON, and no two are alike. */
import { fromSeed } from "./random.js";

type Random = (below: number) => number;

const ATTACHMENTS = 20;
const WORDS = ["hello", "ship", "it", "see", "the", "draft", "tomorrow", "naïve", "👍", "lunch?", "no", "merged"];
const TAGS = ["todo", "release-2", "fun", "ops", "on-call"];
const EMOJI = ["👍", "❤️", "🎉", "eyes", "+1"];

function chat(seed: number) {
  const random = fromSeed(seed);
  const firstTag = random(3);
  return {
    id: uuid(random),
    sentAt: time(random),
    room: `room-${random(1000)}`,
    text: Array.from({ length: 3 + random(20) }, () => WORDS[random(WORDS.length)]).join(" "),
    sender: { id: uuid(random), name: `Ada ${random(1000)}`, role: ["member", "moderator", "guest"][random(3)] },
    ...(random(8) === 0 && { replyTo: uuid(random) }),
    tags: TAGS.slice(firstTag, firstTag + 2 + random(2)),
    attachments: Array.from({ length: ATTACHMENTS }, () => attachment(random)),
    reactions: Object.fromEntries(EMOJI.map((emoji) => [emoji, random(30)])),
  };
}

function attachment(random: Random): Record<string, unknown> {
  const kinds = [
    { kind: "image", name: `view-${random(100)}.jpg`, width: random(4000), height: random(3000) },
    { kind: "file", name: `notes-${random(100)}.txt`, bytes: random(1_000_000), pinned: random(2) === 0 },
    { kind: "voice", seconds: random(600), heard: random(2) === 0 },
  ];
  return kinds[random(3)] ?? {};
}

/** Of version 4 and its variant, which every contestant takes. */
function uuid(random: Random): string {
  const hex = Array.from({ length: 8 }, () => random(0x10000).toString(16).padStart(4, "0"));
  const [a, b, c, d = "", e = "", ...rest] = hex;
  return `${a}${b}-${c}-4${d.slice(1)}-a${e.slice(1)}-${rest.join("")}`;
}

/** A day that every month has. */
function time(random: Random): string {
  const two = (below: number, from = 0) => String(from + random(below)).padStart(2, "0");
  const ending = ["Z", ".250Z", "+02:00"][random(3)];
  return `20${two(30)}-${two(12, 1)}-${two(28, 1)}T${two(24)}:${two(60)}:${two(60)}${ending}`;
}

export const valid = (seed: number) => chat(seed);
export const early = (seed: number) => ({ ...chat(seed), id: 1 });

/** By turns a wrong property in the last attachment, and a last reaction that is no count. */
export function late(seed: number) {
  const value = chat(seed);
  if (seed % 2 === 0) value.attachments[ATTACHMENTS - 1] = { kind: "voice", seconds: 1, heard: "yes" };
  else value.reactions["+1"] = -1;
  return value;
}

/** In the middle of the attachments. */
export function extra(seed: number) {
  const value = chat(seed);
  Object.assign(value.attachments[ATTACHMENTS / 2] ?? {}, { more: true });
  return value;
}
