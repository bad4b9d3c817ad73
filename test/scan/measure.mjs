// Loaded before the tool: leaves in $COSTS what the process has used, once it ends.

import { writeFileSync } from "node:fs";

process.on("exit", () => writeFileSync(process.env.COSTS, JSON.stringify(process.resourceUsage())));
