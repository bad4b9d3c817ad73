/** A plain client that breaks the contract, message by message, and waits for each to be refused. */

import { io, type Socket } from "socket.io-client";
import { tokenOf } from "../people.js";
import type { Peer, Scene } from "./peer.js";
import { type Attempt, attempt, isAcked } from "./violations.js";

const PATIENCE_MS = 30_000;

type Verdict = "refused" | "accepted" | "left" | "silent";

export const violator: Peer = async (scene) => {
  const { random, index, port } = scene;
  const socket = io(`http://127.0.0.1:${port}`, {
    forceNew: true,
    reconnection: false,
    transports: [random.pick(["websocket", "polling"] as const)],
    auth: { token: tokenOf({ isHonest: false, index }) },
  });
  if (await isConnected(socket)) {
    for (let count = 5 + random.below(30); count > 0 && socket.connected && !scene.isOver(); count--) {
      await violate(scene, socket);
    }
  }
  socket.disconnect();
};

async function violate({ random, tally }: Scene, socket: Socket): Promise<void> {
  const message = attempt(random);
  if (random.next() < 0.1) deny(socket);
  tally.add(message.isValid ? "validSent" : "invalidSent");
  // Without a callback, a refusal comes as an error event; what is allowed would be answered by nobody.
  const withAck = isAcked(message.event) && (message.isValid || random.next() < 0.8);
  const verdict = await (withAck ? ask(socket, message) : send(socket, message));
  if (message.isValid) {
    if (verdict === "refused") console.error("Refused, though allowed:", message.event, JSON.stringify(message.args));
    tally.add(verdict === "refused" ? "validRefused" : "validAnswered");
    return;
  }
  switch (verdict) {
    case "refused":
      tally.add("invalidRefused");
      return;
    case "accepted":
      console.error("Accepted, though forbidden:", message.event, JSON.stringify(message.args));
      tally.add("invalidAccepted");
      return;
    case "left":
      tally.add("invalidPossiblyLost");
      return;
    case "silent":
      tally.add("invalidUnanswered");
      return;
    default:
      verdict satisfies never;
  }
}

/** Events that this user may not send, and events that nobody may; all without an answer. */
function deny(socket: Socket): void {
  socket.emit("deleteRoom", "hostile");
  socket.emit("ping");
  socket.emit("constructor", "hostile");
  socket.emit("nobodyKnowsThis", { hostile: true });
}

function ask(socket: Socket, { event, args }: Attempt): Promise<Verdict> {
  return ending(socket, (done) => {
    socket.emit(event, ...args, (...answer: unknown[]) => done(isRefusal(answer) ? "refused" : "accepted"));
  });
}

function send(socket: Socket, { event, args }: Attempt): Promise<Verdict> {
  const refused = "commandRejected";
  return ending(socket, (done) => {
    socket.once(refused, () => done("refused"));
    socket.emit(event, ...args);
  }).finally(() => socket.removeAllListeners(refused));
}

/** A plain ack has no place for an error: it comes back empty. */
function isRefusal([answer]: readonly unknown[]): boolean {
  return answer === undefined || (typeof answer === "object" && answer !== null && Reflect.get(answer, "ok") === false);
}

function ending(socket: Socket, start: (done: (verdict: Verdict) => void) => void): Promise<Verdict> {
  return new Promise((resolve) => {
    const done = (verdict: Verdict): void => {
      clearTimeout(timer);
      socket.off("disconnect", leave);
      resolve(verdict);
    };
    const leave = (): void => done("left");
    const timer = setTimeout(() => done("silent"), PATIENCE_MS);
    socket.once("disconnect", leave);
    start(done);
  });
}

function isConnected(socket: Socket): Promise<boolean> {
  return new Promise((resolve) => {
    socket.once("connect", () => resolve(true));
    socket.once("connect_error", () => resolve(false));
  });
}
