/** Ports that are free. */

import { createServer, type Server } from "node:net";

export async function freePort(): Promise<number> {
  const server = await listening();
  const port = portOf(server);
  await new Promise((closed) => server.close(closed));
  return port;
}

/** So many different ones. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(Array.from({ length: count }, listening));
  const ports = servers.map(portOf);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}

function listening(): Promise<Server> {
  const server = createServer();
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A server on TCP has a port");
  return address.port;
}
