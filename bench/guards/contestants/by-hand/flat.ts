/** The yardstick: written by hand for speed, and of exactly the meaning of the emitted guard. */
import { isObject, onlyKnown } from "./objects.js";

const KEYS = new Set(["number", "negNumber", "maxNumber", "string", "longString", "boolean", "deeplyNested"]);
const NESTED_KEYS = new Set(["foo", "num", "bool"]);

export function loose(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (!Number.isFinite(value["number"])) return false;
  if (!Number.isFinite(value["negNumber"])) return false;
  if (!Number.isFinite(value["maxNumber"])) return false;
  if (typeof value["string"] !== "string") return false;
  if (typeof value["longString"] !== "string") return false;
  if (typeof value["boolean"] !== "boolean") return false;
  const nested = value["deeplyNested"];
  if (!isObject(nested)) return false;
  return typeof nested["foo"] === "string" && Number.isFinite(nested["num"]) && typeof nested["bool"] === "boolean";
}

export function strict(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (!Number.isFinite(value["number"])) return false;
  if (!Number.isFinite(value["negNumber"])) return false;
  if (!Number.isFinite(value["maxNumber"])) return false;
  if (typeof value["string"] !== "string") return false;
  if (typeof value["longString"] !== "string") return false;
  if (typeof value["boolean"] !== "boolean") return false;
  const nested = value["deeplyNested"];
  if (!isObject(nested)) return false;
  if (typeof nested["foo"] !== "string") return false;
  if (!Number.isFinite(nested["num"]) || typeof nested["bool"] !== "boolean") return false;
  let count = 0;
  for (const _ in nested) count++;
  if (count !== 3 && !onlyKnown(nested, NESTED_KEYS)) return false;
  count = 0;
  for (const _ in value) count++;
  return count === 7 || onlyKnown(value, KEYS);
}
