/** Runs every contestant in processes of its own, in rotating order, and writes the raw samples to `results.json`. */

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { contestantsIn } from "./contestants.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const MEMORY_ROUNDS = 3;

process.chdir(new URL("..", import.meta.url).pathname);
const results = {
  node: process.version,
  versions: Object.fromEntries(["socket.io", "ajv", "zod", "zod-sockets"].map((name) => [name, versionOf(name)])),
  rounds: ROUNDS,
  messages: timesOf("messages"),
  broadcast: timesOf("broadcast"),
  memory: memory(),
};
writeFileSync("results.json", `${layOut(results)}\n`);

function versionOf(name) {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
}

/** Contestant and event to the samples of all rounds, in microseconds, each beside the sample of plain `on` next to it. */
function timesOf(what) {
  const runs = contestantsIn(what).map(({ id, checks }) => ({ contestant: id, checks, wrong: [], us: {} }));
  for (let round = 0; round < ROUNDS; round++) {
    say(`${what}, round ${round + 1} of ${ROUNDS} `);
    for (const run of rotated(runs, round)) {
      add(run, child([`scripts/${what}.mjs`, run.contestant, run.checks ? "checks" : "trusts"]));
      say(".");
    }
    say("\n");
  }
  for (const { contestant, wrong } of runs) if (wrong.length > 0) say(`WRONG: ${contestant}: ${wrong}\n`);
  return runs.map(({ contestant, wrong, us }) => ({ contestant, wrong, us }));
}

function add(run, { wrong, us }) {
  run.wrong = wrong;
  for (const [event, { plain, it }] of Object.entries(us)) {
    const known = run.us[event] ?? { plain: [], it: [] };
    run.us[event] = { plain: [...known.plain, ...plain], it: [...known.it, ...it] };
  }
}

/** Bytes per connected socket. */
function memory() {
  const bytes = Object.fromEntries(contestantsIn("memory").map(({ id }) => [id, []]));
  for (let round = 0; round < MEMORY_ROUNDS; round++) {
    say(`memory, round ${round + 1} of ${MEMORY_ROUNDS}\n`);
    for (const { id } of contestantsIn("memory")) bytes[id].push(child(["--expose-gc", "scripts/memory.mjs", id]));
  }
  return bytes;
}

/** Each round begins with another one, so that none always follows the same. */
function rotated(list, round) {
  const start = (round * 3) % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** Progress, without a line's end of its own. */
function say(text) {
  process.stderr.write(text);
}

function child(args) {
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
}

/** JSON with a list of samples a line. */
function layOut(value) {
  return JSON.stringify(value, null, 2).replace(
    /\[\s+(-?[\d.]+(?:,\s+-?[\d.]+)*)\s+\]/g,
    (_, list) => `[${list.replace(/\s+/g, " ")}]`,
  );
}
