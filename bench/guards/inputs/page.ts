/** Pages of 20 messages in four kinds. Each input is parsed from JSON, and no two are alike. */
import { fromSeed } from "./random.js";

type Random = (below: number) => number;

const MESSAGES = 20;
const WORDS = ["hello", "ship", "it", "see", "the", "draft", "tomorrow", "naïve", "👍", "lunch?", "no", "merged"];
const TAGS = ["todo", "release-2", "fun", "ops", "on-call"];
const EMOJI = ["👍", "❤️", "🎉", "eyes", "+1"];

function page(seed: number) {
  const random = fromSeed(seed);
  const messages = Array.from({ length: MESSAGES }, (_, index) => message(random, index));
  return { room: `room-${random(1000)}`, messages, hasMore: random(2) === 0 };
}

function message(random: Random, index: number) {
  return {
    id: uuid(random),
    sentAt: time(random),
    sender: { id: uuid(random), name: `Ada ${random(1000)}`, role: ["member", "moderator", "guest"][random(3)] },
    text: Array.from({ length: 3 + random(20) }, () => WORDS[random(WORDS.length)]).join(" "),
    ...(random(3) === 0 && { replyTo: uuid(random) }),
    tags: TAGS.slice(random(TAGS.length)).slice(0, 2),
    attachments: index % 2 === 0 ? [attachment(random)] : [],
    reactions: Object.fromEntries(EMOJI.slice(random(5)).map((emoji) => [emoji, random(30)])) as Record<string, number>,
  };
}

function attachment(random: Random): Record<string, unknown> {
  const url = `https://files.example.com/${random(100_000)}`;
  const kinds = [
    { kind: "image", url, width: random(4000), height: random(3000) },
    { kind: "file", url, name: `notes-${random(100)}.txt`, bytes: random(1_000_000) },
    { kind: "presence", online: random(2) === 0, since: time(random) },
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

export const valid = (seed: number) => page(seed);
export const early = (seed: number) => ({ ...page(seed), room: 1 });

/** The last reaction of the last message is no count. */
export function late(seed: number) {
  const value = page(seed);
  Object.assign(value.messages.at(-1)?.reactions ?? {}, { "+1": -1 });
  return value;
}

/** In the middle of the page. */
export function extra(seed: number) {
  const value = page(seed);
  Object.assign(value.messages[MESSAGES / 2] ?? {}, { more: true });
  return value;
}
