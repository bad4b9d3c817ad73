import { defineRule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";
import { gapsOf, type NoFacts } from "./subjects/gaps.js";

export const socketAsAny = defineRule<Scan, NoFacts>({
  name: "socket-as-any",
  severity: "warning",
  why: "A socket that is cast to any is checked by nobody: neither by the compiler nor by the event maps of its type.",
  message: () => "A socket is cast to any here, and the compiler no longer checks what is done with it.",
  help: () => "Remove the cast, and declare what it was for in the contract.",
  check: (scan) => gapsOf(scan, "cast-socket"),
});
