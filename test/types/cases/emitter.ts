// All three emitters are taken as they are, and what they send is what servers would.

import type { Emitter as MongoEmitter } from "@socket.io/mongo-emitter";
import type { Emitter as PostgresEmitter } from "@socket.io/postgres-emitter";
import type { Emitter as RedisEmitter } from "@socket.io/redis-emitter";
import {
  type ChatEmitter,
  type ChatEmitterBroadcast,
  chatRooms,
  createChatAdminEmitter,
  createChatEmitter,
  createChatOrderEmitter,
} from "../../../fixtures/golden/emitter/expected/emitter.js";
import type {
  ChatServerToClientEvents,
  ChatServerToServerEvents,
} from "../../../fixtures/golden/emitter/expected/types.js";

declare const redis: RedisEmitter;
declare const mongo: MongoEmitter;
declare const postgres: PostgresEmitter;
for (const emitter of [redis, mongo, postgres]) createChatEmitter(emitter);
createChatEmitter(redis);
createChatEmitter(mongo);
createChatEmitter(postgres);

declare const typedRedis: RedisEmitter<ChatServerToClientEvents>;
declare const typedMongo: MongoEmitter<ChatServerToClientEvents, ChatServerToServerEvents>;
declare const typedPostgres: PostgresEmitter<ChatServerToClientEvents, ChatServerToServerEvents>;
createChatEmitter(typedRedis);
createChatEmitter(typedMongo);
createChatEmitter(typedPostgres);

createChatEmitter(); // error TS2554
createChatEmitter({ emit() {} }); // error TS2345
createChatEmitter(redis, { outbound: "strip" });
createChatEmitter(redis, { outbound: "warn" }); // error TS2322

const chat: ChatEmitter = createChatEmitter(redis);
chat.emit.presence("away");
chat.emit.presence("asleep"); // error TS2345
chat.emit.cursor([1, 2]);
chat.emit.confirm; // error TS2339
chat.emit.typing; // error TS2339
chat.emit.status; // error TS2339
const quiet: ChatEmitterBroadcast = chat.to([chatRooms.lobby, "b"]).in("c").except("d").volatile.compress(false);
quiet.emit.presence("online");
quiet.serverSide; // error TS2339
chat.timeout(1); // error TS2339
chat.fail.error("no");
chat.fail.error(1); // error TS2345
chat.fail.commandRejected({ code: "SLOW_DOWN", message: "", data: { retryAfterMs: 1 } });
chat.fail.commandRejected({ code: "ROOM_NOT_FOUND", message: "" }); // error TS2322
chat.toSocket("id").volatile.emit.presence("online");
chat.toSocket("id").to("room"); // error TS2339
chat.in("a").socketsJoin(["b", "c"]);
chat.socketsLeave("b");
chat.disconnectSockets(true);
chat.serverSide.emit.cacheInvalidated("id");
chat.serverSide.emit.cacheInvalidated(1); // error TS2345
chat.serverSide.on; // error TS2339
chatRooms.table({ number: "1" }); // error TS2322

createChatAdminEmitter(redis).emit.presence; // error TS2339
createChatOrderEmitter(redis).at({ orderId: "id" }).emit.status("open");
createChatOrderEmitter(redis).at({}); // error TS2345
createChatOrderEmitter(redis).emit; // error TS2339
