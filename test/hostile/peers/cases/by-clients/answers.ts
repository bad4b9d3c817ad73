/** Answers of a client that are none. */

import { next } from "../../../../live/rig.js";
import type { Chapter, ServerCase } from "../../case.js";
import type { Peer } from "../../peer.js";

type Settle = (...values: unknown[]) => void;

/** Makes the server ask, and gives what answers it. */
async function asked(peer: Peer): Promise<Settle> {
  const question = next(peer.socket, "confirm");
  peer.send("ask", "sure?");
  const settle = (await question).at(-1);
  if (!isSettle(settle)) throw new Error("The server asked without a callback");
  return settle;
}

function isSettle(value: unknown): value is Settle {
  return typeof value === "function";
}

/** An answer that the handler is told of by a rejection, and does not look at. */
function refused(place: string): string {
  const heard = ["confirm", "ask"].map((event) => `onError hears \`${event}: ContractViolation\``);
  return `refuses \`confirm ${place}\`; ${heard.join("; ")}; sends \`'rejected', { code: 'INTERNAL' }\``;
}

function answering(title: string, survives: string, values: readonly unknown[]): ServerCase {
  return {
    title,
    async attack(peer) {
      (await asked(peer))(...values);
    },
    survives,
  };
}

export const answers: Chapter<ServerCase> = {
  title: "Answers of a client",
  cases: [
    answering("the right one", "runs `confirmed(true)`", [{ sure: true }]),
    answering("none: the callback is called with nothing", refused("(ack)"), []),
    answering("`null`", refused("(type)"), [null]),
    answering("a text", refused("(type)"), ["yes"]),
    answering("an object of another shape", refused("/sure (type)"), [{ sure: "yes" }]),
    answering("the right one, with more", "runs `confirmed(true)`", [{ sure: true, isAdmin: true }, "and more"]),
    {
      title: "two of them",
      async attack(peer) {
        await asked(peer);
        peer.packet({ type: 3, id: peer.question, data: [{ sure: true }] });
        peer.packet({ type: 3, id: peer.question, data: [null] });
      },
      survives: "runs `confirmed(true)`",
    },
    {
      title: "one without data",
      parsers: ["default"],
      async attack(peer) {
        await asked(peer);
        peer.packet({ type: 3, id: peer.question });
      },
      survives: "onError hears `confirm: Disconnected`; onError hears `ask: Disconnected`; closes the connection",
    },
    {
      title: "one nested 400,000 levels deep",
      parsers: ["default"],
      async attack(peer) {
        await asked(peer);
        peer.frame("3", `${peer.question}[${"[".repeat(400_000)}${"]".repeat(400_000)}]`);
      },
      survives:
        "refuses `confirm (type)`; onError hears `confirm: ContractViolation`; onError hears `ask: ContractViolation`; sends `'rejected', { code: 'INTERNAL' }`",
    },
    {
      title: "one of 200,000 values",
      async attack(peer) {
        await asked(peer);
        peer.packet({ type: 3, id: peer.question, data: Array(200_000).fill(0) });
      },
      survives: "onError hears `confirm: Disconnected`; onError hears `ask: Disconnected`; closes the connection",
    },
    {
      title: "none: the client leaves",
      async attack(peer) {
        await asked(peer);
        peer.leave();
      },
      survives: "onError hears `confirm: Disconnected`; onError hears `ask: Disconnected`",
    },
  ],
};
