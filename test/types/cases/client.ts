// What a client sends, hears, and is answered.

import { io } from "socket.io-client";
import { type ChatClientHandlers, createChatClient, reply } from "../../../fixtures/golden/chat/expected/client.js";

const socket = io("http://localhost");
createChatClient(socket);
const chat = createChatClient(io("http://localhost", { auth: { token: "" } }), { outbound: "enforce" });
createChatClient(io("http://localhost"), { unknownEvents: "report" }); // error TS2353
chat.raw.emit("typing", "x");
chat.raw.emit("typing", 5); // error TS2345

const handlers: ChatClientHandlers = {
  newMessage: ({ sender }) => sender.length,
  presence: (presence) => (typeof presence === "string" ? presence : presence.busyUntil),
  cursor: ([x, y]) => x + y,
  confirm: async (question) => reply(question !== "", () => {}),
  error: (reason) => reason.length,
  commandRejected: (error) => error.code,
};
chat.handle(handlers);
chat.handle({ ...handlers, confirm: () => "yes" }); // error TS2322
chat.handle({ ...handlers, typing() {} }); // error TS2353
const { error: _, ...deaf } = handlers;
chat.handle(deaf); // error TS2345

export const stop: () => void = chat.on.newMessage((message) => message.id);
chat.once.presence(() => {});
chat.on.confirm(() => "yes"); // error TS2322
chat.on.confirm(() => {}); // error TS2345
chat.on.typing(() => {}); // error TS2339
chat.once.typing(() => {}); // error TS2339
chat.on.commandRejected((error) => {
  if (error.code === "SLOW_DOWN") return error.data.retryAfterMs;
  return error.data.retryAfterMs; // error TS2339
});

chat.volatile.timeout(5).compress(false).emit.sendData("", 1, { user: "" });
chat.emit.sendData("", 1, { user: "" }, undefined, "a", "b");
chat.emit.sendData("", 1, { user: "" }, undefined, 1); // error TS2345
chat.emit.sendData("", "1", { user: "" }); // error TS2345
chat.emit.sendData("", 1); // error TS2555
chat.emit.sendMessage({ room: "" }); // error TS2345
chat.emit.sendMessage({ room: "", text: "", title: "" }); // error TS2353
chat.emit.ping(1); // error TS2554
chat.emit.newMessage({ id: "", text: "", sender: "" }); // error TS2339
// Its ack is not optional.
chat.noAck.emit.sendMessage({ room: "", text: "" }); // error TS2339
chat.emit.typing("x").then; // error TS2339

export async function calls(): Promise<void> {
  const sent = await chat.emit.sendMessage({ room: "", text: "" });
  // Nobody knows yet that it went well.
  sent.value; // error TS2339
  if (sent.ok) {
    sent.value.sender.length;
    sent.error; // error TS2339
    return;
  }
  const { error } = sent;
  switch (error.code) {
    case "ROOM_NOT_FOUND":
      error.data.room.length;
      error.data.retryAfterMs; // error TS2339
      break;
    case "SLOW_DOWN":
      error.data.retryAfterMs.toFixed();
      break;
    case "INVALID_ARGUMENTS":
      error.data.issues[0]?.path.startsWith("/text");
      break;
    case "BAD_TOKEN": // error TS2678
      break;
    default:
      error.code satisfies "FORBIDDEN" | "INTERNAL" | "UNAUTHENTICATED";
  }
  const text: number = await chat.emit.sendData("", 1, { user: "" }); // error TS2322
  text.toFixed();
}

chat.onConnectError((refusal, error) => {
  if (refusal?.code === "BAD_TOKEN") return refusal.message;
  if (refusal?.code === "INVALID_ARGUMENTS") return refusal.data.issues.length;
  if (refusal?.code === "ROOM_NOT_FOUND") return ""; // error TS2367
  return refusal.code ?? error.message; // error TS18048
});
