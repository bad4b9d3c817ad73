/** Callbacks that are missing, forged, or not expected. */

import type { Chapter, ServerCase } from "../../case.js";

const post = { text: "hello" };

export const acks: Chapter<ServerCase> = {
  title: "Acks of a client",
  cases: [
    {
      title: "no callback where the handler answers in an envelope",
      attack: (peer) => peer.send("post", post),
      survives: "runs `post({ text: 'hello', tags: '' })`",
    },
    {
      title: "no callback where the handler answers with a value",
      attack: (peer) => peer.send("count", post),
      survives: "runs `count('hello')`",
    },
    {
      title: "no callback where the handler answers error-first",
      attack: (peer) => peer.send("save", post),
      survives: "runs `save('hello')`",
    },
    {
      title: "no callback where the handler only acknowledges",
      attack: (peer) => peer.send("accept", post),
      survives: "runs `accept({ text: 'hello' })`",
    },
    {
      title: "no callback where it is optional",
      attack: (peer) => peer.send("note", post),
      survives: "runs `note('hello')`",
    },
    {
      title: "no callback and no arguments",
      attack: (peer) => peer.send("post"),
      survives: "refuses `post /payload (type)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`",
    },
    ...["a string", 5, true, { call: "me" }, ["apply"], null].map((forged) => ({
      title: `\`${JSON.stringify(forged)}\` in the place of the callback`,
      attack: (peer: Parameters<NonNullable<ServerCase["attack"]>>[0]) => peer.send("post", post, forged),
      survives: "runs `post({ text: 'hello', tags: '' })`",
    })),
    {
      title: "a callback for an event without an answer, as the client's `retries` adds it",
      attack: (peer) => peer.ask("say", "hello"),
      survives: "runs `say('HELLO')`; answers nothing",
    },
    {
      title: "a callback for an event without an answer, and arguments that are wrong",
      attack: (peer) => peer.ask("say", 5),
      survives: "refuses `say /payload (type)`; answers nothing; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`",
    },
    {
      title: "a callback for an event that nobody handles",
      attack: (peer) => peer.ask("nonsense"),
      survives: "refuses `nonsense (event)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`; answers nothing",
    },
    {
      title: "the same id for two requests",
      attack(peer) {
        peer.packet({ type: 2, id: 7, data: ["count", post] });
        peer.packet({ type: 2, id: 7, data: ["count", post] });
      },
      survives: "runs `count('hello')` 2 times; answers `5` 2 times",
    },
    {
      title: "a client that leaves before it is answered",
      async attack(peer) {
        peer.ask("wait");
        await peer.arrived();
        peer.leave();
      },
      survives: "nothing happens",
    },
  ],
};
