// Every form of an answer has a type of its own.

import type { AcksClient, AcksClientHandlers } from "../../../fixtures/golden/acks/expected/client.js";
import { type AcksServer, fail } from "../../../fixtures/golden/acks/expected/server.js";

declare const client: AcksClient;
declare const server: AcksServer;

export async function calls(): Promise<void> {
  const one: string = await client.emit.value("");
  const none: Promise<void> = client.emit.acknowledged("");
  const [width, height, unit]: [number, number, (string | undefined)?] = await client.emit.several("");
  const yes: "yes" | "no" = await client.emit.withRefusal("");
  const unknown: unknown = await client.emit.anything();
  const onlyYes: "yes" = await client.emit.withRefusal(""); // error TS2322
  const three: [number, number, string] = await client.emit.several(""); // error TS2322

  const empty = await client.emit.withoutValue("");
  if (empty.ok)
    empty.value; // error TS2339
  else if (empty.error.code === "CLOSED") empty.error.message.length;

  const message = await client.emit.errorMessage("");
  if (!message.ok) {
    message.error.code satisfies "FAILED";
    if (message.error.code === "CLOSED") return; // error TS2367
  }
  const code = await client.emit.errorCode("");
  if (!code.ok && code.error.code === "SLOW_DOWN") code.error.data; // error TS2339
  const first = await client.emit.errorFirst("");
  if (!first.ok && first.error.code === "ROOM_NOT_FOUND") first.error.data.room.length;
  const nullable = await client.emit.errorFirstNullable("");
  if (nullable.ok) nullable.value.length; // error TS18047
  void [one, none, width, height, unit, yes, unknown, onlyYes, three];
}

client.noAck.emit.optional("");
client.noAck.emit.optionalEnvelope("");
client.noAck.emit.value(""); // error TS2339

// Socket.IO keeps the first value of each answer to a broadcast, and of one from another node.
server.emit.askSeveral(""); // error TS2339
server.emit.askErrorFirst(""); // error TS2339
server.to("room").emit.askSeveral(""); // error TS2339
server.toSocket("id").emit.askSeveral(""); // error TS2339
server.emit.askEnvelope("");

server.onConnection((socket) => {
  const size: Promise<[number, number]> = socket.volatile.timeout(5).emit.askSeveral("");
  socket.broadcast.emit.askSeveral(""); // error TS2339
  socket.on.several(() => [1, 2]);
  socket.on.several(() => [1, 2, "cm"]);
  socket.on.several(() => [1]); // error TS2322
  socket.on.several(() => [1, "2"]); // error TS2322
  socket.on.acknowledged(() => {});
  socket.on.acknowledged(() => fail("CLOSED")); // error TS2322
  socket.on.onlyBuiltIn(() => fail("CLOSED")); // error TS2322
  socket.on.withRefusal(() => "maybe"); // error TS2322
  socket.on.withoutValue(() => fail("CLOSED", undefined, "Come tomorrow."));
  socket.on.withoutValue(() => fail("SLOW_DOWN", { retryAfterMs: 1 })); // error TS2322
  socket.on.literalNull(() => undefined); // error TS2322
  return size;
});

export const part = {
  tell() {},
  askEnvelope: () => fail("CLOSED"),
  askErrorFirst: () => "",
  askSeveral: () => [1, 2],
  ask: () => fail("CLOSED"), // error TS2322
} satisfies Partial<AcksClientHandlers>;
