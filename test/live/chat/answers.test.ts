import { ChatError, type ChatSocket, fail, reply } from "../../../fixtures/golden/chat/expected/server.js";
import { next, Rig, setups, until } from "../rig.js";
import { message, Served, users } from "./serve.js";

describe.each(setups)("over %s", (setup) => {
  let rig: Rig;

  beforeEach(async () => {
    rig = await Rig.start({}, setup);
  });
  afterEach(() => rig.close());

  describe("an answer", () => {
    test("is what the handler returns, without what is not declared", async () => {
      const row = { ...message, passwordHash: "secret" };
      const served = new Served(rig, () => ({
        sendMessage: async ({ room, text }) => ({ ...row, text: `${room}: ${text}` }),
        sendData: (...args) => JSON.stringify(args),
      }));
      const [client] = await served.join("ann");
      expect(await client.emit.sendMessage({ room: "general", text: "Hello" })).toStrictEqual({
        ok: true,
        value: { ...message, text: "general: Hello" },
      });
      const { emit } = client;
      expect(await emit.sendData("a", 1, { user: "u" })).toBe('["a",1,{"user":"u"}]');
      expect(await emit.sendData("a", 1, { user: "u" }, "note")).toBe('["a",1,{"user":"u"},"note"]');
      expect(await emit.sendData("a", 1, { user: "u" }, undefined, "b", "c")).toBe('["a",1,{"user":"u"},null,"b","c"]');
    });

    test("may be a declared error, told by its code", async () => {
      const served = new Served(rig, () => ({
        sendMessage({ room }) {
          if (room === "busy") throw new ChatError("SLOW_DOWN", { retryAfterMs: 100 }, "Not so fast");
          return fail("ROOM_NOT_FOUND", { room });
        },
      }));
      const [client] = await served.join("ann");
      const lost = await client.emit.sendMessage({ room: "none", text: "" });
      if (lost.ok || lost.error.code !== "ROOM_NOT_FOUND") throw new Error("Found it?");
      expect(lost.error.data.room).toBe("none");
      expect(lost.error.message).toBe("No such room, or the caller cannot see it.");
      const slow = await client.emit.sendMessage({ room: "busy", text: "" });
      if (slow.ok || slow.error.code !== "SLOW_DOWN") throw new Error("Fast enough?");
      expect([slow.error.data.retryAfterMs, slow.error.message]).toEqual([100, "Not so fast"]);
      expect(served.reports.errors).toEqual([]);
    });

    test.each([
      ["an undeclared throw", () => Promise.reject(new Error("secret")), "Error: secret"],
      ["an error of another event", () => Promise.reject(new ChatError("BAD_TOKEN", undefined, "secret")), "secret"],
    ])("is INTERNAL after %s, which goes to onError", async (_what, sendMessage, report) => {
      const served = new Served(rig, () => ({ sendMessage, sendData: sendMessage }));
      const [client] = await served.join("ann");
      expect(await client.emit.sendMessage({ room: "", text: "" })).toEqual({
        ok: false,
        error: { code: "INTERNAL", message: "Internal error" },
      });
      await expect(client.emit.sendData("", 1, { user: "" })).rejects.toMatchObject({ name: "ContractViolation" });
      expect(served.reports.errors[0]).toContain(`sendMessage: `);
      expect(served.reports.errors[0]).toContain(report);
    });

    test("leaves before what reply() runs after it, and the order of calls is the order on the wire", async () => {
      const served = new Served(rig, (socket) => ({
        sendMessage() {
          socket.emit.presence("away");
          return reply(message, () => {
            socket.emit.newMessage(message);
            socket.emit.presence("online");
          });
        },
      }));
      const [plain] = await served.joinPlainly("ann");
      const order: unknown[] = [];
      plain.onAny((event) => order.push(event));
      plain.emit("sendMessage", { room: "", text: "" }, () => order.push("answer"));
      await until(() => order.length === 4, "everything");
      expect(order).toEqual(["presence", "answer", "newMessage", "presence"]);
    });
  });

  describe("an event that requires admin", () => {
    test("gives its handler socket.data, and refuses who is none", async () => {
      const deleted: unknown[] = [];
      const served = new Served(rig, () => ({
        deleteRoom: (data, room) => deleted.push([data.userId, data.admin, room]),
      }));
      const [ann] = await served.join("ann");
      const [root] = await served.join("root");
      ann.emit.deleteRoom("general");
      await until(() => served.reports.denials.length === 1, "a denial");
      root.emit.deleteRoom("general");
      await until(() => deleted.length === 1, "the room to be deleted");
      expect(deleted).toEqual([[users.root.userId, true, "general"]]);
      expect(served.reports.denials).toEqual([{ event: "deleteRoom", socketId: ann.id, code: "UNAUTHENTICATED" }]);
      expect(served.reports.violations).toEqual([]);
    });
  });

  describe("error events", () => {
    test("carry what socket.fail says", async () => {
      const served = new Served(rig);
      const [client, socket] = await served.join("ann");
      const told: unknown[] = [];
      client.on.error((reason) => told.push(reason));
      client.on.commandRejected((error) => told.push(error));
      socket.fail.error("Something went wrong!");
      const slow = { code: "SLOW_DOWN", message: "", data: { retryAfterMs: 1 } } as const;
      socket.fail.commandRejected({ ...slow, ...{ stack: "secret" } });
      await until(() => told.length === 2, "both");
      expect(told).toStrictEqual(["Something went wrong!", slow]);
    });

    test("carry the errors of events without an ack, where they list them", async () => {
      const served = new Served(rig, () => ({
        typing: (room) => (room === "thrown" ? throwSlow() : fail("SLOW_DOWN", { retryAfterMs: 5 })),
        tip: () => fail("ROOM_NOT_FOUND", { room: "" }),
      }));
      const [client] = await served.join("ann");
      const told: string[] = [];
      client.on.commandRejected((error) => told.push(`${error.code} ${error.message}`));
      client.emit.typing("returned");
      client.emit.typing("thrown");
      client.emit.tip({ to: users.bob.userId, money: { amount: 1, currency: "EUR" } });
      await until(() => told.length === 2 && served.reports.errors.length === 1, "all three");
      expect(told).toEqual(["SLOW_DOWN SLOW_DOWN", "SLOW_DOWN Thrown."]);
      expect(served.reports.errors[0]).toContain('Nothing here can carry the error "ROOM_NOT_FOUND"');
    });

    function throwSlow(): never {
      throw new ChatError("SLOW_DOWN", { retryAfterMs: 5 }, "Thrown.");
    }
  });

  describe("handlers", () => {
    test("are heard once, or until they are removed", async () => {
      const served = new Served(rig);
      const [client, socket] = await served.join("ann");
      const heard: string[] = [];
      client.once.newMessage(({ text }) => heard.push(`once ${text}`));
      const stop = client.on.newMessage(({ text }) => heard.push(`on ${text}`));
      for (const text of ["a", "b"]) socket.emit.newMessage({ ...message, text });
      await until(() => heard.length === 3, "three");
      stop();
      client.on.presence(() => heard.push("the end"));
      socket.emit.newMessage({ ...message, text: "c" });
      socket.emit.presence("away");
      await until(() => heard.includes("the end"), "the end");
      expect(heard.sort()).toEqual(["on a", "on b", "once a", "the end"]);
    });

    test("of the server are added and removed one by one", async () => {
      const served = new Served(rig);
      const [client, socket] = await served.join("ann");
      const heard: string[] = [];
      const stop = socket.on.typing((room) => heard.push(room));
      expect(() => socket.on.sendMessage(() => message)).toThrow('"sendMessage" already has a handler');
      client.emit.typing("a");
      await client.emit.sendData("", 1, { user: "" });
      stop();
      client.emit.typing("b");
      await client.emit.sendData("", 1, { user: "" });
      expect(heard).toEqual(["a"]);
    });

    test("for all events of a client are given at once", async () => {
      const served = new Served(rig);
      const [client, socket] = await served.join("ann");
      const heard: unknown[] = [];
      client.handle({
        newMessage: (payload) => heard.push(payload.text),
        presence: (payload) => heard.push(payload),
        cursor: (payload) => heard.push(payload),
        confirm: (question) => question === "?",
        error: (payload) => heard.push(payload),
        commandRejected: (payload) => heard.push(payload.code),
      });
      expect(await socket.emit.confirm("?")).toBe(true);
      socket.emit.newMessage(message);
      socket.emit.presence({ busyUntil: "2026-01-01T00:00:00Z" });
      socket.fail.error("x");
      await until(() => heard.length === 3, "three");
      expect(heard).toEqual(["Hello", { busyUntil: "2026-01-01T00:00:00Z" }, "x"]);
    });
  });

  test("a volatile event is sent with the flag", async () => {
    const served = new Served(rig);
    const [plain, socket] = await served.joinPlainly("ann");
    const arrived = next(plain, "cursor");
    let here = false;
    void arrived.then(() => {
      here = true;
    });
    // Dropped where the connection is not ready, so it is sent again.
    await until(() => {
      socket.emit.cursor([1, 2]);
      return here;
    }, "a cursor");
    expect((await arrived)[0]).toEqual([1, 2]);
    const dropped: ChatSocket = socket;
    plain.disconnect();
    await until(() => !dropped.connected, "the client to leave");
    expect(() => dropped.emit.cursor([3, 4])).not.toThrow();
  });
});
