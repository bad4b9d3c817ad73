/** Attacks on clients. */

import type { ClientCase } from "./case.js";
import { HostileServer } from "./hostile-server.js";
import { outcomeText } from "./outcome.js";
import { Victim } from "./victim.js";
import type { ParserName } from "./victims/lines.js";

/** A client that is attacked, and started again where it did not survive. */
export class ClientUnderAttack {
  readonly #program: string;
  readonly #server: HostileServer;
  #victim: Victim | undefined;

  constructor(program: string, parser: ParserName) {
    this.#program = program;
    this.#server = new HostileServer(parser);
  }

  /** What becomes of it. */
  async outcomeOf({ attack, ...refused }: ClientCase, path: string): Promise<string> {
    const [victim, server] = [this.#living(), this.#server];
    await victim.told(({ kind }) => kind === "ready");
    server.refusal = "refusal" in refused ? { data: refused.refusal } : undefined;
    await server.receive(victim, path);
    await attack?.(server);
    await server.arrived();
    await victim.settle();
    await server.arrived();
    const told = { heard: [...server.heard], unanswered: 0, closed: server.isClosed };
    const text = outcomeText(victim, told);
    victim.order({ kind: "leave" });
    await victim.settle();
    victim.lines = victim.lines.filter(({ kind }) => kind === "ready");
    return text;
  }

  async stop(): Promise<void> {
    await this.#victim?.stop();
    await this.#server.close();
  }

  #living(): Victim {
    if (!this.#victim?.isAlive) this.#victim = new Victim(this.#program);
    return this.#victim;
  }
}
