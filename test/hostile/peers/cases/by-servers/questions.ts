/** Questions without a callback, or without sense; and handlers that fail. */

import type { Chapter, ClientCase } from "../../case.js";

const post = { text: "hello" };

export const questions: Chapter<ClientCase> = {
  title: "Questions of a server",
  cases: [
    {
      title: "the right one",
      attack: (server) => server.ask("confirm", "sure?"),
      survives: "runs `confirm('sure?')`; answers `{ sure: true }`",
    },
    { title: "no callback", attack: (server) => server.send("confirm", "sure?"), survives: "runs `confirm('sure?')`" },
    {
      title: "something else in the place of the callback",
      attack: (server) => server.send("confirm", "sure?", "x"),
      survives: "runs `confirm('sure?')`",
    },
    {
      title: "`null` for a text",
      attack: (server) => server.ask("confirm", null),
      survives: "refuses `confirm /payload (type)`; answers nothing",
    },
    {
      title: "no arguments",
      attack: (server) => server.ask("confirm"),
      survives: "refuses `confirm /payload (type)`; answers nothing",
    },
    {
      title: "a callback for an event without an answer",
      attack: (server) => server.ask("told", post),
      survives: "runs `told('hello', '')`; answers nothing",
    },
    {
      title: "the handler throws",
      attack: (server) => server.ask("fail", "throw"),
      survives: "onError hears `fail: Error: tripped`; answers nothing",
    },
    {
      title: "the handler rejects",
      attack: (server) => server.ask("fail", "reject"),
      survives: "onError hears `fail: Error: tripped`; answers nothing",
    },
    {
      title: "the handler throws what cannot be looked at",
      attack: (server) => server.ask("fail", "throw a trap"),
      survives: "onError hears `fail: a thrown object`; answers nothing",
    },
    {
      title: "the handler answers with a BigInt",
      parsers: ["default"],
      attack: (server) => server.ask("fail", "bigint"),
      survives: "onError hears `fail: TypeError: Do not know how to serialize a BigInt`; answers nothing",
    },
    {
      title: "the handler answers with a cycle",
      attack: (server) => server.ask("fail", "cycle"),
      survives: "onError hears `fail: RangeError: Maximum call stack size exceeded`; answers nothing",
    },
    {
      title: "the handler of an event without an answer throws, and so does what is told of it",
      attack: (server) => server.send("failQuietly", "throw"),
      survives: "onError hears `failQuietly: Error: tripped`",
    },
    {
      title: "the handler of an event without an answer rejects, and so does what is told of it",
      attack: (server) => server.send("failQuietly", "reject"),
      survives: "onError hears `failQuietly: Error: tripped`",
    },
  ],
};
