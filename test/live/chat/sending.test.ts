import type { ChatClient } from "../../../fixtures/golden/chat/expected/client.js";
import { type ChatSocket, chatRooms } from "../../../fixtures/golden/chat/expected/server.js";
import { next, Rig, setups, until } from "../rig.js";
import { message, Served, type User, users } from "./serve.js";

/** More than any answer takes, however busy the machine is. */
const PATIENCE_MS = 20_000;

describe.each(setups)("over %s", (setup) => {
  let rig: Rig;
  let served: Served;
  let sockets: Record<User, ChatSocket>;
  let clients: Record<User, ChatClient>;
  /** Who heard what, in each client's order. */
  let heard: string[];

  const general = chatRooms.room({ roomId: "general" });

  async function join(user: User): Promise<readonly [ChatClient, ChatSocket]> {
    const joined = await served.join(user);
    joined[0].on.presence((presence) => heard.push(`${user}: ${JSON.stringify(presence)}`));
    return joined;
  }

  beforeEach(async () => {
    rig = await Rig.start({}, setup);
    served = new Served(rig);
    heard = [];
    const [ann, bob, root] = [await join("ann"), await join("bob"), await join("root")];
    clients = { ann: ann[0], bob: bob[0], root: root[0] };
    sockets = { ann: ann[1], bob: bob[1], root: root[1] };
    await sockets.ann.join(general);
    await sockets.bob.join([general, chatRooms.lobby]);
  });
  afterEach(() => rig.close());

  /** Who hears `"away"` of what `send` sends. A last event to all says that nothing else will come. */
  async function hearers(send: () => void): Promise<readonly string[]> {
    heard = [];
    send();
    served.chat.emit.presence("online");
    await until(() => heard.filter((line) => line.endsWith('"online"')).length === 3, "the last event");
    return heard.flatMap((line) => (line.endsWith('"away"') ? [line.split(":")[0] ?? ""] : [])).sort();
  }

  test("an event reaches whom it is aimed at, and each of them once", async () => {
    const { chat } = served;
    const { ann } = sockets;
    const aims: readonly (readonly [string, () => void, readonly string[]])[] = [
      ["all", () => chat.emit.presence("away"), ["ann", "bob", "root"]],
      ["to a room", () => chat.to(general).emit.presence("away"), ["ann", "bob"]],
      ["in a room", () => chat.in(chatRooms.lobby).emit.presence("away"), ["bob"]],
      ["to several rooms", () => chat.to([general, chatRooms.lobby]).emit.presence("away"), ["ann", "bob"]],
      ["to two, one by one", () => chat.to(general).to(chatRooms.lobby).emit.presence("away"), ["ann", "bob"]],
      ["except a room", () => chat.except(chatRooms.lobby).emit.presence("away"), ["ann", "root"]],
      ["to, except", () => chat.to(general).except(chatRooms.lobby).emit.presence("away"), ["ann"]],
      ["local", () => chat.local.emit.presence("away"), ["ann", "bob", "root"]],
      ["with all flags", () => chat.compress(true).timeout(1).local.to(general).emit.presence("away"), ["ann", "bob"]],
      ["one", () => ann.emit.presence("away"), ["ann"]],
      ["one, compressed", () => ann.compress(false).timeout(5).emit.presence("away"), ["ann"]],
      ["the others", () => ann.broadcast.emit.presence("away"), ["bob", "root"]],
      ["the others in a room", () => ann.to(general).emit.presence("away"), ["bob"]],
      ["the others, in", () => ann.in(general).emit.presence("away"), ["bob"]],
      ["the others except", () => ann.except(chatRooms.lobby).emit.presence("away"), ["root"]],
      ["the others here", () => ann.local.emit.presence("away"), ["bob", "root"]],
      ["one by its id", () => chat.toSocket(sockets.root.id).emit.presence("away"), ["root"]],
      ["nobody", () => chat.to("nowhere").emit.presence("away"), []],
    ];
    for (const [aim, send, whom] of aims) expect([aim, await hearers(send)]).toEqual([aim, whom]);
  });

  test("nothing that is not declared leaves the server, whomever it is for", async () => {
    const row = { ...message, passwordHash: "secret" };
    const { chat } = served;
    const arrivals: unknown[] = [];
    // Recovery adds a string of its own.
    clients.bob.raw.onAny((event, payload) => arrivals.push([event, payload]));
    const [remote] = await chat.in(chatRooms.lobby).fetchSockets();
    chat.emit.newMessage(row);
    chat.to(general).emit.newMessage(row);
    sockets.bob.emit.newMessage(row);
    sockets.ann.broadcast.emit.newMessage(row);
    chat.toSocket(sockets.bob.id).emit.newMessage(row);
    remote?.emit.newMessage(row);
    chat.emit.presence({ busyUntil: "2026-01-01T00:00:00Z", ...{ secret: 1 } });
    await until(() => arrivals.length === 7, "seven events");
    const sent = ["newMessage", message];
    expect(arrivals).toStrictEqual([
      ...[sent, sent, sent, sent, sent, sent],
      ["presence", { busyUntil: "2026-01-01T00:00:00Z" }],
    ]);
    expect(row.passwordHash).toBe("secret");
  });

  test("nothing that is not declared leaves a client", async () => {
    const arrived = next(sockets.ann.raw as never, "tip");
    const money = { amount: 1, currency: "EUR", card: "secret" };
    clients.ann.emit.tip(Object.assign({ to: users.bob.userId, money }, { secret: 1 }));
    expect(await arrived).toStrictEqual([{ to: users.bob.userId, money: { amount: 1, currency: "EUR" } }]);
    expect(money.card).toBe("secret");
  });

  describe("a question", () => {
    test("to one resolves to the answer", async () => {
      clients.ann.on.confirm((question) => question === "Sure?");
      expect(await sockets.ann.emit.confirm("Sure?")).toBe(true);
      expect(await served.chat.toSocket(sockets.ann.id).timeout(PATIENCE_MS).emit.confirm("Sure?")).toBe(true);
    });

    test("to one that does not answer rejects in time, and to one that leaves at once", async () => {
      await expect(sockets.bob.timeout(20).emit.confirm("?")).rejects.toMatchObject({ name: "AckTimeout", ms: 20 });
      const asked = sockets.bob.timeout(PATIENCE_MS).emit.confirm("Still there?");
      clients.bob.disconnect();
      await expect(asked).rejects.toMatchObject({ name: "Disconnected" });
      const gone = served.chat.toSocket(sockets.bob.id).emit.confirm("?");
      await expect(gone).rejects.toMatchObject({ name: "Disconnected" });
    });

    test("to many resolves to the answers, and whether all came", async () => {
      clients.ann.on.confirm(() => true);
      clients.bob.on.confirm(() => false);
      const { answers, complete } = await served.chat.to(general).timeout(PATIENCE_MS).emit.confirm("?");
      expect([[...answers].sort(), complete]).toEqual([[false, true], true]);
      expect(await sockets.ann.to(general).emit.confirm("?")).toEqual({ answers: [false], complete: true });
    });

    test("to many of whom one does not answer resolves to the answers that came in time", async () => {
      clients.ann.on.confirm(() => true);
      clients.bob.on.confirm(() => false);
      // How long two answers take nobody knows, and root's never comes: so more time is given until they are there.
      for (let ms = 50; ; ms *= 4) {
        const { answers, complete } = await served.chat.timeout(ms).emit.confirm("?");
        expect(complete).toBe(false);
        if (answers.length === 2) break;
        expect(ms).toBeLessThan(PATIENCE_MS);
      }
    });

    test("leaves wrong answers out, and reports them", async () => {
      clients.ann.on.confirm(() => true);
      clients.bob.raw.on("confirm", (_question, ack) => ack("yes" as never));
      expect(await served.chat.to(general).emit.confirm("?")).toEqual({ answers: [true], complete: false });
      await expect(sockets.bob.emit.confirm("?")).rejects.toMatchObject({ name: "ContractViolation" });
      const { violations } = served.reports;
      expect(violations.map(({ event, socketId }) => [event, socketId])).toEqual([
        ["confirm", ""],
        ["confirm", sockets.bob.id],
      ]);
    });
  });

  test("fetched sockets are typed, and can be sent to, asked, moved, and sent away", async () => {
    clients.bob.on.confirm(() => true);
    const [bob, ...others] = await served.chat.in(chatRooms.lobby).fetchSockets();
    expect(others).toEqual([]);
    expect([bob?.id, bob?.data, [...(bob?.rooms ?? [])].sort()]).toEqual([
      sockets.bob.id,
      users.bob,
      [general, chatRooms.lobby, sockets.bob.id].sort(),
    ]);
    expect(await bob?.timeout(PATIENCE_MS).emit.confirm("?")).toBe(true);
    bob?.join("elsewhere");
    bob?.leave(general);
    expect(await hearers(() => served.chat.to("elsewhere").except(general).emit.presence("away"))).toEqual(["bob"]);
    const left = new Promise((resolve) => clients.bob.onDisconnect(resolve));
    bob?.disconnect();
    expect(await left).toBe("io server disconnect");
  });

  test("rooms keep what is said in them, and no parameter can spell another room", async () => {
    expect(chatRooms.table({ number: 7 })).toBe("table:7");
    expect(chatRooms.room({ roomId: "a:b%c" })).toBe("room:a%3Ab%25c");
    expect(() => chatRooms.room({ roomId: "" })).toThrow(TypeError);
    expect(() => chatRooms.table({ number: 1.5 })).toThrow(TypeError);
    served.chat.in(chatRooms.lobby).socketsJoin("left");
    served.chat.in("left").socketsLeave(general);
    expect(await hearers(() => served.chat.to(general).emit.presence("away"))).toEqual(["ann"]);
  });
});

describe("between servers", () => {
  let here: Rig;
  let there: Rig;

  beforeEach(async () => {
    [here, there] = [await Rig.start(), await Rig.start()];
    // In place of a cluster's adapter: what one server says to the others goes through JSON to the other.
    const other = there.io.of("/");
    jest.spyOn(here.io.of("/").adapter, "serverSideEmit").mockImplementation((packet: unknown) => {
      Reflect.get(other, "_onServerSideEmit").call(other, JSON.parse(JSON.stringify(packet)));
    });
  });
  afterEach(() => Promise.all([here.close(), there.close()]));

  test("events are typed, stripped and guarded", () => {
    const sender = new Served(here);
    const receiver = new Served(there);
    const dropped: string[] = [];
    const stop = receiver.chat.serverSide.on.cacheInvalidated((id) => dropped.push(id.toUpperCase()));
    sender.chat.serverSide.emit.cacheInvalidated(users.ann.userId);
    sender.chat.serverSide.emit.cacheInvalidated("no uuid");
    expect(dropped).toEqual([users.ann.userId.toUpperCase()]);
    expect(receiver.reports.violations).toMatchObject([
      { event: "cacheInvalidated", socketId: "", issues: [{ path: "/payload", actual: '"no uuid"' }] },
    ]);
    stop();
    sender.chat.serverSide.emit.cacheInvalidated(users.ann.userId);
    expect(dropped).toHaveLength(1);
  });

  test("enforce keeps what is wrong from leaving", () => {
    const sender = new Served(here, () => ({}), { outbound: "enforce" });
    expect(() => sender.chat.serverSide.emit.cacheInvalidated("no uuid")).toThrow(
      expect.objectContaining({ name: "ContractViolation" }),
    );
    expect(here.io.of("/").adapter.serverSideEmit).not.toHaveBeenCalled();
  });
});
