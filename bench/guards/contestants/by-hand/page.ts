/** The yardstick: written by hand for speed, and of exactly the meaning of the emitted guard. */

import { isDateTime, isUuid } from "../../../../templates/formats.js";
import { attachments, strictAttachments } from "./attachment.js";
import { isObject, lengthFits, onlyKnown } from "./objects.js";

const ROOM = /^[a-z][a-z0-9-]{1,30}$/u;
const TAG = /^[a-z0-9-]{1,20}$/u;
const PAGE_KEYS = new Set(["room", "messages", "hasMore"]);
const MESSAGE_KEYS = new Set(["id", "sentAt", "sender", "text", "replyTo", "tags", "attachments", "reactions"]);
const SENDER_KEYS = new Set(["id", "name", "role"]);

export function loose(value: unknown): boolean {
  if (!isObject(value) || typeof value["hasMore"] !== "boolean") return false;
  const room = value["room"];
  if (typeof room !== "string" || !ROOM.test(room)) return false;
  const messages = value["messages"];
  if (!Array.isArray(messages) || messages.length > 100) return false;
  for (let i = 0; i < messages.length; i++) {
    const message: unknown = messages[i];
    if (!isObject(message) || !looseSender(message["sender"]) || !parts(message)) return false;
    if (!attachments(message["attachments"])) return false;
  }
  return true;
}

export function strict(value: unknown): boolean {
  if (!isObject(value) || typeof value["hasMore"] !== "boolean") return false;
  let count = 0;
  for (const _ in value) count++;
  if (count !== 3 && !onlyKnown(value, PAGE_KEYS)) return false;
  const room = value["room"];
  if (typeof room !== "string" || !ROOM.test(room)) return false;
  const messages = value["messages"];
  if (!Array.isArray(messages) || messages.length > 100) return false;
  for (let i = 0; i < messages.length; i++) {
    const message: unknown = messages[i];
    if (!isObject(message)) return false;
    count = message["replyTo"] === undefined ? 1 : 0;
    for (const _ in message) count++;
    if (count !== 8 && !onlyKnown(message, MESSAGE_KEYS)) return false;
    if (!strictSender(message["sender"]) || !parts(message)) return false;
    if (!strictAttachments(message["attachments"])) return false;
  }
  return true;
}

/** All of a message but its sender and attachments. */
function parts(message: Record<string, unknown>): boolean {
  const id = message["id"];
  if (typeof id !== "string" || !isUuid(id)) return false;
  const sentAt = message["sentAt"];
  if (typeof sentAt !== "string" || !isDateTime(sentAt)) return false;
  const text = message["text"];
  if (typeof text !== "string" || !lengthFits(text, 2000)) return false;
  const replyTo = message["replyTo"];
  if (replyTo !== undefined && (typeof replyTo !== "string" || !isUuid(replyTo))) return false;
  const tags = message["tags"];
  if (!Array.isArray(tags) || tags.length > 8) return false;
  for (let i = 0; i < tags.length; i++) {
    const tag: unknown = tags[i];
    if (typeof tag !== "string" || !TAG.test(tag)) return false;
  }
  return reactions(message["reactions"]);
}

function reactions(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    const count = value[key];
    if (typeof count === "number" && Number.isInteger(count) && count >= 0) continue;
    if (count !== undefined && Object.hasOwn(value, key)) return false;
  }
  return true;
}

function looseSender(sender: unknown): boolean {
  if (!isObject(sender)) return false;
  const role = sender["role"];
  if (role !== "member" && role !== "moderator" && role !== "guest") return false;
  const id = sender["id"];
  if (typeof id !== "string" || !isUuid(id)) return false;
  const name = sender["name"];
  return typeof name === "string" && lengthFits(name, 40);
}

function strictSender(sender: unknown): boolean {
  if (!isObject(sender) || !looseSender(sender)) return false;
  let count = 0;
  for (const _ in sender) count++;
  return count === 3 || onlyKnown(sender, SENDER_KEYS);
}
