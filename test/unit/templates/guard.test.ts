import type { Socket as ServerSideSocket } from "socket.io";
import type { Socket } from "socket.io-client";
import { guardServer } from "../../../templates/server/guard.js";
import type { GuardOptions } from "../../../templates/server/types.js";
import { connected, next, Rig, refused, until } from "../../live/rig.js";
import { serverContract } from "./sample.js";

let rig: Rig;
let violations: string[];
let socket: ServerSideSocket | undefined;

/** An application that has its handlers already. */
async function start(
  install: (socket: ServerSideSocket) => void,
  options: GuardOptions<ServerSideSocket> = {},
): Promise<Socket> {
  rig.io.on("connection", (connection) => {
    socket = connection;
    connection.data = { user: "ann" };
    install(connection);
  });
  guardServer(serverContract, rig.io, { onViolation: ({ event }) => void violations.push(event), ...options });
  const client = rig.client("/", { auth: { token: "t" } });
  await connected(client);
  return client;
}

beforeEach(async () => {
  rig = await Rig.start();
  violations = [];
  socket = undefined;
});
afterEach(() => rig.close());

test("handlers get only what the contract allows, without what it does not declare", async () => {
  const heard: unknown[] = [];
  const client = await start((connection) => {
    connection.on("say", (note, ack) => {
      heard.push(note);
      ack({ ok: true, value: note });
    });
  });
  expect(await client.emitWithAck("say", { text: "hi", extra: 1 })).toEqual({ ok: true, value: { text: "hi" } });
  expect(await client.emitWithAck("say", { text: 5 })).toMatchObject({ error: { code: "INVALID_ARGUMENTS" } });
  expect(heard).toEqual([{ text: "hi" }]);
  expect(violations).toEqual(["say"]);
});

test("a handler that answers never meets a missing callback", async () => {
  const types: string[] = [];
  const client = await start((connection) => {
    connection.on("echo", (text, ack) => {
      types.push(typeof ack);
      ack(text);
    });
  });
  client.emit("echo", "none");
  expect(await client.emitWithAck("echo", "one")).toBe("one");
  expect(types).toEqual(["function", "function"]);
});

test("an event without an ack is acknowledged for clients that retry, and goes on without the callback", async () => {
  const lengths: number[] = [];
  const client = await start((connection) => {
    connection.on("typing", (...args) => lengths.push(args.length));
  });
  expect(await client.timeout(2_000).emitWithAck("typing", "x")).toBeUndefined();
  expect(await client.timeout(2_000).emitWithAck("typing", 5)).toBeUndefined();
  expect(lengths).toEqual([1]);
});

test("what no ack can tell goes out on the error event", async () => {
  const client = await start(() => {});
  const told = next(client, "rejected");
  client.emit("typing", 5);
  expect(await told).toMatchObject([{ code: "INVALID_ARGUMENTS" }]);
});

test("under warn everything goes on as it is, reported", async () => {
  const heard: unknown[] = [];
  const client = await start((connection) => connection.on("typing", (text) => heard.push(text)), { inbound: "warn" });
  client.emit("typing", 5);
  await until(() => heard.length > 0);
  expect([heard, violations]).toEqual([[5], ["typing"]]);
});

test("a caller without what an event requires is refused", async () => {
  const denials: string[] = [];
  const client = await start((connection) => connection.on("secret", (text, ack) => ack(text)), {
    onDenied: ({ event, code }) => void denials.push(`${event}: ${code}`),
  });
  expect(await client.emitWithAck("secret", "x")).toBe("no");
  if (socket) socket.data.admin = true;
  expect(await client.emitWithAck("secret", "x")).toBe("x");
  expect(denials).toEqual(["secret: UNAUTHENTICATED"]);
});

test("the handshake is checked", async () => {
  await start(() => {});
  expect((await refused(rig.client())).data).toMatchObject({ code: "INVALID_ARGUMENTS" });
});

test("events of the application that the contract does not name go on, unless they are refused", async () => {
  const client = await start((connection) => connection.on("own", (text, ack) => ack(text)));
  expect(await client.emitWithAck("own", "x")).toBe("x");
});
