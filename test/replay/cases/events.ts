/** Rows of the matrix about events as a whole. */

import type { Case } from "../case.js";

const said = { old: ["Hello"], new: ["Hello"] };

export const events: readonly Case[] = [
  {
    row: "event added",
    before: {},
    after: { message: "string" },
    sends: said,
    clientToServer: { A: ["unsent", "safe"], B: ["ignored", "dangerous"] },
    serverToClient: { A: ["ignored", "safe"], B: ["unsent", "safe"] },
  },
  {
    row: "event added whose ack is awaited",
    before: {},
    after: { message: { payload: "string", ack: "string" } },
    sends: said,
    clientToServer: { A: ["unsent", "safe"], B: ["ack pending", "breaking"] },
    serverToClient: { A: ["ack pending", "breaking"], B: ["unsent", "safe"] },
  },
  {
    row: "event removed",
    before: { message: "string" },
    after: {},
    sends: said,
    clientToServer: { A: ["ignored", "breaking"], B: ["unsent", "safe"] },
    serverToClient: { A: ["unsent", "dangerous"], B: ["ignored", "safe"] },
  },
  {
    row: "event removed whose ack is awaited",
    before: { message: { payload: "string", ack: "string" } },
    after: {},
    sends: said,
    clientToServer: { A: ["ack pending", "breaking"], B: ["unsent", "safe"] },
    serverToClient: { A: ["unsent", "dangerous"], B: ["ack pending", "breaking"] },
  },
  {
    row: "event renamed",
    before: { sendMessage: "string" },
    after: { sendMessages: "string" },
    sends: said,
    clientToServer: { A: ["ignored", "breaking"], B: ["ignored", "breaking"] },
    serverToClient: { A: ["ignored", "breaking"], B: ["ignored", "dangerous"] },
  },
];
