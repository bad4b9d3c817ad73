/** Refusals that are none. */

import type { Chapter, ClientCase } from "../../case.js";

export const turnedAway: Chapter<ClientCase> = {
  title: "A client that is turned away",
  cases: [
    {
      title: "with a declared error",
      refusal: { code: "BAD_TOKEN", message: "No." },
      survives: "runs `onConnectError('BAD_TOKEN', 'refused')`",
    },
    { title: "with `null`", refusal: null, survives: "runs `onConnectError(undefined, 'refused')`" },
    { title: "with a text", refusal: "no", survives: "runs `onConnectError(undefined, 'refused')`" },
    {
      title: "with a code that is a number",
      refusal: { code: 5, message: "No." },
      survives: "runs `onConnectError(undefined, 'refused')`",
    },
    {
      title: "with a code and no message",
      refusal: { code: "BAD_TOKEN" },
      survives: "runs `onConnectError(undefined, 'refused')`",
    },
    {
      title: "with a code that nobody declared",
      refusal: { code: "GO_AWAY", message: "No." },
      survives: "runs `onConnectError(undefined, 'refused')`",
    },
  ],
};
