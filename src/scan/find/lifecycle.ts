/** The names that Socket.IO itself uses: listening to them says nothing of a contract. */

import type { Origin } from "./origin.js";

const OF_EMITTERS = ["newListener", "removeListener"];
const OF_SERVERS = new Set([...OF_EMITTERS, "connect", "connection", "new_namespace"]);
const OF_SOCKETS = new Set([...OF_EMITTERS, "connect", "disconnect", "disconnecting", "error"]);
const OF_CLIENTS = new Set(["connect", "connect_error", "disconnect"]);

export function isLifecycle(event: string, { role, kind }: Pick<Origin, "role" | "kind">): boolean {
  if (role === "client") return OF_CLIENTS.has(event);
  return (kind === "socket" ? OF_SOCKETS : OF_SERVERS).has(event);
}
