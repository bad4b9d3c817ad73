/** A process of its own for plain `on` beside one contestant: checks its answers, then times both. Prints JSON. */

import { MESSAGES } from "./contestants.mjs";
import { byTurns } from "./cpu.mjs";
import { connect, newServer, turn } from "./peer.mjs";

const FRAMES = 1024;
const SAMPLE = 3 * FRAMES;
const TOGETHER = 128;
const [contestant, checks, only] = process.argv.slice(2);
const { CountingApp } = await import("../dist/run/app.mjs");

const plain = await started("plain");
const it = await started(contestant);
const result = { wrong: [], us: {} };
for (const message of MESSAGES.filter(({ event }) => !only || event === only)) {
  if (!(await isRight(message))) result.wrong.push(message.event);
  else result.us[message.event] = await timed(message);
}
process.stdout.write(JSON.stringify(result));
process.exit(0);

async function started(id) {
  const { start } = await import(`../dist/run/${id}.mjs`);
  const io = newServer();
  const app = new CountingApp();
  await start(io, app);
  return { app, peer: await connect(io) };
}

/** Answers as plain Socket.IO does, and lets nothing through that is not as declared. */
async function isRight({ frame, wrong }) {
  for (let i = 0; i < 3; i++) {
    const answers = [];
    for (const { app, peer } of [plain, it]) {
      const before = app.count;
      peer.last = undefined;
      peer.feed(frame(i));
      await turn();
      if (app.count !== before + 1) return false;
      answers.push(JSON.stringify(peer.last));
    }
    if (answers[0] !== answers[1]) return false;
  }
  if (checks !== "checks") return true;
  const before = it.app.count;
  it.peer.feed(wrong);
  await turn();
  return it.app.count === before;
}

/** The frames are made before, as they come off the wire whole. */
async function timed({ frame }) {
  const frames = Array.from({ length: FRAMES }, (_, i) => Buffer.from(frame(i)).toString());
  const task = ({ app, peer }) => ({ runs: SAMPLE, run: () => feedAll(app, peer, frames) });
  const { a, b } = await byTurns(task(plain), task(it), { warmUp: 12, samples: 30 });
  return { plain: a, it: b };
}

async function feedAll(app, peer, frames) {
  const before = app.count;
  for (let i = 0; i < SAMPLE; i++) {
    peer.feed(frames[i % FRAMES]);
    if (i % TOGETHER === TOGETHER - 1) await turn();
  }
  await turn();
  if (app.count !== before + SAMPLE) throw new Error(`${app.count - before} of ${SAMPLE} arrived`);
}
