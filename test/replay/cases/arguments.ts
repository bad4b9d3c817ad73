/** Rows of the matrix about lists of arguments. */

import type { Case } from "../case.js";

const one = { args: [{ a: "string" }] };
const two = { args: [{ a: "string" }, { b: "string" }] };
const optional = { args: [{ a: "string" }, { "b?": "string" }] };
const answered = { ack: "string" };
const answer = { old: { value: "yes" }, new: { value: "yes" } };

export const argumentLists: readonly Case[] = [
  {
    // With connection state recovery, an old server's message ends in a string that the new argument would be taken for.
    row: "optional argument added",
    before: { message: one },
    after: { message: optional },
    sends: { old: ["x"], new: ["x", "y"] },
    clientToServer: { A: ["delivered", "safe"], B: ["delivered", "safe"] },
    serverToClient: { A: ["delivered", "safe"], B: ["delivered", "dangerous"] },
  },
  {
    row: "optional argument added on an event with an ack",
    before: { message: { ...one, ...answered } },
    after: { message: { ...optional, ...answered } },
    sends: { old: ["x"], new: ["x", "y"] },
    returns: answer,
    clientToServer: { A: ["answered", "safe"], B: ["answered", "safe"] },
    serverToClient: { A: ["answered", "safe"], B: ["answered", "safe"] },
  },
  {
    row: "optional argument added on an event with an ack, and left out",
    before: { message: { ...one, ...answered } },
    after: { message: { ...optional, ...answered } },
    sends: { old: ["x"], new: ["x"] },
    returns: answer,
    clientToServer: { A: ["answered", "safe"], B: ["answered", "safe"] },
    serverToClient: { A: ["answered", "safe"], B: ["answered", "safe"] },
  },
  {
    row: "required argument added",
    before: { message: one },
    after: { message: two },
    sends: { old: ["x"], new: ["x", "y"] },
    clientToServer: { A: ["refused", "breaking"], B: ["delivered", "safe"] },
    serverToClient: { A: ["delivered", "safe"], B: ["refused", "breaking"] },
  },
  {
    row: "required argument added on an event with an ack",
    before: { message: { ...one, ...answered } },
    after: { message: { ...two, ...answered } },
    sends: { old: ["x"], new: ["x", "y"] },
    returns: answer,
    clientToServer: { A: ["refused", "breaking"], B: ["answered", "safe"] },
    serverToClient: { A: ["answered", "safe"], B: ["refused", "breaking"] },
  },
  {
    row: "optional argument removed",
    before: { message: optional },
    after: { message: one },
    sends: { old: ["x", "y"], new: ["x"] },
    clientToServer: { A: ["delivered", "safe"], B: ["delivered", "safe"] },
    serverToClient: { A: ["delivered", "dangerous"], B: ["delivered", "safe"] },
  },
  {
    row: "required argument removed",
    before: { message: two },
    after: { message: one },
    sends: { old: ["x", "y"], new: ["x"] },
    clientToServer: { A: ["delivered", "safe"], B: ["refused", "breaking"] },
    serverToClient: { A: ["refused", "breaking"], B: ["delivered", "safe"] },
  },
  {
    row: "the first argument added",
    before: { message: {} },
    after: { message: "string" },
    sends: { old: [], new: ["x"] },
    clientToServer: { A: ["refused", "breaking"], B: ["delivered", "safe"] },
    serverToClient: { A: ["delivered", "safe"], B: ["refused", "breaking"] },
  },
  {
    row: "the only argument removed",
    before: { message: "string" },
    after: { message: {} },
    sends: { old: ["x"], new: [] },
    clientToServer: { A: ["delivered", "safe"], B: ["refused", "breaking"] },
    serverToClient: { A: ["refused", "breaking"], B: ["delivered", "safe"] },
  },
  {
    row: "arguments reordered",
    before: { message: { args: [{ name: "string" }, { age: "integer" }] } },
    after: { message: { args: [{ age: "integer" }, { name: "string" }] } },
    sends: { old: ["Ann", 20], new: [20, "Ann"] },
    clientToServer: { A: ["refused", "breaking"], B: ["refused", "breaking"] },
    serverToClient: { A: ["refused", "breaking"], B: ["refused", "breaking"] },
  },
  {
    row: "arguments reordered where types agree",
    before: { message: { args: [{ from: "string" }, { to: "string" }] } },
    after: { message: { args: [{ to: "string" }, { from: "string" }] } },
    sends: { old: ["Ann", "Bob"], new: ["Bob", "Ann"] },
    clientToServer: { A: ["mistaken", "breaking"], B: ["mistaken", "breaking"] },
    serverToClient: { A: ["mistaken", "breaking"], B: ["mistaken", "breaking"] },
  },
  {
    row: "argument renamed",
    before: { message: { args: [{ from: "string" }, { text: "string" }] } },
    after: { message: { args: [{ sender: "string" }, { text: "string" }] } },
    sends: { old: ["Ann", "Hello"], new: ["Ann", "Hello"] },
    clientToServer: { A: ["delivered", "safe"], B: ["delivered", "safe"] },
    serverToClient: { A: ["delivered", "safe"], B: ["delivered", "safe"] },
  },
  {
    row: "optional argument made required",
    before: { message: optional },
    after: { message: two },
    sends: { old: ["x"], new: ["x", "y"] },
    clientToServer: { A: ["refused", "breaking"], B: ["delivered", "safe"] },
    serverToClient: { A: ["delivered", "safe"], B: ["refused", "breaking"] },
  },
  {
    row: "required argument made optional",
    before: { message: two },
    after: { message: optional },
    sends: { old: ["x", "y"], new: ["x"] },
    clientToServer: { A: ["delivered", "safe"], B: ["refused", "breaking"] },
    serverToClient: { A: ["refused", "breaking"], B: ["delivered", "safe"] },
  },
  {
    row: "rest added",
    before: { message: one },
    after: { message: { args: [{ a: "string" }, { "...more": "integer[]" }] } },
    sends: { old: ["x"], new: ["x", 1, 2] },
    clientToServer: { A: ["delivered", "safe"], B: ["delivered", "safe"] },
    serverToClient: { A: ["delivered", "safe"], B: ["delivered", "safe"] },
  },
  {
    row: "rest removed",
    before: { message: { args: [{ a: "string" }, { "...more": "integer[]" }] } },
    after: { message: one },
    sends: { old: ["x", 1, 2], new: ["x"] },
    clientToServer: { A: ["delivered", "safe"], B: ["delivered", "safe"] },
    serverToClient: { A: ["delivered", "safe"], B: ["delivered", "safe"] },
  },
];
