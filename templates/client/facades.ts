// The interfaces of an emitted client, made from its table.

import { facade } from "../facade.js";
import type { Inbox } from "../receive/inbox.js";
import { Receiver } from "../receive/receiver.js";
import type { OneOutlet } from "../send/one.js";
import type { ClientContract, ClientTypes } from "./types.js";

export class Facades<Types extends ClientTypes> {
  readonly receiver: Receiver;
  readonly on: (inbox: Inbox) => Types["on"];
  readonly once: (inbox: Inbox) => Types["on"];
  readonly emit: (outlet: OneOutlet) => Types["emit"];
  readonly noAckEmit: (outlet: OneOutlet) => Types["noAckEmit"];

  constructor({ serverToClient, clientToServer }: ClientContract<Types["connectError"]>) {
    const receiver = new Receiver(serverToClient);
    this.receiver = receiver;
    this.on = facade(serverToClient, (inbox: Inbox, _event, [handler], key) => receiver.add(inbox, key, handler));
    this.once = facade(serverToClient, (inbox: Inbox, _event, [handler], key) => receiver.addOnce(inbox, key, handler));
    this.emit = facade(clientToServer, (outlet: OneOutlet, event, args) => outlet.call(event, args));
    this.noAckEmit = facade(clientToServer, (outlet: OneOutlet, event, args) => outlet.send(event, args));
  }
}
