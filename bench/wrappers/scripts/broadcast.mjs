/** A process of its own for `io.emit` beside one contestant, to 200 clients each. Prints JSON. */

import { byTurns } from "./cpu.mjs";
import { connect, newServer, turn } from "./peer.mjs";

const CLIENTS = 200;
const SAMPLE = 200;
const TOGETHER = 20;
const [contestant] = process.argv.slice(2);

const plain = await started("plain");
const it = await started(contestant);
const result = { wrong: [], us: {} };
if (!(await isRight())) result.wrong.push("newMessage");
else {
  const task = (side) => ({ runs: SAMPLE, run: () => sendAll(side) });
  const { a, b } = await byTurns(task(plain), task(it), { warmUp: 12, samples: 30 });
  result.us.newMessage = { plain: a, it: b };
}
process.stdout.write(JSON.stringify(result));
process.exit(0);

async function started(id) {
  const { broadcast } = await import(`../dist/run/${id}.mjs`);
  const io = newServer();
  const send = await broadcast(io);
  const peers = [];
  for (let i = 0; i < CLIENTS; i++) peers.push(await connect(io));
  return { send, peers };
}

/** Everybody gets what plain Socket.IO sends, once. */
async function isRight() {
  const sent = [];
  for (const { send, peers } of [plain, it]) {
    const before = peers.map(({ written }) => written);
    await send(messageOf(0));
    await turn();
    if (!peers.every(({ written }, i) => written === before[i] + 1)) return false;
    sent.push(JSON.stringify(peers.map(({ last }) => last)));
  }
  return sent[0] === sent[1];
}

async function sendAll({ send, peers }) {
  const before = peers[0].written;
  for (let i = 0; i < SAMPLE; i++) {
    void send(messageOf(i));
    if (i % TOGETHER === TOGETHER - 1) await turn();
  }
  await turn();
  if (peers[0].written !== before + SAMPLE) throw new Error("Some did not arrive");
}

function messageOf(i) {
  return { id: "6ba7b810-9dad-41d1-80b4-00c04fd430c8", text: `Hello there, how are you doing ${i}?`, sender: "u" };
}
