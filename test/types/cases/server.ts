// What a server is made of, and what it sends.

import { Server } from "socket.io";
import {
  type ChatRawServer,
  type ChatServerOptions,
  chatRooms,
  createChatAdminServer,
  createChatServer,
  fail,
  guardChatServer,
} from "../../../fixtures/golden/chat/expected/server.js";
import type { Message } from "../../../fixtures/golden/chat/expected/types.js";

declare const message: Message;
const options: ChatServerOptions = { authenticate: ({ auth }) => ({ userId: auth.token.toUpperCase() }) };
const typed: ChatRawServer = new Server();
const plain = new Server();
const chat = createChatServer(typed, options);
createChatServer(plain, options);
createChatServer(plain, { authenticate: async ({ auth }) => (auth.token ? { userId: "" } : fail("BAD_TOKEN")) });
createChatServer(plain, { authenticate: () => ({ userId: "", admin: true }), inbound: "warn", outbound: "enforce" });
guardChatServer(typed, { inbound: "off", unknownEvents: "refuse" });
guardChatServer(plain);

createChatServer(plain); // error TS2554
createChatServer(plain, {}); // error TS2345
createChatServer(plain, { authenticate: () => ({}) }); // error TS2322
createChatServer(plain, { authenticate: () => ({ userId: 5 }) }); // error TS2322
createChatServer(plain, { authenticate: ({ auth }) => ({ userId: auth.tokn }) }); // error TS2551
createChatServer(plain, { authenticate: ({ query }) => ({ userId: String(query) }) }); // error TS2339
createChatServer(plain, { authenticate: () => fail("ROOM_NOT_FOUND", { room: "" }) }); // error TS2322
createChatServer(plain, { ...options, inbound: "strict" }); // error TS2322
createChatServer(plain, { ...options, unknownEvents: "drop" }); // error TS2322
createChatServer(plain, { ...options, onViolations: () => {} }); // error TS2561
createChatAdminServer(plain, { authenticate: () => fail("BAD_TOKEN") }); // error TS2322

chat.emit.newMessage(message);
chat.to(chatRooms.room({ roomId: "general" })).emit.newMessage(message);
chat.to("any string").emit.newMessage(message);
chat.except(chatRooms.lobby).volatile.timeout(1).to(["a", "b"]).in("c").compress(true).local.emit.presence("away");
chat.emit.presence({ busyUntil: "2026-01-01T00:00:00Z" });
chat.emit.presence("busy"); // error TS2345
chat.emit.presence({ busy: true }); // error TS2353
chat.emit.cursor([1]); // error TS2345
chat.emit.cursor([1, 2, 3]); // error TS2345
chat.emit.newMessage({ ...message, id: 1 }); // error TS2322
chat.emit.newMessage({ id: "", text: "" }); // error TS2345
chat.emit.newMessage({ ...message, replyTo: undefined }); // error TS2379
chat.emit.newMessage(); // error TS2554
chat.emit.nothing(); // error TS2339
chat.to("room").emit.sendMessage({ room: "", text: "" }); // error TS2339
chat.to(5); // error TS2345

chatRooms.room({}); // error TS2345
chatRooms.table({ number: "1" }); // error TS2322
chatRooms.lobby.length;
chatRooms.loby; // error TS2551

const many: Promise<{ readonly answers: readonly boolean[]; readonly complete: boolean }> = chat.emit.confirm("?");
const single: Promise<boolean> = chat.toSocket("id").timeout(1).volatile.emit.confirm("?");
const wrongly: Promise<boolean> = chat.emit.confirm("?"); // error TS2322
chat.toSocket("id").to("room"); // error TS2339

chat.serverSide.emit.cacheInvalidated("id");
chat.serverSide.emit.cacheInvalidated(5); // error TS2345
chat.serverSide.emit.cacheInvalidated("id").then; // error TS2339
chat.serverSide.on.cacheInvalidated((id) => id.toUpperCase());
chat.serverSide.on.cacheInvalidated((id: number) => id); // error TS2345

chat.onConnection((socket) => {
  const id: string = socket.data.userId;
  const admin: boolean | undefined = socket.data.admin;
  socket.data.name; // error TS2339
  const answer: Promise<boolean> = socket.volatile.timeout(5).compress(false).emit.confirm("?");
  const others: Promise<boolean> = socket.broadcast.emit.confirm("?"); // error TS2322
  socket.to("a").except("b").emit.newMessage(message);
  socket.raw.emit("newMessage", message);
  socket.raw.emit("newMessage", { id: 5 }); // error TS2322
  socket.rooms.add("room"); // error TS2339

  socket.fail.error("Something went wrong!");
  socket.fail.commandRejected({ code: "SLOW_DOWN", message: "", data: { retryAfterMs: 1 } });
  socket.fail.commandRejected({ code: "INVALID_ARGUMENTS", message: "", data: { issues: [] } });
  socket.fail.commandRejected({ code: "ROOM_NOT_FOUND", message: "", data: { retryAfterMs: 1 } }); // error TS2322
  socket.fail.error(new Error("no string")); // error TS2345
  socket.fail.newMessage(message); // error TS2339
  socket.emit.error("x"); // error TS2339
  return [id, admin, answer, others];
});

createChatServer<{ timer: Date }>(plain, { authenticate: () => ({ userId: "" }) }).onConnection((socket) => {
  socket.state.timer = new Date();
  socket.state.timer?.getTime();
  socket.state.timer = 1; // error TS2322
  socket.state.timers; // error TS2551
});
createChatServer<{ timer: Date }>(plain, { authenticate: () => ({ userId: "" }) }).onConnection((socket) => {
  // It starts empty.
  socket.state.timer.getTime(); // error TS18048
});

async function remotes(): Promise<void> {
  for (const remote of await chat.in("room").fetchSockets()) {
    const confirmed: boolean = await remote.timeout(5).emit.confirm("?");
    remote.data.userId.at(confirmed ? 0 : 1);
    remote.emit.newMessage(message);
    remote.on; // error TS2339
    remote.raw; // error TS2339
  }
}

export { many, remotes, single, wrongly };
