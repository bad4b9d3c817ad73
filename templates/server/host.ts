// What all wrapped sockets of one contract share.

import { type Declared, DeclaredError, failureIn } from "../answers.js";
import { internalError, type WireError } from "../errors.js";
import type { OutboundMode, Sending } from "../send/outlet.js";
import { Facades } from "./facades.js";
import type { RawSocket } from "./raw.js";
import type { DynamicContract, ServerContract, ServerOptions, ServerTypes } from "./types.js";
import { Watch } from "./watch.js";

export class Host<Types extends ServerTypes> extends Watch implements Sending {
  readonly facades: Facades<Types>;
  readonly outbound: OutboundMode;
  readonly #options: ServerOptions<Types>;

  constructor(contract: ServerContract | DynamicContract, options: ServerOptions<Types>) {
    super(contract, options);
    this.facades = new Facades(contract);
    this.outbound = options.outbound ?? "strip";
    this.#options = options;
  }

  /** Lets a socket in, or says why not. Never rejects. */
  async admit(raw: RawSocket): Promise<WireError | undefined> {
    const seen = this.handshake(raw);
    if ("refusal" in seen) return seen.refusal;
    const params = this.paramsOf(raw.nsp);
    const handshake = params ? { ...seen.parts, params } : seen.parts;
    try {
      const result: unknown = await this.#options.authenticate?.(handshake, raw);
      const failure = failureIn(result);
      if (failure) return this.#refusal(failure, raw, new Error(`"${failure.code}" is not an error of the handshake`));
      if (result !== undefined) raw.data = result;
      return undefined;
    } catch (error) {
      const declared = error instanceof DeclaredError ? error : undefined;
      return this.#refusal(declared, raw, error);
    }
  }

  #refusal(declared: Declared | undefined, raw: RawSocket, otherwise: unknown): WireError {
    const where = { event: "connect", socketId: raw.id };
    try {
      const allowed = declared && this.contract.refusals?.includes(declared.code) ? this.shape(declared) : undefined;
      if (allowed) return allowed;
      this.failed(otherwise, where);
    } catch (error) {
      this.failed(error, where);
    }
    return internalError;
  }
}
