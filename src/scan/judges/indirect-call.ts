import { defineRule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";
import { gapsOf, type NoFacts } from "./subjects/gaps.js";

export const indirectCall = defineRule<Scan, NoFacts>({
  name: "indirect-call",
  severity: "info",
  why: "A method that is passed on or called through call and apply sends events that scan cannot see.",
  message: () => "A method of a socket is used as a value here: the calls of it are not checked.",
  help: () => "Call it on the socket itself.",
  check: (scan) => gapsOf(scan, "indirect-call"),
});
