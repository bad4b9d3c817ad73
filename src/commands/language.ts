/** What an output in JavaScript is: which of its settings go together, and its module system where nobody chose one. */

import { posix } from "node:path";
import type { Host } from "../host/host.js";
import type { Settings } from "../targets/index.js";
import type { Output, Selection } from "./contracts.js";
import type { Failure } from "./result.js";

/** No package.json that a person wrote is larger. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Settings of one language with another. */
export function languageMisfit(outputs: readonly Output[], { module }: Selection): Failure | undefined {
  for (const { language, importExtension, module: own } of outputs) {
    if (language === "js" && importExtension !== ".js")
      return usage(`JavaScript is imported as ".js", not "${importExtension}".`, LEAVE_EXTENSION);
    if (language === "ts" && own !== undefined)
      return usage(`The module system "${own}" is for JavaScript output alone.`, CHOOSE_JAVASCRIPT);
  }
  if (module === undefined || outputs.some(({ language }) => language === "js")) return undefined;
  return usage("--module is for JavaScript output alone.", CHOOSE_JAVASCRIPT);
}

const LEAVE_EXTENSION = "Leave the import extension out, or generate TypeScript.";
const CHOOSE_JAVASCRIPT =
  'What becomes of TypeScript is up to the "module" of your tsconfig. For JavaScript add --language js, or "language: js" to the output in the config.';

function usage(message: string, help: string): Failure {
  return { kind: "usage", message, help };
}

/**
 * What Node makes of `.js` files there: the nearest package.json upwards decides, and one without a `type` means CommonJS.
 * Without any, no Node project is near, and browsers know ES modules alone.
 */
export function moduleIn(host: Host, directory: string): Settings["module"] {
  for (let folder = posix.resolve(host.cwd, directory); ; folder = posix.dirname(folder)) {
    const read = host.readFile(posix.join(folder, "package.json"), MAX_BYTES);
    if ("value" in read) return isModule(read.value) ? "esm" : "commonjs";
    if (posix.dirname(folder) === folder) return "esm";
  }
}

function isModule(packageJson: string): boolean {
  try {
    // Node reads it with a byte order mark, too.
    const parsed: unknown = JSON.parse(packageJson.replace(/^\ufeff/, ""));
    return typeof parsed === "object" && parsed !== null && "type" in parsed && parsed.type === "module";
  } catch {
    return false;
  }
}
