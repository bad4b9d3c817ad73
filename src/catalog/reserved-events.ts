/** The names of events that Socket.IO keeps for itself. */

/** On a socket: emitting one throws, receiving one closes the connection. */
export const reservedOnSockets: readonly string[] = [
  "connect",
  "connect_error",
  "disconnect",
  "disconnecting",
  "newListener",
  "removeListener",
];

/** `serverSideEmit` throws on these. */
export const reservedBetweenServers: readonly string[] = ["connect", "connection", "new_namespace"];
