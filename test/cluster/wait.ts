/** Waiting for what nodes say. */

import type { Cluster, Node } from "./node.js";

/** How long a test waits for what it expects. Generous: only a failing test ever waits so long. */
const DEADLINE_MS = 15_000;

/** Waits until `probe` says yes. */
export async function untilSo(probe: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + DEADLINE_MS;
  while (!(await probe())) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((later) => setTimeout(later, 20));
  }
}

/** The nodes of a cluster, as soon as they know each other. */
export async function twoOf({ nodes }: Cluster): Promise<readonly [Node, Node]> {
  const [first, second] = nodes;
  if (!first || !second) throw new Error("A cluster has two nodes");
  for (const node of [first, second]) {
    await untilSo(() => node.run(async ({ io }) => (await io.of("/").adapter.serverCount()) === 2), "the other node");
  }
  return [first, second];
}
