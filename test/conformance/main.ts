/** `npm run conformance -- <folder>`. */

import deliberate from "./deliberate.json" with { type: "json" };
import refused from "./refused.json" with { type: "json" };
import { conformance } from "./run.js";
import wrong from "./wrong.json" with { type: "json" };

const { exitCode, text } = await conformance(process.argv[2], { refused, deliberate, wrong });
process.stdout.write(text);
process.exitCode = exitCode;
