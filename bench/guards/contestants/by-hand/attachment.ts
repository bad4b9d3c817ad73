/** The attachments of a message, by hand. */
import { isDateTime } from "../../../../templates/formats.js";
import { isObject, onlyKnown } from "./objects.js";

const LINK = /^https:\/\/[a-z0-9.-]+\//u;
const IMAGE_KEYS = new Set(["kind", "url", "width", "height"]);
const FILE_KEYS = new Set(["kind", "url", "name", "bytes"]);
const PRESENCE_KEYS = new Set(["kind", "online", "since"]);

export function attachments(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > 4) return false;
  for (let i = 0; i < value.length; i++) {
    const each: unknown = value[i];
    if (!isObject(each) || !attachment(each)) return false;
  }
  return true;
}

export function strictAttachments(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > 4) return false;
  for (let i = 0; i < value.length; i++) {
    const each: unknown = value[i];
    if (!isObject(each) || !attachment(each)) return false;
    const kind = each["kind"];
    let count = kind === "presence" ? 1 : 0;
    for (const _ in each) count++;
    if (count !== 4 && !onlyKnown(each, keysOf(kind))) return false;
  }
  return true;
}

function keysOf(kind: unknown): ReadonlySet<string> {
  return kind === "image" ? IMAGE_KEYS : kind === "file" ? FILE_KEYS : PRESENCE_KEYS;
}

function attachment(value: Record<string, unknown>): boolean {
  switch (value["kind"]) {
    case "image":
      return isLink(value["url"]) && isCount(value["width"]) && isCount(value["height"]);
    case "file":
      return typeof value["name"] === "string" && isLink(value["url"]) && isCount(value["bytes"]);
    case "presence": {
      const since = value["since"];
      return typeof value["online"] === "boolean" && typeof since === "string" && isDateTime(since);
    }
    default:
      return false;
  }
}

function isLink(value: unknown): boolean {
  return typeof value === "string" && LINK.test(value);
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
