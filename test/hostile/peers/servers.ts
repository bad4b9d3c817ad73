/** Attacks on servers. */

import type { ServerCase } from "./case.js";
import { outcomeText } from "./outcome.js";
import { Peer } from "./peer.js";
import { Victim } from "./victim.js";
import type { ParserName, Policy } from "./victims/lines.js";

const right = { token: "ann" };

/** A server that is attacked, and started again where it did not survive. */
export class ServerUnderAttack {
  readonly #program: string;
  readonly #parser: ParserName;
  readonly #policy: Policy;
  #victim: Victim | undefined;

  constructor(program: string, parser: ParserName, policy: Policy = "authorize") {
    this.#program = program;
    this.#parser = parser;
    this.#policy = policy;
  }

  /** What becomes of it. */
  async outcomeOf({ attack, auth = right, path }: ServerCase, served: string): Promise<string> {
    const victim = this.#living();
    const url = `http://127.0.0.1:${await victim.port()}`;
    const peer = await Peer.join({ url, path: path ?? served, parser: this.#parser, auth });
    await attack?.(peer);
    await peer.arrived();
    await victim.settle();
    await peer.arrived();
    const { heard, unanswered, isClosed, id } = peer;
    // Of a case that is about coming in, that is what there is to say.
    const entered = !attack && id !== undefined ? ["lets it in"] : [];
    const told = { heard: [...heard, ...entered], unanswered, closed: isClosed };
    peer.leave();
    if (id !== undefined) await victim.told((line) => line.kind === "left" && line.id === id);
    await victim.settle();
    const text = outcomeText(victim, told);
    victim.lines = victim.lines.filter(({ kind }) => kind === "ready");
    return text;
  }

  /** Whether somebody who keeps to the contract is served. */
  async serves(path: string): Promise<boolean> {
    const victim = this.#living();
    const url = `http://127.0.0.1:${await victim.port()}`;
    const peer = await Peer.join({ url, path, parser: this.#parser, auth: right });
    const answer: unknown = await peer.socket.timeout(5_000).emitWithAck("alive");
    peer.leave();
    await victim.told((line) => line.kind === "left" && line.id === peer.id);
    victim.lines = victim.lines.filter(({ kind }) => kind === "ready");
    return answer === 4242;
  }

  async stop(): Promise<void> {
    await this.#victim?.stop();
  }

  #living(): Victim {
    if (!this.#victim?.isAlive) this.#victim = new Victim(this.#program, this.#parser, this.#policy);
    return this.#victim;
  }
}
