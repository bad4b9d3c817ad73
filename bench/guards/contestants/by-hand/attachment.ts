/** The attachments of a message, by hand. */
import { countKeys, isCount, isObject, onlyKnown } from "./objects.js";

const IMAGE_KEYS = new Set(["kind", "name", "width", "height"]);
const FILE_KEYS = new Set(["kind", "name", "bytes", "pinned"]);
const VOICE_KEYS = new Set(["kind", "seconds", "heard"]);

export function attachments(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > 50) return false;
  for (let i = 0; i < value.length; i++) {
    const each: unknown = value[i];
    if (!isObject(each)) return false;
    switch (each["kind"]) {
      case "image":
        if (!image(each)) return false;
        break;
      case "file":
        if (!file(each)) return false;
        break;
      case "voice":
        if (!voice(each)) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

export function strictAttachments(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > 50) return false;
  for (let i = 0; i < value.length; i++) {
    const each: unknown = value[i];
    if (!isObject(each)) return false;
    switch (each["kind"]) {
      case "image":
        if ((countKeys(each) !== 4 && !onlyKnown(each, IMAGE_KEYS)) || !image(each)) return false;
        break;
      case "file":
        if ((countKeys(each) !== 4 && !onlyKnown(each, FILE_KEYS)) || !file(each)) return false;
        break;
      case "voice":
        if ((countKeys(each) !== 3 && !onlyKnown(each, VOICE_KEYS)) || !voice(each)) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

function image(value: Record<string, unknown>): boolean {
  return typeof value["name"] === "string" && isCount(value["width"]) && isCount(value["height"]);
}

function file(value: Record<string, unknown>): boolean {
  return typeof value["name"] === "string" && typeof value["pinned"] === "boolean" && isCount(value["bytes"]);
}

function voice(value: Record<string, unknown>): boolean {
  return typeof value["heard"] === "boolean" && isCount(value["seconds"]);
}
