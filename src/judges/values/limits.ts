/** Which way a limit went. */

import type { Difference, LimitKeyword, Part } from "../../compare/model.js";
import type { Source } from "../model.js";
import { compiler, unseen } from "../rulings.js";
import type { Sight } from "./value-judge.js";

export type LimitDifference = Extract<Difference, { readonly kind: "limit" }>;

export type Trend = "tightened" | "loosened" | "changed";

export function trendOf({ keyword, before, after }: LimitDifference): Trend {
  if (before === undefined) return "tightened";
  if (after === undefined) return "loosened";
  if (typeof before.value === "number" && typeof after.value === "number")
    return numericTrend(keyword, before.value, after.value);
  if (typeof after.value === "boolean") return after.value ? "tightened" : "loosened";
  return "changed";
}

function numericTrend(keyword: LimitKeyword, before: number, after: number): Trend {
  if (keyword === "multipleOf") {
    if (Number.isInteger(after / before)) return "tightened";
    return Number.isInteger(before / after) ? "loosened" : "changed";
  }
  const isLower = keyword.startsWith("min") || keyword === "exclusiveMinimum";
  return after > before === isLower ? "tightened" : "loosened";
}

/** `maxLength of "payload.text" of "send" is 200 now, was 500` */
export function limitTitle({ keyword, before, after }: LimitDifference, subject: string): string {
  if (after === undefined) return `${keyword} of ${subject} is gone, was ${JSON.stringify(before?.value)}`;
  const was = before === undefined ? "was not set" : `was ${JSON.stringify(before.value)}`;
  return `${keyword} of ${subject} is ${JSON.stringify(after.value)} now, ${was}`;
}

/** Limits are no types, but for the length of a tuple. */
export function limitSource({ difference, part }: Sight<"limit">): Source {
  const { keyword } = difference;
  if ((keyword !== "minItems" && keyword !== "maxItems") || !isTuple(part)) return unseen;
  return trendOf(difference) === "tightened" ? compiler("breaking", "safe") : compiler("safe", "breaking");
}

function isTuple({ schemas: { before, after } }: Part): boolean {
  return before.prefixItems !== undefined && after.prefixItems !== undefined;
}
