/** Two things by turns in one process, so that whatever else the machine does meets both alike. */

/**
 * Microseconds of processor time for one run of each.
 * @param {{ run(): Promise<void>, runs: number }} a
 * @param {{ run(): Promise<void>, runs: number }} b
 */
export async function byTurns(a, b, { warmUp, samples }) {
  const taken = { a: [], b: [] };
  for (let i = -warmUp; i < samples; i++) {
    const first = i % 2 === 0;
    const before = first ? await sampleOf(a) : undefined;
    const ofB = await sampleOf(b);
    const ofA = before ?? (await sampleOf(a));
    if (i < 0) continue;
    taken.a.push(ofA);
    taken.b.push(ofB);
  }
  return taken;
}

/** Processor time hardly depends on other processes. */
async function sampleOf({ run, runs }) {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return Number(((user + system) / runs).toPrecision(4));
}
