/** The yardstick: written by hand for speed, and of exactly the meaning of the emitted guard. */

import { isDateTime, isUuid } from "../../../../templates/formats.js";
import { attachments, strictAttachments } from "./attachment.js";
import { countKeys, isCount, isObject, lengthFits, onlyKnown } from "./objects.js";

const ROOM = /^[a-z][a-z0-9-]{1,30}$/u;
const TAG = /^[a-z0-9-]{1,20}$/u;
const CHAT_KEYS = new Set("id sentAt room text sender replyTo tags attachments reactions".split(" "));
const SENDER_KEYS = new Set(["id", "name", "role"]);

export function loose(value: unknown): boolean {
  if (!isObject(value) || !parts(value)) return false;
  const from = value["sender"];
  return isObject(from) && sender(from) && attachments(value["attachments"]);
}

export function strict(value: unknown): boolean {
  if (!isObject(value)) return false;
  const count = value["replyTo"] === undefined ? 8 : 9;
  if (countKeys(value) !== count && !onlyKnown(value, CHAT_KEYS)) return false;
  if (!parts(value)) return false;
  const from = value["sender"];
  if (!isObject(from) || (countKeys(from) !== 3 && !onlyKnown(from, SENDER_KEYS)) || !sender(from)) return false;
  return strictAttachments(value["attachments"]);
}

/** All of a message but its sender and attachments. */
function parts(chat: Record<string, unknown>): boolean {
  const id = chat["id"];
  if (typeof id !== "string" || !isUuid(id)) return false;
  const sentAt = chat["sentAt"];
  if (typeof sentAt !== "string" || !isDateTime(sentAt)) return false;
  const room = chat["room"];
  if (typeof room !== "string" || !ROOM.test(room)) return false;
  const text = chat["text"];
  if (typeof text !== "string" || !lengthFits(text, 2000)) return false;
  const replyTo = chat["replyTo"];
  if (replyTo !== undefined && (typeof replyTo !== "string" || !isUuid(replyTo))) return false;
  return areTags(chat["tags"]) && reactions(chat["reactions"]);
}

function areTags(tags: unknown): boolean {
  if (!Array.isArray(tags) || tags.length > 8) return false;
  for (let i = 0; i < tags.length; i++) {
    const tag: unknown = tags[i];
    if (typeof tag !== "string" || !TAG.test(tag)) return false;
  }
  return true;
}

function reactions(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    const count = value[key];
    if (count !== undefined && !isCount(count) && Object.hasOwn(value, key)) return false;
  }
  return true;
}

function sender(from: Record<string, unknown>): boolean {
  const role = from["role"];
  if (role !== "member" && role !== "moderator" && role !== "guest") return false;
  const id = from["id"];
  if (typeof id !== "string" || !isUuid(id)) return false;
  const name = from["name"];
  return typeof name === "string" && lengthFits(name, 40);
}
