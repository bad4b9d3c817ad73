import { defineRule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";
import { gapsOf, type NoFacts } from "./subjects/gaps.js";

export const dynamicName = defineRule<Scan, NoFacts>({
  name: "dynamic-name",
  severity: "info",
  why: "Which event is meant is only known when the code runs, so scan can hold it against no contract.",
  message: () => "The event's name is only known at run time: this call is not checked.",
  help: () => "Write the name out, or give it a type of the names that it can be.",
  check: (scan) => gapsOf(scan, "dynamic-name"),
});
