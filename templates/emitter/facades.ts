// The interfaces of an emitted emitter, made from its table.

import type { OutgoingEvent } from "../contract.js";
import { facade } from "../facade.js";
import { choice } from "../options.js";
import { outgoing } from "../send/arguments.js";
import type { RawBroadcast, RawEmitter } from "./raw.js";
import type { DynamicEmitterContract, EmitterContract, EmitterOptions, EmitterTypes } from "./types.js";

export class Facades<Types extends EmitterTypes> {
  readonly emit: (raw: RawBroadcast) => Types["emit"];
  readonly fail: (raw: RawBroadcast) => Types["fail"];
  readonly serverEmit: (raw: RawEmitter) => Types["serverEmit"];

  constructor(contract: EmitterContract | DynamicEmitterContract, options: EmitterOptions) {
    const outbound = choice("outbound", options.outbound ?? "enforce", ["enforce", "strip", "off"]);
    const send = (raw: RawBroadcast, event: OutgoingEvent, args: unknown[]): void => {
      const ready = outgoing(outbound, event, args);
      (event.volatile ? raw.volatile : raw).emit(event.name, ...ready);
    };
    this.emit = facade(contract.serverToClient, send);
    this.fail = facade(contract.errorEvents, send);
    this.serverEmit = facade(contract.serverToServer, (raw: RawEmitter, event, args) => {
      raw.serverSideEmit(event.name, ...outgoing(outbound, event, args));
    });
  }
}
