/** Rows of the matrix about where events are, who may connect, and who may send. */

import type { Case, Mixes } from "../case.js";

const text = { message: "string" };
const said = { old: ["Hello"], new: ["Hello"] };
const user = { fields: { "admin?": "boolean" } };
const requiring = { message: { payload: "string", requires: ["admin"] } };
const errors = { BANNED: {}, FULL: {} };
const handshake = (part: "auth" | "query", fields: object) => ({ handshake: { [part]: { fields } } });
const refusing = (codes: readonly string[]) => ({ handshake: { errors: codes } });
const everywhere = (mixes: Mixes) => ({ clientToServer: mixes, serverToClient: mixes });
const harmless = everywhere({ A: ["delivered", "safe"], B: ["delivered", "safe"] });

const places: readonly Case[] = [
  {
    row: "direction flipped to the server's",
    before: text,
    after: text,
    direction: { old: "clientToServer", new: "serverToClient" },
    sends: said,
    clientToServer: { A: ["ignored", "breaking"], B: ["unsent", "breaking"] },
    serverToClient: { A: ["ignored", "breaking"], B: ["unsent", "breaking"] },
  },
  {
    row: "direction flipped to the client's",
    before: text,
    after: text,
    direction: { old: "serverToClient", new: "clientToServer" },
    sends: said,
    clientToServer: { A: ["unsent", "breaking"], B: ["ignored", "breaking"] },
    serverToClient: { A: ["unsent", "breaking"], B: ["ignored", "breaking"] },
  },
  {
    row: "event moved to another namespace",
    before: text,
    after: text,
    namespace: { old: "/", new: "/chat" },
    sends: said,
    clientToServer: { A: ["ignored", "breaking"], B: ["no connection", "breaking"] },
    serverToClient: { A: ["unsent", "breaking"], B: ["unsent", "breaking"] },
  },
  {
    row: "namespace added",
    before: {},
    after: text,
    namespace: { old: undefined, new: "/chat" },
    sends: said,
    clientToServer: { A: ["unsent", "safe"], B: ["no connection", "breaking"] },
  },
  {
    row: "namespace removed",
    before: text,
    after: {},
    namespace: { old: "/chat", new: undefined },
    sends: said,
    clientToServer: { A: ["no connection", "breaking"], B: ["unsent", "safe"] },
  },
];

const entries: readonly Case[] = [
  {
    row: "handshake: required field of auth added",
    sections: {
      before: handshake("auth", { token: "string" }),
      after: handshake("auth", { token: "string", device: "string" }),
    },
    before: text,
    after: text,
    auth: { old: { token: "t" }, new: { token: "t", device: "d" } },
    sends: said,
    clientToServer: { A: ["no connection", "breaking"], B: ["delivered", "safe"] },
  },
  {
    row: "handshake: optional field of auth added",
    sections: {
      before: handshake("auth", { token: "string" }),
      after: handshake("auth", { token: "string", "device?": "string" }),
    },
    before: text,
    after: text,
    auth: { old: { token: "t" }, new: { token: "t", device: "d" } },
    sends: said,
    clientToServer: { A: ["delivered", "safe"], B: ["delivered", "safe"] },
  },
  {
    row: "handshake: optional field of auth added under reject",
    sections: {
      both: { unknownProperties: "reject" },
      before: handshake("auth", { token: "string" }),
      after: handshake("auth", { token: "string", "device?": "string" }),
    },
    before: text,
    after: text,
    auth: { old: { token: "t" }, new: { token: "t", device: "d" } },
    sends: said,
    clientToServer: { A: ["delivered", "safe"], B: ["no connection", "breaking"] },
  },
  {
    row: "handshake: auth added",
    sections: { after: handshake("auth", { token: "string" }) },
    before: text,
    after: text,
    auth: { old: {}, new: { token: "t" } },
    sends: said,
    clientToServer: { A: ["no connection", "breaking"], B: ["delivered", "safe"] },
  },
  {
    row: "handshake: field of auth removed",
    sections: {
      before: handshake("auth", { token: "string", device: "string" }),
      after: handshake("auth", { token: "string" }),
    },
    before: text,
    after: text,
    auth: { old: { token: "t", device: "d" }, new: { token: "t" } },
    sends: said,
    clientToServer: { A: ["delivered", "safe"], B: ["no connection", "breaking"] },
  },
  {
    row: "handshake: required field of query added",
    sections: {
      before: handshake("query", { v: "string" }),
      after: handshake("query", { v: "string", lang: "string" }),
    },
    before: text,
    after: text,
    query: { old: { v: "1" }, new: { v: "1", lang: "en" } },
    sends: said,
    clientToServer: { A: ["no connection", "breaking"], B: ["delivered", "safe"] },
  },
  {
    row: "handshake: optional field of query added under reject",
    sections: {
      both: { unknownProperties: "reject" },
      before: handshake("query", { v: "string" }),
      after: handshake("query", { v: "string", "lang?": "string" }),
    },
    before: text,
    after: text,
    query: { old: { v: "1" }, new: { v: "1", lang: "en" } },
    sends: said,
    clientToServer: { A: ["delivered", "safe"], B: ["delivered", "safe"] },
  },
  {
    row: "handshake: code of a refusal added",
    sections: { both: { errors }, before: refusing(["FULL"]), after: refusing(["FULL", "BANNED"]) },
    before: {},
    after: {},
    socketData: { old: { fail: "FULL" }, new: { fail: "BANNED" } },
    refusal: { A: ["answer refused", "dangerous"], B: ["answered", "safe"] },
  },
  {
    row: "handshake: code of a refusal removed",
    sections: { both: { errors }, before: refusing(["FULL", "BANNED"]), after: refusing(["FULL"]) },
    before: {},
    after: {},
    socketData: { old: { fail: "BANNED" }, new: { fail: "FULL" } },
    refusal: { A: ["answered", "safe"], B: ["answer refused", "dangerous"] },
  },
  {
    row: "requires added",
    sections: { both: { socketData: user } },
    before: text,
    after: requiring,
    sends: said,
    clientToServer: { A: ["refused", "breaking"], B: ["delivered", "safe"] },
  },
  {
    row: "requires removed",
    sections: { both: { socketData: user } },
    before: requiring,
    after: text,
    sends: said,
    clientToServer: { A: ["delivered", "safe"], B: ["refused", "breaking"] },
  },
];

const onlyInCode: readonly Case[] = [
  {
    row: "name in code changed",
    before: { message: { payload: "string", name: "say" } },
    after: { message: { payload: "string", name: "tell" } },
    sends: said,
    ...harmless,
  },
  {
    row: "volatile added",
    before: text,
    after: { message: { payload: "string", volatile: true } },
    sends: said,
    serverToClient: { A: ["delivered", "safe"], B: ["delivered", "safe"] },
  },
  {
    row: "deprecated, and described otherwise",
    before: { message: { payload: "string", description: "Says something." } },
    after: { message: { payload: "string", description: "Says it.", deprecated: "Say nothing." } },
    sends: said,
    ...harmless,
  },
];

export const connections: readonly Case[] = [...places, ...entries, ...onlyInCode];
