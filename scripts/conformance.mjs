// Runs the JSON Schema test suite through the tool: npm run conformance -- <folder that has tests/draft2020-12>.
import { runBundled } from "./run-bundled.mjs";

await runBundled("test/conformance/main.ts", "conformance");
