/** Plain Socket.IO peers, which see what lies on the wire. */

import type { Server, Socket as ServerSocket } from "socket.io";
import type { Socket } from "socket.io-client";
import { within } from "../rig.js";

type Settle = (...values: unknown[]) => void;

/** Emits with a callback of its own; what that was called with. */
export function rawAnswer(socket: Socket | ServerSocket, event: string, args: readonly unknown[]): Promise<unknown[]> {
  const answer = new Promise<unknown[]>((resolve) => {
    socket.emit(event, ...args, (...values: unknown[]) => resolve(values));
  });
  return within(`the answer to "${event}"`, answer);
}

/** Answers everything with the values that `answers` has for the event, and remembers what came. */
export class PlainServer {
  readonly answers = new Map<string, readonly unknown[]>();
  readonly arrived: unknown[][] = [];

  constructor(io: Server, path = "/") {
    io.of(path).on("connection", (socket) => socket.onAny((...args) => this.#answer(args)));
  }

  #answer(packet: unknown[]): void {
    this.arrived.push(packet);
    const settle = packet.at(-1);
    const values = this.answers.get(String(packet[0]));
    if (isSettle(settle) && values) settle(...values);
  }
}

function isSettle(value: unknown): value is Settle {
  return typeof value === "function";
}
