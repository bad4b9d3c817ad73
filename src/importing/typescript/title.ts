/** What a catalog is called whose source has no title. */

import { posix } from "node:path";
import { pascalCase } from "../../catalog/identifiers.js";

/** `src/chat-events.ts` is ChatEvents, `chat.events.ts` is Chat, `chat/index.ts` is Chat. */
export function titleOf(file: string): string {
  const name = nameOf(file) === "index" ? posix.basename(posix.dirname(file)) : nameOf(file);
  return pascalCase(name) || "Contract";
}

function nameOf(file: string): string {
  return posix
    .basename(file)
    .replace(/\.[cm]?[jt]sx?$/, "")
    .replace(/(?:\.(?:events|types|d))+$/, "");
}
