import { defineRule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";
import { gapsOf, type NoFacts } from "./subjects/gaps.js";

export const untypedReceiver = defineRule<Scan, NoFacts>({
  name: "untyped-receiver",
  severity: "info",
  why: "On something of type any, nobody can tell whether a call is one of Socket.IO's.",
  message: () => "This looks like a socket, and its type is any: the call is not checked.",
  help: () => 'Give it Socket.IO\'s type, as in "socket: Socket".',
  check: (scan) => gapsOf(scan, "untyped-receiver"),
});
