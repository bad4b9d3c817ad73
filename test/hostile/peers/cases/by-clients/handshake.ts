/** Who comes in, and how. */

import type { Chapter, ServerCase } from "../../case.js";

/** What one hears whose token is none. */
const refused = "refuses `connect /auth/token (type)`; refuses the handshake with `INVALID_ARGUMENTS`";

function nested(levels: number): unknown {
  return levels === 0 ? null : [nested(levels - 1)];
}

const contracts = [
  ["a text", "x"],
  ["an object", {}],
  ["a list of a number", [5]],
  ["a thousand texts", Array(1_000).fill("x")],
] as const;

export const handshake: Chapter<ServerCase> = {
  title: "Handshake",
  cases: [
    {
      title: "no token",
      auth: {},
      survives: "refuses `connect /auth/token (type)`; refuses the handshake with `INVALID_ARGUMENTS`",
    },
    ...[5, null, true, ["ann"], { startsWith: 1 }].map(
      (token): ServerCase => ({ title: `the token \`${JSON.stringify(token)}\``, auth: { token }, survives: refused }),
    ),
    {
      title: "an own property `__proto__` beside the token",
      auth: JSON.parse('{ "__proto__": { "token": "admin" }, "token": 5 }'),
      survives: "refuses `connect /auth/token (type)`; refuses the handshake with `INVALID_ARGUMENTS`",
    },
    ...contracts.map(
      ([what, contract]): ServerCase => ({
        title: `${what} in the place of the contract's hash`,
        auth: { token: "ann", "socket-contract": contract },
        survives: "lets it in",
      }),
    ),
    {
      title: "something nested 2,000 levels deep beside the token",
      auth: { token: "ann", device: nested(2_000) },
      survives: "refuses `connect (maxDepth)`; refuses the handshake with `INVALID_ARGUMENTS`",
    },
    {
      title: "something with a prototype of its own beside the token",
      parsers: ["msgpack"],
      auth: JSON.parse('{ "token": "ann", "device": { "__proto__": { "isTrusted": true } } }'),
      survives: "lets it in",
    },
    {
      title: "no token, but a prototype that has one",
      parsers: ["msgpack"],
      auth: JSON.parse('{ "__proto__": { "token": "ann" } }'),
      survives: refused,
    },
    { title: "a token that is refused", auth: { token: "wrong" }, survives: "refuses the handshake with `BAD_TOKEN`" },
    {
      title: "`authenticate` throws",
      auth: { token: "authenticate throws" },
      survives: "onError hears `connect: Error: no database`; refuses the handshake with `INTERNAL`",
    },
    {
      title: "`authenticate` rejects",
      auth: { token: "authenticate rejects" },
      survives: "onError hears `connect: Error: no database`; refuses the handshake with `INTERNAL`",
    },
    {
      title: "the connection handler throws",
      auth: { token: "onConnection throws" },
      survives: "onError hears `connection: Error: tripped`; lets it in",
    },
    {
      title: "the connection handler rejects",
      auth: { token: "onConnection rejects" },
      survives: "onError hears `connection: Error: tripped`; lets it in",
    },
    {
      title: "the disconnect handler throws",
      auth: { token: "onDisconnect throws" },
      survives: "onError hears `disconnect: Error: tripped`; lets it in",
    },
    {
      title: "the disconnect handler rejects",
      auth: { token: "onDisconnect rejects" },
      survives: "onError hears `disconnect: Error: tripped`; lets it in",
    },
    {
      title: "a namespace that there is not",
      path: "/elsewhere",
      survives: "refuses the handshake with `Invalid namespace`",
    },
    {
      title: "a namespace named `__proto__`",
      path: "/__proto__",
      survives: "refuses the handshake with `Invalid namespace`",
    },
    {
      title: "a dynamic namespace whose parameter is wrong",
      path: "/boards/first",
      survives: "refuses the handshake with `Invalid namespace`",
    },
    {
      title: "a dynamic namespace whose parameter goes on",
      path: "/boards/7/8",
      survives: "refuses the handshake with `Invalid namespace`",
    },
    {
      title: "a dynamic namespace whose parameter cannot be decoded",
      path: "/boards/%ff",
      survives: "refuses the handshake with `Invalid namespace`",
    },
  ],
};
