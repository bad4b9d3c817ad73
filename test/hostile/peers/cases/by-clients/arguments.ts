/** Arguments that are not what the handler expects. */

import type { Chapter, ServerCase } from "../../case.js";

const post = { text: "hello" };

export const wrongArguments: Chapter<ServerCase> = {
  title: "Arguments",
  cases: [
    {
      title: "none, where there is a callback",
      attack: (peer) => peer.ask("post"),
      survives: "refuses `post /payload (type)`; answers `{ ok: false, error: { code: 'INVALID_ARGUMENTS' } }`",
    },
    {
      title: "`null` for an object",
      attack: (peer) => peer.ask("post", null),
      survives: "refuses `post /payload (type)`; answers `{ ok: false, error: { code: 'INVALID_ARGUMENTS' } }`",
    },
    {
      title: "a text for an object",
      attack: (peer) => peer.ask("post", "hello"),
      survives: "refuses `post /payload (type)`; answers `{ ok: false, error: { code: 'INVALID_ARGUMENTS' } }`",
    },
    {
      title: "a number for an object",
      attack: (peer) => peer.ask("count", 5),
      survives: "refuses `count /payload (type)`; answers nothing",
    },
    {
      title: "an array for an object",
      attack: (peer) => peer.ask("save", [post]),
      survives: "refuses `save /payload (type)`; answers `{ code: 'INVALID_ARGUMENTS' }`",
    },
    {
      title: "an object for a text",
      attack: (peer) => peer.send("say", { toUpperCase: 1 }),
      survives: "refuses `say /payload (type)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`",
    },
    {
      title: "an object without its property",
      attack: (peer) => peer.ask("post", {}),
      survives: "refuses `post /payload/text (type)`; answers `{ ok: false, error: { code: 'INVALID_ARGUMENTS' } }`",
    },
    {
      title: "a property of another type",
      attack: (peer) => peer.ask("post", { text: ["x"] }),
      survives: "refuses `post /payload/text (type)`; answers `{ ok: false, error: { code: 'INVALID_ARGUMENTS' } }`",
    },
    {
      title: "methods as data: a `slice` and a `length` that are numbers",
      attack: (peer) => peer.ask("post", { text: { slice: 1, length: 2 } }),
      survives: "refuses `post /payload/text (type)`; answers `{ ok: false, error: { code: 'INVALID_ARGUMENTS' } }`",
    },
    {
      title: "a list that is none",
      attack: (peer) => peer.ask("post", { text: "x", tags: { join: "x" } }),
      survives: "refuses `post /payload/tags (type)`; answers `{ ok: false, error: { code: 'INVALID_ARGUMENTS' } }`",
    },
    {
      title: "too few",
      attack: (peer) => peer.send("move", 1),
      survives: "refuses `move /y (type)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`",
    },
    {
      title: "more than there are, before the callback",
      attack: (peer) => peer.ask("accept", post, "more", { and: "more" }),
      survives: "runs `accept({ text: 'hello' })`; answers nothing",
    },
    {
      title: "`null` for an optional one",
      attack: (peer) => peer.send("move", 1, 2, null),
      survives: "runs `move('1.0', '2.0', '')`",
    },
    {
      title: "NaN and Infinity, which JSON makes null",
      parsers: ["default"],
      attack: (peer) => peer.send("move", Number.NaN, Number.POSITIVE_INFINITY),
      survives: "refuses `move /x (type)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`",
    },
    {
      title: "properties that nobody declared",
      attack: (peer) => peer.ask("accept", { ...post, isAdmin: true }),
      survives: "runs `accept({ text: 'hello' })`; answers nothing",
    },
    {
      title: "an own property `__proto__`",
      attack: (peer) =>
        peer.packet({
          type: 2,
          data: ["configure", JSON.parse('{ "__proto__": { "isAdmin": true }, "colour": "red" }')],
        }),
      survives: "runs `configure({ colour: 'red' }, { isAdmin: undefined })`",
    },
    {
      title: "an own property `__proto__`, deep inside",
      attack: (peer) =>
        peer.packet({ type: 2, data: ["configure", JSON.parse('{ "a": [{ "__proto__": { "isAdmin": true } }] }')] }),
      survives: "runs `configure({ a: [ {} ] }, { isAdmin: undefined })`",
    },
    {
      title: "own properties `constructor`, `toString` and `hasOwnProperty`",
      attack: (peer) => peer.ask("post", { ...post, constructor: 1, toString: 2, hasOwnProperty: 3 }),
      survives: "runs `post({ text: 'hello', tags: '' })`; answers `{ ok: true, value: { id: 1 } }`",
    },
    {
      title: "a text of 900,000 characters",
      attack: (peer) => peer.ask("post", { text: "x".repeat(900_000) }),
      survives:
        "refuses `post /payload/text (maxLength)`; answers `{ ok: false, error: { code: 'INVALID_ARGUMENTS' } }`",
    },
    {
      title: "a text of two million characters, more than Socket.IO takes",
      attack: (peer) => peer.send("post", { text: "x".repeat(2_000_000) }),
      survives: "closes the connection",
    },
    {
      title: "one after the other, until there are as many as `maxViolations` allows",
      attack(peer) {
        for (let i = 0; i < 100; i++) peer.send("move", "x".repeat(i));
      },
      survives:
        "refuses `move /x (type)` 100 times; sends `'rejected', { code: 'INVALID_ARGUMENTS' }` 100 times; disconnects; closes the connection",
    },
    {
      title: "200,000 of them",
      attack: (peer) => peer.packet({ type: 2, data: ["say", "x", ...Array(200_000).fill(0)] }),
      survives: "closes the connection",
    },
  ],
};
