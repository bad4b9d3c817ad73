/** What differs between two lists of error codes, and in the data that these errors carry. */

import type { CodeUse, Event } from "../catalog/model.js";
import type { Both, Change, ChangeOf, Place, Value } from "./model.js";
import { slotsOf } from "./pairs.js";
import { within } from "./places.js";
import type { SchemaDiff } from "./schemas.js";
import { compareValue } from "./values.js";

interface CodeList {
  readonly list: ChangeOf<"code-added">["list"];
  readonly sender: Value["sender"];
  readonly pair: Both<Event> | undefined;
  /** Of an answer that carries no more of an error than its code or message, the data never travels. */
  readonly carriesData: boolean;
  readonly diff: SchemaDiff;
}

export function* compareCodes(codes: Both<readonly CodeUse[]>, outer: Place, of: CodeList): Iterable<Change> {
  const { list } = of;
  const step = list === "error-event" ? "codes" : "errors";
  for (const slot of slotsOf(codes.before, codes.after, ({ code }) => code)) {
    switch (slot.kind) {
      case "added": {
        const { after } = slot;
        const place = within(outer, [step, after.code], { before: undefined, after });
        yield { ...place, kind: "code-added", list, code: after.code, after };
        break;
      }
      case "removed": {
        const { before } = slot;
        const place = within(outer, [step, before.code], { before, after: undefined });
        yield { ...place, kind: "code-removed", list, code: before.code, before };
        break;
      }
      case "both":
        yield* compareCode(slot, within(outer, [step, slot.after.code], slot), of);
        break;
      default:
        slot satisfies never;
    }
  }
}

function* compareCode(pair: Both<CodeUse>, outer: Place, of: CodeList): Iterable<Change> {
  const before = pair.before.declaration;
  const after = pair.after.declaration;
  const place = within(outer, ["data"], { before, after });
  if (of.carriesData) {
    const value: Value = { role: "error-data", name: pair.after.code, sender: of.sender, pair: of.pair };
    yield* compareValue({ before: before?.data, after: after?.data }, place, { value, diff: of.diff });
  }
}
