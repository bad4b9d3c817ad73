/** Handlers that fail: whoever finds out how can bring it about again. */

import type { Chapter, ServerCase } from "../../case.js";

const answered = [
  ["throws", "throw", "Error: tripped"],
  ["throws an error that the event does not declare", "undeclared", "BoardError"],
  ["rejects", "reject", "Error: tripped"],
  ["throws undefined", "throw nothing", "a thrown undefined"],
  ["throws what cannot be looked at", "throw a trap", "a thrown object"],
  ["answers with a cycle", "cycle", "RangeError: Maximum call stack size exceeded"],
] as const;

const unsendable = [
  ["answers with a BigInt", "bigint"],
  ["sends a BigInt", "emit bigint"],
] as const;

function failing(error: string): string {
  return `onError hears \`fail: ${error}\`; answers \`{ ok: false, error: { code: 'INTERNAL' } }\``;
}

export const failures: Chapter<ServerCase> = {
  title: "Handlers that fail",
  cases: [
    ...answered.map(
      ([what, how, error]): ServerCase => ({
        title: `the handler ${what}`,
        attack: (peer) => peer.ask("fail", how),
        survives: failing(error),
      }),
    ),
    ...unsendable.map(
      ([what, how]): ServerCase => ({
        title: `the handler ${what}`,
        attack: (peer) => peer.ask("fail", how),
        survives: {
          default: failing("TypeError: Do not know how to serialize a BigInt"),
          msgpack: failing("Error: Could not encode"),
        },
      }),
    ),
    {
      title: "the handler throws, and there is no callback",
      attack: (peer) => peer.send("fail", "throw"),
      survives: "onError hears `fail: Error: tripped`; sends `'rejected', { code: 'INTERNAL' }`",
    },
    {
      title: "the handler of an event without an answer throws, and so does what is told of it",
      attack: (peer) => peer.send("failQuietly", "throw"),
      survives: "onError hears `failQuietly: Error: tripped`; sends `'rejected', { code: 'INTERNAL' }`",
    },
    {
      title: "the handler of an event without an answer rejects, and so does what is told of it",
      attack: (peer) => peer.send("failQuietly", "reject"),
      survives: "onError hears `failQuietly: Error: tripped`; sends `'rejected', { code: 'INTERNAL' }`",
    },
  ],
};
