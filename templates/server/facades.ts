// The interfaces of an emitted server, made from its table.

import type { OutgoingEvent, PeerEvent, Table } from "../contract.js";
import { facade } from "../facade.js";
import type { Inbox } from "../receive/inbox.js";
import { Receiver } from "../receive/receiver.js";
import type { OneOutlet } from "../send/one.js";
import type { Outlet } from "../send/outlet.js";
import type { ServerInbox } from "./home.js";
import type { DynamicContract, ServerContract, ServerTypes } from "./types.js";

export class Facades<Types extends ServerTypes> {
  readonly fromClients: Receiver;
  readonly fromServers: Receiver;
  readonly on: (inbox: Inbox) => Types["on"];
  readonly emit: (outlet: Outlet) => Types["emit"];
  readonly remoteEmit: (outlet: Outlet) => Types["remoteEmit"];
  readonly broadcastEmit: (outlet: Outlet) => Types["broadcastEmit"];
  readonly fail: (outlet: OneOutlet) => Types["fail"];
  readonly serverOn: (inbox: ServerInbox<Types>) => Types["serverOn"];
  readonly serverEmit: (outlet: Outlet) => Types["serverEmit"];

  constructor({ clientToServer, serverToClient, errorEvents, serverToServer }: ServerContract | DynamicContract) {
    const fromClients = new Receiver(clientToServer);
    const fromServers = new Receiver(serverToServer);
    this.fromClients = fromClients;
    this.fromServers = fromServers;
    this.on = facade(clientToServer, (inbox: Inbox, _event, [handler], key) => fromClients.add(inbox, key, handler));
    this.emit = facade(serverToClient, call);
    this.remoteEmit = facade(serverToClient, call);
    this.broadcastEmit = facade(serverToClient, call);
    this.fail = facade(errorEvents, (outlet: OneOutlet, event, args) => outlet.send(event, args));
    this.serverOn = facade(serverToServer, (inbox: ServerInbox<Types>, _event, [handler], key) =>
      inbox.listening(fromServers.add(inbox, key, handler)),
    );
    this.serverEmit = facade(outgoing(serverToServer), call);
  }
}

function call(outlet: Outlet, event: OutgoingEvent, args: unknown[]): unknown {
  return outlet.call(event, args);
}

/** The sending side of what goes between servers. */
function outgoing(events: Table<PeerEvent>): Table<OutgoingEvent> {
  return Object.fromEntries(
    Object.entries(events).map(([key, { name, args, pick }]) => [key, { name, args: pick, guard: args }]),
  );
}
