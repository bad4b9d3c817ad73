/** A server on a free port. */

import { createServer } from "node:http";
import { Server } from "socket.io";
import { obey, parserOptions, tell } from "./tell.js";

/** The server of a victim, which listens once its code has been installed. */
export function listen(install: (io: Server) => void): void {
  const http = createServer();
  const io = new Server(http, parserOptions(process.argv[2] === "msgpack" ? "msgpack" : "default"));
  install(io);
  obey(() => {});
  http.listen(0, "127.0.0.1", () => {
    const address = http.address();
    if (typeof address === "object" && address) tell({ kind: "ready", port: address.port });
  });
}
