import { createQuickstartClient, type QuickstartClient } from "../../fixtures/golden/quickstart/expected/client.js";
import type { Violation } from "../../fixtures/golden/quickstart/expected/server.js";
import {
  createQuickstartServer,
  type QuickstartServer,
  type QuickstartSocket,
  quickstartRooms,
} from "../../fixtures/golden/quickstart/expected/server.js";
import { connected, next, Rig, transports, until } from "./rig.js";

describe.each(transports)("the seven points, over %s", (transport) => {
  let rig: Rig;
  let quickstart: QuickstartServer;
  /** In the order in which they came in. */
  let sockets: QuickstartSocket[];
  let heard: unknown[][];
  let violations: Violation[];

  async function join(): Promise<QuickstartClient> {
    const raw = rig.client();
    const client = createQuickstartClient(raw, { onViolation: (violation) => violations.push(violation) });
    await connected(raw);
    return client;
  }

  beforeEach(async () => {
    rig = await Rig.start({}, transport);
    sockets = [];
    heard = [];
    violations = [];
    quickstart = createQuickstartServer(rig.io, { onViolation: (violation) => violations.push(violation) });
    quickstart.onConnection((socket) => {
      sockets.push(socket);
      socket.handle({
        sendMessage(payload) {
          heard.push(["sendMessage", payload]);
          socket.emit.messageReceived({ status: "success", message: payload.message });
          return "Message received and processed";
        },
        sendData: (...args) => heard.push(["sendData", ...args]),
      });
    });
  });
  afterEach(() => rig.close());

  test("1: the server gets sendMessage, typed and checked, from a client that asks for no answer", async () => {
    const client = await join();
    client.noAck.emit.sendMessage({ message: "Hello", sender: "Client1" });
    await until(() => heard.length > 0, "sendMessage");
    expect(heard).toEqual([["sendMessage", { message: "Hello", sender: "Client1" }]]);
    rig.client().emit("sendMessage", { message: 5, sender: "Client1" });
    await until(() => violations.length > 0, "a violation");
    expect(violations[0]).toMatchObject({ event: "sendMessage", issues: [{ path: "/payload/message" }] });
    expect(heard).toHaveLength(1);
  });

  test("2: the client gets messageReceived", async () => {
    const client = await join();
    const received = new Promise((resolve) => client.on.messageReceived(resolve));
    client.noAck.emit.sendMessage({ message: "Hello", sender: "Client1" });
    expect(await received).toEqual({ status: "success", message: "Hello" });
  });

  test("3: several arguments arrive in their order", async () => {
    const client = await join();
    client.emit.sendData("Hello", 42, { user: "Client1" });
    await until(() => heard.length > 0, "sendData");
    expect(heard).toEqual([["sendData", "Hello", 42, { user: "Client1" }]]);
  });

  test("4: a call resolves to the acknowledgment", async () => {
    const client = await join();
    const answer: string = await client.emit.sendMessage({ message: "Hello", sender: "Client1" });
    expect(answer).toBe("Message received and processed");
  });

  test("5: newMessage reaches every client", async () => {
    const clients = [await join(), await join(), await join()];
    const all = clients.map((client) => new Promise((resolve) => client.on.newMessage(resolve)));
    quickstart.emit.newMessage("Hello, all");
    expect(await Promise.all(all)).toEqual(["Hello, all", "Hello, all", "Hello, all"]);
  });

  test("6: newMessage reaches those in room1 only", async () => {
    const [inside, outside] = [await join(), await join()];
    const news: string[] = [];
    inside.on.newMessage((message) => news.push(`inside: ${message}`));
    outside.on.newMessage((message) => news.push(`outside: ${message}`));
    await sockets[0]?.join(quickstartRooms.room1);
    quickstart.to(quickstartRooms.room1).emit.newMessage("Hello, room1");
    quickstart.emit.newMessage("the end");
    await until(() => news.length >= 3, "both messages");
    expect(news.sort()).toEqual(["inside: Hello, room1", "inside: the end", "outside: the end"]);
  });

  test("7: a listening client gets the error event", async () => {
    const client = await join();
    const told = new Promise((resolve) => client.on.error(resolve));
    const onTheWire = next(client.raw as never, "error");
    sockets[0]?.fail.error("Something went wrong!");
    expect(await told).toBe("Something went wrong!");
    expect(await onTheWire).toEqual(["Something went wrong!"]);
  });
});
