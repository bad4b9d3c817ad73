/** Arguments that are not what the handler expects. */

import type { Chapter, ClientCase } from "../../case.js";
import type { HostileServer } from "../../hostile-server.js";

const post = { text: "hello" };
const placeholder = { _placeholder: true, num: 0 };

function sendDeep(server: HostileServer, event: string, levels: number): void {
  server.frame("2", `["${event}",${"[".repeat(levels)}${"]".repeat(levels)}]`);
}

export const wrongArguments: Chapter<ClientCase> = {
  title: "Arguments of a server",
  cases: [
    { title: "none", attack: (server) => server.send("told"), survives: "refuses `told /payload (type)`" },
    {
      title: "`null` for an object",
      attack: (server) => server.send("told", null),
      survives: "refuses `told /payload (type)`",
    },
    {
      title: "a text for an object",
      attack: (server) => server.send("told", "hello"),
      survives: "refuses `told /payload (type)`",
    },
    {
      title: "a property of another type",
      attack: (server) => server.send("told", { text: 5 }),
      survives: "refuses `told /payload/text (type)`",
    },
    {
      title: "a list that is none",
      attack: (server) => server.send("told", { ...post, tags: 5 }),
      survives: "refuses `told /payload/tags (type)`",
    },
    {
      title: "properties that nobody declared",
      attack: (server) => server.send("told", { ...post, html: "<b>" }),
      survives: "runs `told('hello', '')`",
    },
    {
      title: "more than there are",
      attack: (server) => server.send("told", post, "more"),
      survives: "runs `told('hello', '')`",
    },
    {
      title: "`null` for an optional one",
      attack: (server) => server.send("hint", "x", null),
      survives: "runs `hint('x', '')`",
    },
    {
      title: "an own property `__proto__`",
      attack: (server) =>
        server.packet({ type: 2, data: ["relayed", JSON.parse('{ "__proto__": { "isAdmin": true } }')] }),
      survives: "runs `relayed({})`",
    },
    {
      title: "JSON nested 5,000 levels deep",
      parsers: ["default"],
      attack: (server) => sendDeep(server, "relayed", 5_000),
      survives: "refuses `relayed (maxDepth)`",
    },
    {
      title: "JSON nested 400,000 levels deep",
      parsers: ["default"],
      attack: (server) => sendDeep(server, "relayed", 400_000),
      survives: "refuses `relayed (maxDepth)`",
    },
    {
      title: "200,000 of them",
      attack: (server) => server.packet({ type: 2, data: ["told", ...Array(200_000).fill(0)] }),
      survives: "closes the connection",
    },
    {
      title: "an error event with an object for a text",
      attack: (server) => server.send("error", {}),
      survives: "refuses `error /payload (type)`",
    },
    {
      title: "an error event without an error",
      attack: (server) => server.send("rejected", null),
      survives: "refuses `rejected /payload (anyOf)`",
    },
    {
      title: "an error event with a code that nobody declared",
      attack: (server) => server.send("rejected", { code: "x", message: "y" }),
      survives: "refuses `rejected /payload/code (enum)`",
    },
    {
      title: "a text where binary is due",
      attack: (server) => server.send("file", "x", "0000"),
      survives: "refuses `file /data (type)`",
    },
    {
      title: "a placeholder's likeness where binary is due",
      attack: (server) => server.packet({ type: 2, data: ["file", "x", placeholder] }),
      survives: "refuses `file /data (type)`",
    },
    {
      title: "a placeholder with the index 0.5 (CVE-2022-2421)",
      parsers: ["default"],
      attack(server) {
        server.frame("51-", JSON.stringify(["file", "x", { ...placeholder, num: 0.5 }]));
        server.bytes(Buffer.from("x"));
      },
      survives: "refuses `file /data (type)`",
    },
  ],
};
