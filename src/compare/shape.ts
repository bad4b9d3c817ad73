/** The shape of an event: all that lies on the wire but its name. */

import type { Answer, Argument, CodeUse, Event } from "../catalog/model.js";
import { isEqual } from "../schema/equal.js";
import type { Both } from "./model.js";
import type { SchemaDiff } from "./schemas.js";

/** Whether two events differ in no more than their names and what is said about them. */
export function sameShape({ before, after }: Both<Event>, diff: SchemaDiff): boolean {
  return (
    sameArguments(before.args, after.args, diff) &&
    sameCodes(before.codes, after.codes) &&
    before.ack?.optional === after.ack?.optional &&
    sameAnswer(before.ack?.answer, after.ack?.answer, diff)
  );
}

/** Whether two answers lie on the wire in the same way, whatever values they carry. */
export function sameStyle(before: Answer, after: Answer): boolean {
  if (before.kind === "envelope" && after.kind === "envelope") return isEqual(before.envelope, after.envelope);
  if (before.kind === "error-first" && after.kind === "error-first") return before.errorAs === after.errorAs;
  return before.kind === after.kind;
}

function sameArguments(before: readonly Argument[], after: readonly Argument[], diff: SchemaDiff): boolean {
  return (
    before.length === after.length &&
    before.every((old, index) => {
      const now = after[index];
      return now?.presence === old.presence && diff.same(old.schema, now.schema);
    })
  );
}

function sameAnswer(before: Answer | undefined, after: Answer | undefined, diff: SchemaDiff): boolean {
  if (before === undefined || after === undefined) return before === after;
  if (!sameStyle(before, after)) return false;
  if (before.kind === "values" && after.kind === "values") return sameArguments(before.args, after.args, diff);
  if ("errors" in before && "errors" in after && !sameCodes(before.errors, after.errors)) return false;
  const old = "returns" in before ? before.returns : undefined;
  const now = "returns" in after ? after.returns : undefined;
  return old === undefined || now === undefined ? old === now : diff.same(old, now);
}

function sameCodes(before: readonly CodeUse[] | undefined, after: readonly CodeUse[] | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  const codes = new Set(after.map(({ code }) => code));
  return before.length === after.length && before.every(({ code }) => codes.has(code));
}
