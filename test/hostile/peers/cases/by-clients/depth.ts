/** Values nested so deep that whoever walks them recursively overflows the stack. */

import type { Chapter, ServerCase } from "../../case.js";
import { encoded } from "../../packet.js";
import type { Peer } from "../../peer.js";

/** Not by JSON.stringify, which is recursive too. */
function sendDeep(peer: Peer, event: string, levels: number): void {
  const arrays = "[".repeat(levels) + "]".repeat(levels);
  peer.frame("2", `["${event}",${arrays}]`);
}

/** The same bytes for msgpack: arrays of one, and null at the end. */
function packDeep(peer: Peer, event: string, levels: number): void {
  const shallow = encoded({ type: 2, nsp: peer.path, data: [event, null] });
  const [end, arrays] = [shallow.subarray(-1), new Uint8Array(levels).fill(0x91)];
  peer.bytes(Buffer.concat([shallow.subarray(0, -1), arrays, end]));
}

export const depth: Chapter<ServerCase> = {
  title: "Depth",
  cases: [
    ...[5_000, 400_000].map(
      (levels): ServerCase => ({
        title: `JSON nested ${levels.toLocaleString("en")} levels deep, which the handler sends on`,
        parsers: ["default"],
        attack: (peer) => sendDeep(peer, "relay", levels),
        survives: "refuses `relay (maxDepth)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`",
      }),
    ),
    {
      title: "JSON nested 400,000 levels deep in an object's place",
      parsers: ["default"],
      attack: (peer) => sendDeep(peer, "post", 400_000),
      survives: "refuses `post /payload (type)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`",
    },
    {
      title: "JSON nested 5,000 levels deep, which the handler answers with",
      parsers: ["default"],
      attack: (peer) => peer.frame("2", `7["anything",${"[".repeat(5_000)}${"]".repeat(5_000)}]`),
      survives: "refuses `anything (maxDepth)`; answers nothing",
    },
    {
      title: "JSON nested 400,000 levels deep in an event that nobody handles",
      parsers: ["default"],
      attack: (peer) => sendDeep(peer, "nonsense", 400_000),
      survives: "refuses `nonsense (event)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`",
    },
    {
      title: "msgpack nested 2,000 levels deep, which the handler sends on",
      parsers: ["msgpack"],
      attack: (peer) => packDeep(peer, "relay", 2_000),
      survives: "refuses `relay (maxDepth)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`",
    },
    {
      title: "msgpack nested 400,000 levels deep",
      parsers: ["msgpack"],
      attack: (peer) => packDeep(peer, "relay", 400_000),
      survives: "closes the connection",
    },
  ],
};
