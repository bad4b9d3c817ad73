/** Runs every contestant in processes of its own, in rotating order, and writes the raw samples to `results.json`. */

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { allRuns, CONTESTANTS, contestantsIn, LOADED } from "./contestants.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const LOAD_ROUNDS = 9;

process.chdir(new URL("..", import.meta.url).pathname);
const results = {
  node: process.version,
  versions: versions(),
  rounds: ROUNDS,
  checks: checks(),
  load: load(),
  sizes: sizes(),
};
writeFileSync("results.json", `${layOut(results)}\n`);

function versions() {
  const installed = CONTESTANTS.filter((each) => each.package).map((each) => [each.id, versionOf(each.package)]);
  return { ...Object.fromEntries(installed), typescript: versionOf("typescript"), esbuild: versionOf("esbuild") };
}

function versionOf(name) {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
}

/** Contestant, case and kind of input to the samples of all rounds, in nanoseconds. */
function checks() {
  const runs = allRuns().map((run) => ({ ...run, wrong: [], ns: {} }));
  for (let round = 0; round < ROUNDS; round++) {
    say(`checks, round ${round + 1} of ${ROUNDS} `);
    for (const run of rotated(runs, round)) {
      const { wrong, ns } = child("measure.mjs", run.contestant, run.shape, run.mode);
      say(".");
      run.wrong = wrong;
      for (const [kind, samples] of Object.entries(ns)) run.ns[kind] = [...(run.ns[kind] ?? []), ...samples];
    }
    say("\n");
  }
  for (const run of runs)
    if (run.wrong.length > 0) console.error(`WRONG: ${run.contestant} ${run.shape} ${run.mode}: ${run.wrong}`);
  return runs;
}

/** Milliseconds of a whole process. */
function load() {
  const samples = Object.fromEntries(LOADED.map(({ id }) => [id, []]));
  for (let round = 0; round < LOAD_ROUNDS; round++) {
    say(`loading, round ${round + 1} of ${LOAD_ROUNDS}\n`);
    for (const { id } of rotated(LOADED, round)) samples[id].push(child("load.mjs", id));
  }
  return samples;
}

/** Bytes of the strict chat, minified and gzipped. */
function sizes() {
  const sizeOf = (id, name) => {
    const code = readFileSync(`dist/run/size/${id}-${name}.mjs`);
    return { minified: code.length, gzipped: gzipSync(code, { level: 9 }).length };
  };
  const both = ({ id }) => [
    id,
    { check: sizeOf(id, "check"), ...(id !== "by-hand" && { errors: sizeOf(id, "errors") }) },
  ];
  return Object.fromEntries(contestantsIn("chat").map(both));
}

/** Each round begins with another one, so that none always follows the same. */
function rotated(list, round) {
  const start = (round * 5) % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** Progress, without a line's end of its own. */
function say(text) {
  process.stderr.write(text);
}

function child(script, ...args) {
  return JSON.parse(execFileSync(process.execPath, [`scripts/${script}`, ...args], { encoding: "utf8" }));
}

/** JSON with a list of samples a line. */
function layOut(value) {
  return JSON.stringify(value, null, 2).replace(
    /\[\s+(-?[\d.]+(?:,\s+-?[\d.]+)*)\s+\]/g,
    (_, list) => `[${list.replace(/\s+/g, " ")}]`,
  );
}
