/** The honest clients: hundreds of generated wrappers that send at a steady rate, come and go, and account for everything. */

import { Random } from "../../hostile/random.js";
import { live, setting, tell, watchFaults } from "../process.js";
import type { HonestCount } from "../reports.js";
import { HONEST_CLIENTS } from "../settings.js";
import { Tally } from "../tally.js";
import { Client } from "./client.js";
import { Clock } from "./clock.js";
import { Ledger } from "./ledger.js";
import { homeOf } from "./places.js";
import { watchOrder } from "./watchers.js";

const TICK_MS = 50;
/** How many clients a tick lets do each of these: with 240 clients, a client posts every three seconds. */
const PER_TICK = { post: 4, note: 10, data: 2 };
/** Ticks between these. */
const EVERY = { tip: 10, ping: 7, cut: 4, leave: 30, storm: 500 };
const STORM = 60;

watchFaults();

const random = new Random(Number(setting("SEED")));
const tally = new Tally<HonestCount>();
const clock = new Clock();
const ledger = new Ledger(tally, clock);
const clients = Array.from({ length: HONEST_CLIENTS }, (_, index) => {
  return new Client({ index, ...homeOf(index), tally, ledger });
});
watchOrder(tally);

let tick = 0;
let turn = 0;

/** Those that are asked to do something take turns. */
function next(): Client | undefined {
  turn = (turn + 1) % clients.length;
  return clients[turn];
}

function each(count: number, act: (client: Client) => void): void {
  for (let done = 0; done < count; done++) {
    const client = next();
    if (client) act(client);
  }
}

const sending = setInterval(() => {
  tick++;
  clock.tick();
  each(PER_TICK.note, (client) => client.note());
  each(PER_TICK.post, (client) => client.post());
  each(PER_TICK.data, (client) => client.sendData());
  if (tick % EVERY.tip === 0) each(1, (client) => client.tip(tick));
  if (tick % EVERY.ping === 0) each(1, (client) => client.ping());
  if (tick % EVERY.cut === 0) random.pick(clients).cut();
  if (tick % EVERY.leave === 0) random.pick(clients).comeBack();
  if (tick % EVERY.storm === 0) for (let count = 0; count < STORM; count++) random.pick(clients).cut();
  ledger.close();
}, TICK_MS);

function open(): number {
  return clients.reduce((sum, client) => sum + client.open, 0);
}

live({
  tally,
  open,
  busy: () => ledger.open,
  obey: (order) => {
    if (order.kind === "killed") {
      ledger.killed(order.worker, order.at);
      return;
    }
    clearInterval(sending);
    setInterval(() => {
      clock.tick();
      if (open() === 0) ledger.closeSettled();
    }, TICK_MS);
  },
});
tell({ kind: "ready" });
