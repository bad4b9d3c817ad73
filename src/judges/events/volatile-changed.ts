import { defineJudge } from "../judge.js";
import { called } from "../words.js";

export const volatileChanged = defineJudge({
  name: "volatile-changed",
  why: "Only the sender knows that an event may be dropped, so versions that differ in it get along.",
  severity: "info",
  of: "volatile-changed",
  *judge(change) {
    const { after } = change;
    const name = called(after.name, change);
    yield { title: after.volatile ? `${name} may now be dropped: it is volatile` : `${name} is no longer volatile` };
  },
});
