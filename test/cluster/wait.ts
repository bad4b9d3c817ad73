/** Waiting for what a probe has to ask for. */

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
