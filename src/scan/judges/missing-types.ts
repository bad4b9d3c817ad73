import { defineRule } from "../../diagnostics/rule.js";
import type { Scan } from "../model.js";
import { gapsOf, type NoFacts } from "./subjects/gaps.js";

export const missingTypes = defineRule<Scan, NoFacts>({
  name: "missing-types",
  severity: "error",
  why: "Where Socket.IO's types cannot be found, everything that comes from it is of type any, and nothing can be checked.",
  message: () => "The types of this package cannot be found: nothing that is done with it is checked.",
  help: () => "Install the project's packages before the scan, and name the tsconfig that finds them.",
  check: (scan) => gapsOf(scan, "missing-types"),
});
