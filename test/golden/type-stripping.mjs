// A conversation through generated TypeScript that nobody compiled. Ends with an error where something was not heard.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { Server } from "socket.io";
import { io as connect } from "socket.io-client";
import {
  createStrippingClient,
  createStrippingRoomClient,
  strippingRoomPath,
} from "../../fixtures/golden/type-stripping/expected/client.ts";
import {
  createStrippingRoomServer,
  createStrippingServer,
  fail,
  strippingRooms,
} from "../../fixtures/golden/type-stripping/expected/server.ts";

const http = createServer();
const io = new Server(http);
const stripping = createStrippingServer(io, { authenticate: ({ auth }) => ({ name: auth.name }) });
stripping.onConnection((socket) => {
  socket.join(strippingRooms.table({ number: 7 }));
  socket.handle({
    say: ({ text }) => (text.length > 5 ? fail("TOO_LONG", { most: 5 }) : { text, from: socket.data.name }),
    several: (_greeting, number, ...labels) => number + labels.length,
  });
});
createStrippingRoomServer(io).onConnection((socket) => {
  socket.handle({ knock: () => `room ${socket.params.id}` });
});

http.listen(0);
await once(http, "listening");
const url = `http://127.0.0.1:${http.address().port}`;
const client = createStrippingClient(connect(url, { auth: { name: "Ann" }, transports: ["websocket"] }));
const room = createStrippingRoomClient(connect(url + strippingRoomPath({ id: 3 }), { transports: ["websocket"] }));

assert.deepEqual(await client.emit.say({ text: "Hi" }), { ok: true, value: { text: "Hi", from: "Ann" } });
const refused = await client.emit.say({ text: "Too long" });
assert.deepEqual(refused.error.data, { most: 5 });
assert.equal(await client.emit.several("Hello", 40, "a", "b"), 42);
assert.equal(await room.emit.knock(), "room 3");

const said = new Promise((resolve) => client.on.said(resolve));
stripping.to(strippingRooms.table({ number: 7 })).emit.said({ text: "To the table" });
assert.deepEqual(await said, { text: "To the table" });

const complaint = new Promise((resolve) => client.on.refused(resolve));
client.raw.emit("say", 42);
assert.equal((await complaint).code, "INVALID_ARGUMENTS");

console.log("Everything was heard.");
client.disconnect();
room.disconnect();
await io.close();
