// What all wrapped sockets of one contract share.

import type { WireError } from "../errors.js";
import { choice } from "../options.js";
import type { Authorize } from "../receive/gate.js";
import type { OutboundMode, Sending } from "../send/outlet.js";
import { Facades } from "./facades.js";
import type { RawSocket } from "./raw.js";
import type { DynamicContract, HostOptions, ServerContract, ServerTypes } from "./types.js";
import { Watch } from "./watch.js";
import { Welcome } from "./welcome.js";

export class Host<Types extends ServerTypes> extends Watch implements Sending {
  readonly facades: Facades<Types>;
  readonly outbound: OutboundMode;
  readonly #options: HostOptions<Types>;
  readonly #welcome: Welcome;

  constructor(
    contract: ServerContract | DynamicContract,
    options: HostOptions<Types>,
    authorize: Authorize | undefined,
  ) {
    super(contract, options, authorize);
    this.facades = new Facades(contract);
    this.outbound = choice("outbound", options.outbound ?? "strip", ["strip", "enforce", "off"]);
    this.#options = options;
    this.#welcome = new Welcome(this, options);
  }

  /** Lets a socket in, or says why not. Never rejects. */
  admit(raw: RawSocket): Promise<WireError | undefined> {
    return this.#welcome.admit(raw, (handshake) => this.#options.authenticate?.(handshake, raw));
  }
}
