/** Events that not everybody may send. */

import type { Chapter, ServerCase } from "../../case.js";

export const rights: Chapter<ServerCase> = {
  title: "Rights",
  cases: [
    {
      title: "an event that only some may send, from another, where what is told of it throws",
      attack: (peer) => peer.send("erase", "everything"),
      survives:
        "refuses `erase (UNAUTHENTICATED)`; onError hears `erase: Error: onDenied tripped`; sends `'rejected', { code: 'UNAUTHENTICATED' }`",
    },
    {
      title: "the same with a callback",
      attack: (peer) => peer.ask("erase", "everything"),
      survives:
        "refuses `erase (UNAUTHENTICATED)`; onError hears `erase: Error: onDenied tripped`; answers nothing; sends `'rejected', { code: 'UNAUTHENTICATED' }`",
    },
    {
      title: "the same from one who may",
      auth: { token: "admin" },
      attack: (peer) => peer.send("erase", "everything"),
      survives: "runs `erase(true, 'everything')`",
    },
    {
      title: "with wrong arguments, where what is told of it throws",
      auth: { token: "admin" },
      attack: (peer) => peer.send("erase", 5),
      survives:
        "refuses `erase /payload (type)`; onError hears `erase: Error: onViolation tripped`; sends `'rejected', { code: 'INVALID_ARGUMENTS' }`",
    },
    {
      title: "`authorize` says no",
      auth: { token: "suspended" },
      attack: (peer) => peer.send("erase", "everything"),
      survives: "refuses `erase (FORBIDDEN)`; sends `'rejected', { code: 'FORBIDDEN' }`",
    },
    {
      title: "`authorize` throws",
      auth: { token: "authorize throws" },
      attack: (peer) => peer.send("erase", "everything"),
      survives: "onError hears `erase: Error: no database`; sends `'rejected', { code: 'INTERNAL' }`",
    },
    {
      title: "`authorize` rejects",
      auth: { token: "authorize rejects" },
      attack: (peer) => peer.send("erase", "everything"),
      survives: "onError hears `erase: Error: no database`; sends `'rejected', { code: 'INTERNAL' }`",
    },
  ],
};
