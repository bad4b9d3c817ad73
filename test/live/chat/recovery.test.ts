import { createChatClient } from "../../../fixtures/golden/chat/expected/client.js";
import { chatRooms } from "../../../fixtures/golden/chat/expected/server.js";
import { connected, next, Rig, setups, until } from "../rig.js";
import { message, Served, users } from "./serve.js";

const general = chatRooms.room({ roomId: "general" });

describe("with connection state recovery", () => {
  let rig: Rig;

  beforeEach(async () => {
    rig = await Rig.start({ connectionStateRecovery: {} });
  });
  afterEach(() => rig.close());

  test("the string that Socket.IO appends reaches no handler", async () => {
    const served = new Served(rig);
    const [client, socket] = await served.join("ann");
    const heard: unknown[][] = [];
    const onTheWire: unknown[][] = [];
    client.raw.onAny((...packet) => onTheWire.push(packet));
    client.on.presence((...args) => heard.push(args));
    client.on.error((...args) => heard.push(args));
    socket.emit.presence("away");
    socket.fail.error("Something went wrong!");
    await until(() => heard.length === 2, "both");
    expect(onTheWire).toEqual([
      ["presence", "away", expect.any(String)],
      ["error", "Something went wrong!", expect.any(String)],
    ]);
    expect(heard).toEqual([["away"], ["Something went wrong!"]]);
  });

  test("a client that comes back keeps its data, is asked for nothing, and hears what it missed", async () => {
    const authenticate = jest.fn(() => users.root);
    const deleted: string[] = [];
    const served = new Served(rig, () => ({ deleteRoom: (data, room) => deleted.push(`${data.userId} ${room}`) }), {
      authenticate,
    });
    served.chat.onConnection((socket) => socket.join(general));
    const raw = rig.client("/", { auth: { token: "root" } });
    const client = createChatClient(raw, served.reports.options);
    const heard: string[] = [];
    client.on.newMessage(({ text }) => heard.push(text));
    await connected(raw);
    served.chat.to(general).emit.newMessage({ ...message, text: "before" });
    await until(() => heard.length === 1, "the first message");
    raw.io.engine.close();
    await until(() => rig.io.engine.clientsCount === 0, "the client to be gone");
    served.chat.to(general).emit.newMessage({ ...message, text: "missed" });
    raw.connect();
    await next(raw, "connect");
    served.chat.to(general).emit.newMessage({ ...message, text: "after" });
    await until(() => heard.length === 3, "the other messages");
    expect([raw.recovered, heard]).toEqual([true, ["before", "missed", "after"]]);
    client.emit.deleteRoom("general");
    await until(() => deleted.length === 1, "the room to be deleted");
    expect(deleted).toEqual([`${users.root.userId} general`]);
    expect(authenticate).toHaveBeenCalledTimes(1);
    expect(served.reports.violations).toEqual([]);
  });
});

describe.each(setups)("with a client that tries again, over %s", (setup) => {
  let rig: Rig;

  beforeEach(async () => {
    rig = await Rig.start({}, setup);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    return rig.close();
  });

  test("each event arrives once, also where the contract knows no ack, and where it is refused", async () => {
    const heard: string[] = [];
    const served = new Served(rig, () => ({
      typing: (room) => heard.push(room),
      sendData: (greeting) => greeting,
    }));
    const raw = rig.client("/", { auth: { token: "ann" }, retries: 3, ackTimeout: 100 });
    const client = createChatClient(raw, served.reports.options);
    await connected(raw);
    client.emit.typing("once");
    client.emit.typing(5 as never);
    expect(await client.emit.sendData("then", 1, { user: "u" })).toBe("then");
    expect(heard).toEqual(["once"]);
    expect(served.reports.violations).toHaveLength(1);
  });

  test.each(["report", "refuse"] as const)(
    "what the contract does not name holds nothing up, under %s",
    async (unknownEvents) => {
      const served = new Served(rig, () => ({ sendData: (greeting) => greeting }), { unknownEvents });
      const raw = rig.client("/", { auth: { token: "ann" }, retries: 3 });
      const client = createChatClient(raw, served.reports.options);
      await connected(raw);
      raw.emit("shout", "Hello?");
      expect(await client.emit.sendData("then", 1, { user: "u" })).toBe("then");
    },
  );

  test("an event that nobody answers holds the next one up for a while only", async () => {
    const served = new Served(rig);
    // The client takes its timers from here, and its patience is ten seconds.
    const { setTimeout: start } = globalThis;
    jest.spyOn(globalThis, "setTimeout").mockImplementation(((code: () => void, ms?: number) => {
      return start(code, ms === 10_000 ? 10 : ms);
    }) as typeof setTimeout);
    const raw = rig.client("/silent", { retries: 1, auth: { token: "ann" } });
    const silent: unknown[] = [];
    rig.io.of("/silent").on("connection", (socket) => socket.onAny((event) => silent.push(event)));
    const client = createChatClient(raw, served.reports.options);
    await connected(raw);
    client.emit.typing("general");
    client.emit.ping();
    await until(() => silent.includes("ping"), "the next event");
    expect(silent.slice(0, 3)).toEqual(["typing", "typing", "ping"]);
  });
});
