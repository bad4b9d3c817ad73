// What a server's handlers may be.

import {
  ChatError,
  type ChatHandlers,
  type ChatServer,
  type ChatSocket,
  fail,
  reply,
} from "../../../fixtures/golden/chat/expected/server.js";
import type { Message } from "../../../fixtures/golden/chat/expected/types.js";

declare const chat: ChatServer;
declare const message: Message;

const rest = {
  typing: (room) => room.length,
  ping() {},
  deleteRoom: (data, room) => [data.admin, data.userId, room],
  tip: ({ money }) => money.amount,
} satisfies Partial<ChatHandlers>;

const tooMany = {
  ...rest,
  sendMessage: () => message,
  sendData: () => "",
  pong() {}, // error TS2353
} satisfies ChatHandlers;

const partOfMore = {
  typing: () => {},
  pong() {}, // error TS2353
} satisfies Partial<ChatHandlers>;

chat.onConnection((socket) => {
  socket.handle({ ...rest, sendMessage: () => message, sendData: () => "" });

  // One is missing.
  socket.handle({ ...rest, sendMessage: () => message }); // error TS2345
  // One is too many.
  socket.handle({ ...rest, sendMessage: () => message, sendData: () => "", pong() {} }); // error TS2353
  // One is of the other direction.
  socket.handle({ ...rest, sendMessage: () => message, sendData: () => "", newMessage() {} }); // error TS2353
  socket.on.newMessage(() => {}); // error TS2339
  socket.emit.typing("x"); // error TS2339

  // Arguments.
  socket.on.typing((payload: number) => payload); // error TS2345
  socket.on.typing((payload: "general") => payload); // error TS2345
  // The same written as a method, which TypeScript would take where methods are asked for.
  const methods = { ...rest, sendMessage: () => message, sendData: () => "", typing(_payload: "general") {} };
  socket.handle(methods); // error TS2345
  socket.on.sendData((greeting, number, { user }, note, ...labels) => {
    const given: [string, number, string, string | undefined, string[]] = [greeting, number, user, note, labels];
    return given.join();
  });
  socket.on.sendData((_greeting, _number, _userData, note: string) => note); // error TS2345
  socket.on.sendMessage(({ title }) => title); // error TS2339

  // Answers.
  socket.on.sendMessage(() => ({ id: "" })); // error TS2322
  socket.on.sendData(() => 5); // error TS2322
  socket.on.sendData(async () => 5); // error TS2322
  socket.on.sendData(() => undefined); // error TS2322
  socket.on.sendData(() => {}); // error TS2345
  socket.on.sendData(() => reply(1, () => {})); // error TS2322
  socket.on.sendData(() => reply("", () => {}));
  socket.on.typing((payload) => new Set<string>().add(payload));

  // Errors.
  socket.on.sendMessage(async ({ room }) => (room ? fail("ROOM_NOT_FOUND", { room }) : reply(message, () => {})));
  socket.on.sendMessage(() => fail("SLOW_DOWN", { retryAfterMs: 1 }, "Not so fast"));
  socket.on.sendMessage(() => fail("BAD_TOKEN")); // error TS2322
  socket.on.sendMessage(async ({ room }) => (room ? fail("BAD_TOKEN") : message)); // error TS2322
  socket.on.sendData(() => fail("ROOM_NOT_FOUND", { room: "" })); // error TS2322

  // socket.data is a parameter of events with `requires`, and of no others.
  socket.on.deleteRoom((data, room) => {
    const admin: true = data.admin;
    return [admin, data.userId, room.length];
  });
  socket.on.typing((data: { userId: string }, room: string) => [data, room]); // error TS2345
});

/** A handler of one contract is no handler of another event. */
const exchanged: ChatHandlers["typing"] = rest.tip; // error TS2322

export function install(socket: ChatSocket): void {
  const remove: () => void = socket.on.ping(() => {});
  remove();
}

fail("ROOM_NOT_FOUND", { room: "" });
fail("ROOM_NOT_FOUND"); // error TS2345
fail("ROOM_NOT_FOUND", { retryAfterMs: 1 }); // error TS2769
fail("NOPE"); // error TS2345
fail("INTERNAL"); // error TS2345
fail("INVALID_ARGUMENTS", { issues: [] }); // error TS2769
new ChatError("ROOM_NOT_FOUND", { room: "" });
new ChatError("BAD_TOKEN", undefined, "Who are you?");
new ChatError("ROOM_NOT_FOUND", { retryAfterMs: 1 }); // error TS2769
new ChatError("SLOW_DOWN"); // error TS2345
new ChatError("NOPE", {}); // error TS2769

export { exchanged, partOfMore, tooMany };
