/** Which module system JavaScript in a directory has, where nobody chose one. */

import { posix } from "node:path";
import type { Host } from "../host/host.js";
import type { Settings } from "../targets/index.js";

/** No package.json that a person wrote is larger. */
const MAX_BYTES = 16 * 1024 * 1024;

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
    const parsed: unknown = JSON.parse(packageJson);
    return typeof parsed === "object" && parsed !== null && "type" in parsed && parsed.type === "module";
  } catch {
    return false;
  }
}
