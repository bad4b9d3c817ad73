/** Names of events. */

import type { Chapter, ServerCase } from "../../case.js";

const inherited = ["constructor", "hasOwnProperty", "toString", "valueOf", "__proto__", "__defineGetter__"];
const reserved = ["connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener"];

export const names: Chapter<ServerCase> = {
  title: "Names of events",
  cases: [
    ...inherited.map(
      (name): ServerCase => ({
        title: `\`${name}\`, which every object has`,
        attack: (peer) => peer.packet({ type: 2, data: [name, "x"] }),
        survives: `refuses \`${name} (event)\`; sends \`'rejected', { code: 'INVALID_ARGUMENTS' }\``,
      }),
    ),
    ...reserved.map(
      (name): ServerCase => ({
        title: `\`${name}\`, which Socket.IO keeps for itself`,
        attack: (peer) => peer.packet({ type: 2, data: [name, "x"] }),
        survives: "closes the connection",
      }),
    ),
    {
      title: "an empty one",
      attack: (peer) => peer.send("", "x"),
      survives: "refuses `'' (event)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`",
    },
    {
      title: "`error`, with nothing in it",
      attack: (peer) => peer.send("error", null),
      survives: "refuses `error (event)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`",
    },
    {
      title: "`error`, with an error in it",
      attack: (peer) => peer.send("error", { message: "x" }),
      survives: "refuses `error (event)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`",
    },
    {
      title: "`message` and `connection`",
      attack: (peer) => {
        peer.send("message");
        peer.send("connection");
      },
      survives:
        "refuses `message (event)`; refuses `connection (event)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }` 2 times",
    },
    {
      title: "a number",
      attack: (peer) => peer.packet({ type: 2, data: [5] }),
      survives: "refuses `number (event)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`",
    },
    {
      title: "an object (CVE-2023-32695)",
      attack: (peer) => peer.packet({ type: 2, data: [{}] }),
      survives: "closes the connection",
    },
    {
      title: "an object with a `toString` of its own (CVE-2023-32695)",
      attack: (peer) => peer.packet({ type: 2, data: [{ toString: "x" }] }),
      survives: "closes the connection",
    },
    { title: "null", attack: (peer) => peer.packet({ type: 2, data: [null] }), survives: "closes the connection" },
    {
      title: "a list",
      attack: (peer) => peer.packet({ type: 2, data: [["say"], "x"] }),
      survives: "closes the connection",
    },
    {
      title: "none: an empty list",
      attack: (peer) => peer.packet({ type: 2, data: [] }),
      survives: "closes the connection",
    },
    {
      title: "none: `42` and nothing more",
      parsers: ["default"],
      attack: (peer) => peer.packet({ type: 2 }),
      survives: "closes the connection",
    },
    {
      title: "none but a callback: `425`, whose event name is a function",
      parsers: ["default"],
      attack: (peer) => peer.packet({ type: 2, id: 5 }),
      survives: "closes the connection",
    },
    {
      title: "none but a callback: an empty list with an id",
      attack: (peer) => peer.packet({ type: 2, id: 5, data: [] }),
      survives: "closes the connection",
    },
    {
      title: "10,000 characters",
      attack: (peer) => peer.ask("x".repeat(10_000)),
      survives:
        "refuses `xxxxxxxxxxxxxxxxxxxx… (event)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`; answers nothing",
    },
  ],
};
