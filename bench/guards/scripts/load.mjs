/** A process of its own that loads one module of a thousand checks. Prints its milliseconds of processor time. */

await import(`../dist/run/load/${process.argv[2]}.mjs`);
const { user, system } = process.cpuUsage();
process.stdout.write(JSON.stringify((user + system) / 1000));
