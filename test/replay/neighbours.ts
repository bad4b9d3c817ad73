/** Two servers, of two versions, that send each other events as an adapter would carry them. */

import { Server } from "socket.io";
import { Adapter } from "socket.io-adapter";
import { ask, listen } from "../live/acks/by-name.js";
import type { Message } from "./case.js";
import { Delivery } from "./delivery.js";
import type { Seen } from "./seen.js";
import type { Version } from "./version.js";

/** What one server tells the others, which comes as a copy. */
function linking(send: (packet: [string, ...unknown[]]) => void): typeof Adapter {
  return class extends Adapter {
    override serverSideEmit(packet: [string, ...unknown[]]): void {
      send(structuredClone(packet));
    }
  };
}

/** Sends it from one server to the other, and says what became of it. */
export async function seenBetween(sender: Version, receiver: Version, message: Message): Promise<Seen> {
  const sent = sender.messageOf("/", "serverToServer", message.event);
  const [home, away] = [sender.namespace("/"), receiver.namespace("/")];
  if (!home || !away || !sent) return "unsent";
  const delivery = new Delivery(sent, message);
  // Without HTTP, for nobody connects to them.
  const there = new Server();
  const here = new Server({ adapter: linking((packet) => there.of("/")._onServerSideEmit(packet)) });
  const theirs = receiver.server(away, there, { onViolation: () => delivery.refuse() });
  for (const event of away.serverToServer) {
    listen(Object(theirs.serverSide.on), event.identifier, (...args) => delivery.hear(event, args, () => undefined));
  }
  const ours = sender.server(home, here, {});
  await ask(Object(ours.serverSide.emit), sent.identifier, message.args);
  return delivery.seen();
}
