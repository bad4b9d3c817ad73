/** A process of its own for one contestant and one case: checks its answers, then times it. Prints JSON. */

import { expected, KINDS } from "./contestants.mjs";

const INPUTS = 16;
const SAMPLES = 9;
const SAMPLE_MS = 10;
const WARM_UP_MS = 120;

const [contestant, shape, mode] = process.argv.slice(2);
const inputs = await import(`../dist/run/inputs/${shape}.mjs`);
const checks = await import(`../dist/run/${contestant}/${shape}.mjs`);

const result = { wrong: [], ns: {} };
for (const kind of KINDS) time(kind, checks[mode], (answer) => answer === expected(mode, kind));
const collect = checks[`${mode}Errors`];
if (collect) time("errors", collect, (errors) => errors.length > 0, inputs.late);
process.stdout.write(JSON.stringify(result));

function time(name, check, isRight, make = inputs[name]) {
  const values = Array.from({ length: INPUTS }, (_, seed) => JSON.parse(JSON.stringify(make(seed))));
  if (!values.every((value) => isRight(check(value)))) result.wrong.push(name);
  else result.ns[name] = samplesOf(check, values);
}

function samplesOf(check, values) {
  let rounds = 1;
  const end = cpuTime() + WARM_UP_MS;
  while (cpuTime() < end) {
    const taken = run(check, values, rounds);
    if (taken < SAMPLE_MS) rounds = Math.ceil(rounds * Math.min(4, (1.2 * SAMPLE_MS) / taken));
  }
  const samples = Array.from({ length: SAMPLES }, () => (run(check, values, rounds) * 1e6) / (rounds * INPUTS));
  return samples.map((ns) => Number(ns.toPrecision(4)));
}

/** Milliseconds of processor time for so many rounds over all values: other processes hardly change it. */
function run(check, values, rounds) {
  let truthy = 0;
  const start = cpuTime();
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < INPUTS; i++) if (check(values[i])) truthy++;
  }
  const taken = cpuTime() - start;
  if (truthy > rounds * INPUTS) throw new Error("unreachable: keeps the answers in use");
  return taken;
}

function cpuTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
