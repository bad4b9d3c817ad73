/** Frames that are no packets, and packets out of turn. */

import type { Chapter, ServerCase } from "../../case.js";

const post = { text: "hello" };

export const frames: Chapter<ServerCase> = {
  title: "Frames",
  cases: [
    ...['2["say"', "2{}", '2"say"', "25{}", "2[,]", "9", "x", "", "2-", "51", "5-", "1[]", "3", "3x", "37"].map(
      (text): ServerCase => ({
        title: text === "" ? "`4`" : `\`4${text}\``,
        parsers: ["default"],
        attack: (peer) => peer.frame(text.slice(0, 1), text.slice(1)),
        survives: "closes the connection",
      }),
    ),
    {
      title: "bytes that are no msgpack",
      parsers: ["msgpack"],
      attack: (peer) => peer.bytes(Uint8Array.of(0xc1, 0xff, 0x00)),
      survives: "closes the connection",
    },
    {
      title: "msgpack that is no packet",
      parsers: ["msgpack"],
      attack: (peer) => peer.bytes(Uint8Array.of(0xc0)),
      survives: "closes the connection",
    },
    {
      title: "a text where msgpack is spoken",
      parsers: ["msgpack"],
      attack: (peer) => peer.text('2["say","x"]'),
      survives: "closes the connection",
    },
    {
      title: "an event for a namespace that was not entered",
      attack: (peer) => peer.packet({ type: 2, nsp: "/boards/1000", data: ["say", "x"] }),
      survives: "closes the connection",
    },
    {
      title: "a second `connect`",
      attack: (peer) => peer.packet({ type: 0, data: { token: "ann" } }),
      survives: "closes the connection",
    },
    {
      title: "a `connect_error` to the server",
      attack: (peer) => peer.packet({ type: 4, data: {} }),
      survives: "closes the connection",
    },
    {
      title: "a `disconnect`, and an event after it",
      async attack(peer) {
        peer.packet({ type: 1 });
        await peer.arrived();
        peer.packet({ type: 2, data: ["say", "x"] });
      },
      survives: "closes the connection",
    },
    {
      title: "an answer that nobody asked for",
      attack: (peer) => peer.packet({ type: 3, id: 999, data: [{}] }),
      survives: "nothing happens",
    },
    {
      title: "an answer whose id is `__proto__`",
      parsers: ["msgpack"],
      attack: (peer) => peer.packet({ type: 3, id: "__proto__", data: [{}] }),
      survives: "closes the connection",
    },
    {
      title: "an id that is too large to be a number",
      parsers: ["default"],
      attack: (peer) => peer.frame("2", `${"9".repeat(400)}["count",${JSON.stringify(post)}]`),
      survives: "runs `count('hello')`; closes the connection",
    },
  ],
};
