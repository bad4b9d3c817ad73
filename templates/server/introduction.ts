// When a namespace that was just made knows those of its name on other servers: until then, a question to all of them
// would be over before anybody else was asked.

import type { RawNamespace, RawServer } from "./raw.js";

/** Servers on which nobody is in the namespace never introduce themselves, so that this ends in any case. */
const PATIENCE_MS = 150;

const STEP_MS = 10;

/** Resolves at once where there is one server. Never rejects. */
export async function introduced(namespace: RawNamespace, server: RawServer): Promise<void> {
  const all = await serversOf(server.of("/"));
  for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
    if ((await serversOf(namespace)) >= all) return;
    await new Promise((later) => setTimeout(later, STEP_MS));
  }
}

async function serversOf({ adapter }: RawNamespace): Promise<number> {
  try {
    return await adapter.serverCount();
  } catch {
    // Whoever is asked next meets the same trouble, and tells the caller.
    return 0;
  }
}
