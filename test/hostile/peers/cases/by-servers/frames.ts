/** Frames that are no packets, and packets out of turn. */

import type { Chapter, ClientCase } from "../../case.js";

export const frames: Chapter<ClientCase> = {
  title: "Frames of a server",
  cases: [
    ...["constructor", "__proto__", "toString", "nonsense", ""].map(
      (name): ClientCase => ({
        title: name === "" ? "an event whose name is empty" : `an event named \`${name}\``,
        attack: (server) => server.packet({ type: 2, data: [name, "x"] }),
        survives: "nothing happens",
      }),
    ),
    {
      title: "an event whose name is a number",
      attack: (server) => server.packet({ type: 2, data: [5] }),
      survives: "nothing happens",
    },
    ...[{}, { toString: "x" }, null, ["told"]].map(
      (name): ClientCase => ({
        title: `an event named ${JSON.stringify(name)}`,
        attack: (server) => server.packet({ type: 2, data: [name, "x"] }),
        survives: "closes the connection",
      }),
    ),
    ...["connect", "connect_error", "disconnect"].map(
      (name): ClientCase => ({
        title: `an event named \`${name}\``,
        attack: (server) => server.packet({ type: 2, data: [name, "x"] }),
        survives: "closes the connection",
      }),
    ),
    {
      title: "an event without a name",
      attack: (server) => server.packet({ type: 2, data: [] }),
      survives: "closes the connection",
    },
    {
      title: "`42` and nothing more",
      parsers: ["default"],
      attack: (server) => server.packet({ type: 2 }),
      survives: "closes the connection",
    },
    {
      title: '`42["x`, which is no JSON',
      parsers: ["default"],
      attack: (server) => server.frame("2", '["x'),
      survives: "closes the connection",
    },
    {
      title: "`49`",
      parsers: ["default"],
      attack: (server) => server.frame("9", ""),
      survives: "closes the connection",
    },
    {
      title: "eleven attachments",
      parsers: ["default"],
      attack: (server) => server.frame("511-", '["file","x"]'),
      survives: "closes the connection",
    },
    {
      title: "a second `connect`",
      attack: (server) => server.packet({ type: 0, data: { sid: "x" } }),
      survives: "nothing happens",
    },
    {
      title: "a `connect` without an id",
      attack: (server) => server.packet({ type: 0, data: {} }),
      survives: "runs `onConnectError(undefined, 'It seems you are trying to reach a Socke'... 90 more characters)`",
    },
    {
      title: "a `connect_error` long after",
      attack: (server) => server.packet({ type: 4, data: { message: "x", data: null } }),
      survives: "runs `onConnectError(undefined, 'x')`; closes the connection",
    },
    {
      title: "an answer that nobody asked for",
      attack: (server) => server.packet({ type: 3, id: 999, data: [null] }),
      survives: "nothing happens",
    },
  ],
};
