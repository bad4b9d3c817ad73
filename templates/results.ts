// Answers that can be errors, guarded by the guards of what they hold.

import { isObject } from "./checks.js";
import type { AckReader } from "./contract.js";
import type { Issues, Path } from "./issues.js";

/** Guards a value or an error inside an answer. */
export interface PartGuard {
  is(part: unknown): boolean;
  explain(part: unknown, issues: Issues, path: Path): void;
  strip?(part: unknown): void;
}

export interface ResultParts {
  /** Absent where success carries no value. */
  readonly value?: PartGuard;
  readonly error: PartGuard;
}

/** Guards `{ ok: true, value }`, `{ ok: true }` and `{ ok: false, error }`. */
export function resultGuard({ value, error }: ResultParts): Pick<AckReader, "is" | "explain" | "strip"> {
  return {
    is(result) {
      if (!isObject(result)) return false;
      if (result["ok"] === true) return value === undefined || value.is(result["value"]);
      return result["ok"] === false && error.is(result["error"]);
    },
    explain(result, issues) {
      if (!isObject(result)) issues.add([], "type", "object", result);
      else if (result["ok"] === true) value?.explain(result["value"], issues, ["value"]);
      else if (result["ok"] === false) error.explain(result["error"], issues, ["error"]);
      else issues.add(["ok"], "type", "boolean", result["ok"]);
    },
    strip(result) {
      if (!isObject(result)) return;
      if (result["ok"] === true) value?.strip?.(result["value"]);
      else error.strip?.(result["error"]);
    },
  };
}
