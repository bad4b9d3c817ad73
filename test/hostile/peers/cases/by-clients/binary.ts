/** Binary that is announced and does not come, comes unannounced, or is none. */

import type { Chapter, ServerCase } from "../../case.js";

const placeholder = (num: unknown) => ({ _placeholder: true, num });

/** An index that none of the attachments has. */
function misplaced(num: unknown, survives: string): ServerCase {
  return {
    title: `a placeholder with the index ${JSON.stringify(num)} (CVE-2022-2421)`,
    parsers: ["default"],
    attack(peer) {
      peer.frame("51-", JSON.stringify(["upload", "x", placeholder(num)]));
      peer.bytes(Buffer.from("x"));
    },
    survives,
  };
}

export const binary: Chapter<ServerCase> = {
  title: "Binary",
  cases: [
    {
      title: "a placeholder's likeness in an ordinary packet",
      attack: (peer) => peer.packet({ type: 2, data: ["upload", "x", placeholder(0)] }),
      survives: "refuses `upload /data (type)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`",
    },
    {
      title: "a text where binary is due",
      attack: (peer) => peer.send("upload", "x", "0000"),
      survives: "refuses `upload /data (type)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`",
    },
    {
      title: "an object that looks like a buffer's JSON",
      attack: (peer) => peer.send("upload", "x", { type: "Buffer", data: [1, 2] }),
      survives: "refuses `upload /data (type)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`",
    },
    {
      title: "binary where an object is due",
      attack: (peer) => peer.ask("post", Buffer.from("x")),
      survives: "refuses `post /payload (type)`; answers `{ ok: false, error: { code: 'INVALID_ARGUMENTS' } }`",
    },
    {
      title: "binary where anything may stand",
      attack: (peer) => peer.send("relay", { in: [Buffer.from("x")] }),
      survives: "runs `relay({ in: [ <Buffer 78> ] })`; sends `'relayed', { in: [ <Buffer 78> ] }`",
    },
    ...[9, -1, "0", "splice"].map((num) => misplaced(num, "closes the connection")),
    misplaced(0.5, "refuses `upload /data (type)`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`"),
    {
      title: "eleven attachments (CVE-2026-33151)",
      parsers: ["default"],
      attack: (peer) =>
        peer.send(
          "relay",
          Array.from({ length: 11 }, () => Buffer.from("x")),
        ),
      survives: "closes the connection",
    },
    {
      title: "a million attachments announced (CVE-2026-33151)",
      parsers: ["default"],
      attack: (peer) => peer.frame("51000000-", JSON.stringify(["upload", "x", placeholder(0)])),
      survives: "closes the connection",
    },
    {
      title: "an attachment announced, and a text in its place",
      parsers: ["default"],
      attack(peer) {
        peer.frame("51-", JSON.stringify(["upload", "x", placeholder(0)]));
        peer.frame("2", '["say","x"]');
      },
      survives: "closes the connection",
    },
    {
      title: "an attachment that nobody announced",
      parsers: ["default"],
      attack: (peer) => peer.bytes(Buffer.from("x")),
      survives: "closes the connection",
    },
    {
      title: "an attachment that never comes",
      parsers: ["default"],
      attack: (peer) => {
        peer.frame("51-", JSON.stringify(["upload", "x", placeholder(0)]));
        peer.leave();
      },
      survives: "nothing happens",
    },
    {
      title: "a binary answer to nothing",
      parsers: ["default"],
      attack(peer) {
        peer.frame("61-", `5${JSON.stringify([placeholder(0)])}`);
        peer.bytes(Buffer.from("x"));
      },
      survives: "nothing happens",
    },
  ],
};
