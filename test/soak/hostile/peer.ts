/** A hostile peer: what it has, and what it is. */

import type { Random } from "../../hostile/random.js";
import type { HostileCount } from "../reports.js";
import type { Tally } from "../tally.js";

export interface Scene {
  readonly random: Random;
  readonly tally: Tally<HostileCount>;
  /** Which of those that act at a time. */
  readonly index: number;
  readonly port: number;
  /** Whether it should come to an end. */
  isOver(): boolean;
}

/** Acts once, for some seconds. Never rejects: a server that hangs up is what it expects. */
export type Peer = (scene: Scene) => Promise<void>;
