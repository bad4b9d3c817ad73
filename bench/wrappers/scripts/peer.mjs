/** Clients whose connections exist only inside this process: their packets go straight to the server's decoder. */

import { createServer } from "node:http";
import { Server } from "socket.io";

const ignore = () => {};

export function newServer() {
  return new Server(createServer(), { connectTimeout: 600_000 });
}

/** Connects to the main namespace, and waits until the application's listeners are there. */
export async function connect(io) {
  const peer = new Peer();
  io.onconnection(peer.connection);
  peer.feed('0{"token":"t"}');
  for (let turns = 0; peer.written === 0; turns++) {
    if (turns > 1000) throw new Error("The server does not answer");
    await turn();
  }
  await turn();
  return peer;
}

/** Until everything that is under way has been handled. */
export function turn() {
  return new Promise((resolve) => setImmediate(resolve));
}

class Peer {
  written = 0;
  last = undefined;
  #listeners = {};

  /** What Socket.IO needs of Engine.IO's socket. */
  connection = {
    id: `peer-${Math.random()}`,
    protocol: 4,
    readyState: "open",
    request: { headers: {}, connection: {}, url: "/", _query: {} },
    server: {},
    remoteAddress: "",
    transport: { writable: true },
    writeBuffer: [],
    on: (event, listener) => {
      this.#listeners[event] = listener;
    },
    once: ignore,
    removeListener: ignore,
    close: ignore,
    write: (packet) => {
      this.written++;
      this.last = packet;
    },
  };

  feed(frame) {
    this.#listeners.data(frame);
  }
}
