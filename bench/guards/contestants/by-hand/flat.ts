/** The yardstick: written by hand for speed, and of exactly the meaning of the emitted guard. */
import { countKeys, isObject, onlyKnown } from "./objects.js";

const KEYS = new Set(["number", "negNumber", "maxNumber", "string", "longString", "boolean", "deeplyNested"]);
const NESTED_KEYS = new Set(["foo", "num", "bool"]);

export function loose(value: unknown): boolean {
  if (!isObject(value) || !own(value)) return false;
  const nested = value["deeplyNested"];
  return isObject(nested) && inner(nested);
}

export function strict(value: unknown): boolean {
  if (!isObject(value) || (countKeys(value) !== 7 && !onlyKnown(value, KEYS)) || !own(value)) return false;
  const nested = value["deeplyNested"];
  if (!isObject(nested) || (countKeys(nested) !== 3 && !onlyKnown(nested, NESTED_KEYS))) return false;
  return inner(nested);
}

function own(value: Record<string, unknown>): boolean {
  return (
    Number.isFinite(value["number"]) &&
    Number.isFinite(value["negNumber"]) &&
    Number.isFinite(value["maxNumber"]) &&
    typeof value["string"] === "string" &&
    typeof value["longString"] === "string" &&
    typeof value["boolean"] === "boolean"
  );
}

function inner(nested: Record<string, unknown>): boolean {
  return typeof nested["foo"] === "string" && Number.isFinite(nested["num"]) && typeof nested["bool"] === "boolean";
}
