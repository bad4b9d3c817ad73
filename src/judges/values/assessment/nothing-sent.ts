/** What becomes of a sender whose version does not speak of a value, where the receiver's does. */

import type { Value } from "../../../compare/model.js";
import { evaluate } from "../../../schema/evaluate.js";
import type { Schema } from "../../../schema/model.js";
import { type Finding, safe } from "./finding.js";
import { witnessOf } from "./proofs.js";

export function nothingSent({ role, name }: Value, accepted: Schema): Finding {
  switch (role) {
    // What Socket.IO makes of none.
    case "auth":
    case "query":
    case "headers":
    case "socket-data": {
      const witness = witnessOf({}, evaluate(accepted, {}));
      return witness ? { kind: "refused", witness } : safe;
    }
    case "error-data":
      return refused({ code: name, message: "" }, "/data");
    case "answer":
      return refused({ ok: true }, "/value");
    case "argument":
    case "rest":
    case "namespace-parameter":
    case "room-parameter":
      return safe;
    default:
      return role satisfies never;
  }
}

/** The whole error or answer, which lacks the value. */
function refused(value: unknown, refusedAt: string): Finding {
  return { kind: "refused", witness: { value, refusedAt, because: "it is missing" } };
}
