// What the wrapper does on a server's socket: waiting that ends.

import type { Settle } from "../acks.js";
import { Disconnected } from "../errors.js";
import type { Asking } from "../send/one.js";
import { flagged, patience } from "../send/outlet.js";
import { Questions } from "../send/questions.js";
import type { RawSocket } from "./raw.js";

/** Asks one client; made with the first question. */
export class ServerLink {
  readonly #raw: RawSocket;
  readonly #questions = new Questions();

  /** One listener for all questions: Socket.IO itself waits on for a client that left. */
  constructor(raw: RawSocket) {
    this.#raw = raw;
    raw.on("disconnect", (reason) => this.#questions.giveUp(String(reason)));
  }

  ask({ event, args, flags, ended }: Asking): void {
    const raw = this.#raw;
    if (!raw.connected) {
      ended(new Disconnected(event.name, "the client has left"));
      return;
    }
    let callback: Settle | undefined;
    this.#questions.ask(
      { event: event.name, ms: patience(flags, event), ended },
      {
        emit(answered) {
          callback = (...values) => answered(values);
          flagged(raw, flags, event).emit(event.name, ...args, callback);
        },
        forget: () => forget(raw, callback),
      },
    );
  }
}

/** Socket.IO keeps a callback that has no timeout of its own until it is called. */
function forget(raw: RawSocket, callback: Settle | undefined): void {
  const acks: unknown = Reflect.get(raw, "acks");
  if (!(acks instanceof Map)) return;
  for (const [id, each] of acks) {
    if (each !== callback) continue;
    acks.delete(id);
    return;
  }
}
