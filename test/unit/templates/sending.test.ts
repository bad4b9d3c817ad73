import { connected, next, Rig, until } from "../../live/rig.js";
import {
  type ClientHandlers,
  fail,
  handlers,
  type Log,
  newLog,
  type Sample,
  type SampleClient,
  type SampleSocket,
  sampleClient,
  sampleServer,
} from "./sample.js";

let rig: Rig;
let log: Log;
let server: Sample;
let sockets: Map<string, SampleSocket>;

const answers: ClientHandlers = {
  news() {},
  cursor() {},
  notice() {},
  plot() {},
  confirm: (text) => text === "yes",
  done() {},
  endless: () => "at last",
  decide: () => fail("NOPE", { reason: "busy" }),
  measure: () => [3, "cm"],
  error() {},
  rejected() {},
};

function start(options = {}): void {
  server = sampleServer(rig, log, options);
  sockets = new Map();
  server.onConnection((socket) => {
    sockets.set(socket.data.user, socket);
    socket.handle(handlers);
  });
}

/** A client and its socket on the server. */
async function join(token: string, table?: Partial<ClientHandlers>): Promise<[SampleClient, SampleSocket]> {
  const client = sampleClient(rig, { token });
  if (table) client.handle({ ...answers, ...table });
  const socket = await until(() => sockets.get(token), "the socket");
  await until(() => client.connected);
  return [client, socket];
}

beforeEach(async () => {
  rig = await Rig.start();
  log = newLog();
});
afterEach(() => rig.close());

describe("an event for one client", () => {
  test("resolves to the answer, in every style", async () => {
    start();
    const [, socket] = await join("ann", {});
    expect(await socket.emit.confirm("yes")).toBe(true);
    expect(await socket.emit.done()).toBeUndefined();
    expect(await socket.emit.measure()).toEqual([3, "cm"]);
    expect(await socket.emit.endless()).toBe("at last");
    expect(await socket.emit.decide()).toEqual({
      ok: false,
      error: { code: "NOPE", message: "Not here.", data: { reason: "busy" } },
    });
  });

  test("drops surplus values of an answer, and reads null as absent", async () => {
    start();
    const [client, socket] = await join("ann");
    (client.raw as { on(event: string, listener: (ack: (...values: unknown[]) => void) => void): void }).on(
      "measure",
      (ack) => ack(3, null, "surplus"),
    );
    expect(await socket.emit.measure()).toEqual([3, undefined]);
  });

  test("rejects where the answer breaks the contract", async () => {
    start();
    const [, socket] = await join("ann", {
      confirm: () => "yes" as never,
      done: () => fail("NOPE", { reason: "" }) as never,
    });
    await expect(socket.emit.confirm("?")).rejects.toMatchObject({ name: "ContractViolation", event: "confirm" });
    await expect(socket.emit.done()).rejects.toMatchObject({ name: "ContractViolation" });
    expect(log.violations.map(({ event, socketId }) => [event, socketId])).toEqual([
      ["confirm", socket.id],
      ["done", socket.id],
    ]);
    expect(log.errors).toHaveLength(2);
  });

  test("rejects with AckTimeout in time", async () => {
    start();
    const [, socket] = await join("ann");
    await expect(socket.timeout(20).emit.confirm("?")).rejects.toMatchObject({
      name: "AckTimeout",
      event: "confirm",
      ms: 20,
    });
  });

  test("rejects at once where the client leaves, or has left", async () => {
    start();
    const [client, socket] = await join("ann");
    const waiting = [socket.emit.endless(), socket.emit.confirm("?")];
    client.disconnect();
    for (const each of waiting) await expect(each).rejects.toMatchObject({ name: "Disconnected" });
    await expect(socket.emit.endless()).rejects.toMatchObject({ name: "Disconnected" });
  });

  test("that nobody awaits does not end the process", async () => {
    start();
    const [, socket] = await join("ann");
    void socket.timeout(5).emit.confirm("?");
    void server.toSocket("nobody").emit.confirm("?");
    await until(() => log.errors.length === 2);
    expect(log.errors.join()).toContain("AckTimeout");
  });

  test("fills the places of absent arguments", async () => {
    start();
    const [client, socket] = await join("ann");
    const wire = next(client.raw as never, "notice");
    socket.emit.notice("text");
    expect(await wire).toEqual(["text", null]);
    const heard = new Promise((resolve) => void client.on.notice((...args) => resolve(args)));
    socket.emit.notice("text");
    expect(await heard).toEqual(["text", undefined]);
  });
});

describe("a broadcast with an ack", () => {
  test("resolves to the answers, complete where all are right", async () => {
    start();
    await join("ann", {});
    await join("bob", { confirm: () => false });
    const { answers: all, complete } = await server.emit.confirm("yes");
    expect([[...all].sort(), complete]).toEqual([[false, true], true]);
  });

  test("leaves out and reports wrong answers, and those that did not come in time", async () => {
    start();
    await join("ann", {});
    await join("bob", { confirm: () => 5 as never });
    expect(await server.emit.confirm("yes")).toEqual({ answers: [true], complete: false });
    expect(log.violations).toMatchObject([{ event: "confirm", socketId: "" }]);
    await join("eve");
    expect(await server.timeout(50).emit.confirm("yes")).toEqual({ answers: [true], complete: false });
  });

  test("goes where it is aimed", async () => {
    start();
    const [, ann] = await join("ann", {});
    const [, bob] = await join("bob", { confirm: () => false });
    await bob.join("room");
    expect(await ann.to("room").emit.confirm("yes")).toEqual({ answers: [false], complete: true });
    expect(await ann.broadcast.emit.confirm("yes")).toEqual({ answers: [false], complete: true });
    expect(await server.except("room").local.emit.confirm("yes")).toEqual({ answers: [true], complete: true });
    expect(await server.in("empty").emit.confirm("yes")).toEqual({ answers: [], complete: true });
    expect(await server.emit.endless()).toEqual({ answers: ["at last", "at last"], complete: true });
  });
});

describe("one socket by its id, and one that was fetched", () => {
  test("answer as a socket does", async () => {
    start();
    const [, ann] = await join("ann", {});
    await ann.join("room");
    expect(await server.toSocket(ann.id).volatile.timeout(500).emit.confirm("yes")).toBe(true);
    expect(await server.toSocket(ann.id).emit.done()).toBeUndefined();
    const [remote] = await server.in("room").fetchSockets();
    expect(remote?.data).toEqual({ user: "ann", admin: false });
    expect(await remote?.emit.confirm("yes")).toBe(true);
    expect(await remote?.emit.decide()).toMatchObject({ ok: false, error: { code: "NOPE" } });
  });

  test("reject where there is no such socket, also for an ack without a value", async () => {
    start();
    const [client, ann] = await join("ann", {});
    const [remote] = await server.fetchSockets();
    const gone = new Promise((resolve) => ann.onDisconnect(resolve));
    client.disconnect();
    await gone;
    await expect(server.toSocket(ann.id).emit.done()).rejects.toMatchObject({ name: "Disconnected" });
    await expect(remote?.emit.done()).rejects.toMatchObject({ name: "Disconnected" });
  });

  test("reject where the client does not answer in time", async () => {
    start();
    const [, ann] = await join("ann");
    await expect(server.toSocket(ann.id).timeout(20).emit.done()).rejects.toMatchObject({ name: "AckTimeout" });
  });
});

describe("what leaves", () => {
  test("is checked under enforce, after the undeclared was taken away", async () => {
    start({ outbound: "enforce" });
    const [client, socket] = await join("ann");
    const news = next(client.raw as never, "news");
    socket.emit.news({ text: "hi", ...{ secret: 1 } });
    expect(await news).toEqual([{ text: "hi" }]);
    expect(() => server.emit.news({ text: 5 } as never)).toThrow(
      expect.objectContaining({ name: "ContractViolation" }),
    );
    expect(() => server.emit.news(undefined as never)).toThrow(expect.objectContaining({ name: "ContractViolation" }));
    expect(() => server.serverSide.emit.invalidated({} as never)).toThrow('"invalidated" breaks the contract');
    await expect(socket.emit.confirm(5 as never)).rejects.toMatchObject({ name: "ContractViolation" });
    expect(log.violations).toHaveLength(4);
  });

  test("is as it is under off", async () => {
    start({ outbound: "off" });
    const [client, socket] = await join("ann");
    const news = next(client.raw as never, "news");
    socket.emit.news({ text: "hi", ...{ secret: 1 } });
    expect(await news).toEqual([{ text: "hi", secret: 1 }]);
  });
});

test("flags stay with their statement", async () => {
  start();
  const [client, socket] = await join("ann", {});
  void socket.volatile;
  void socket.timeout(1).compress(true).volatile;
  expect(Reflect.get(socket.raw, "flags")).toEqual({});
  expect(await socket.volatile.compress(false).timeout(2_000).emit.confirm("yes")).toBe(true);
  expect(() => socket.volatile.emit.cursor(1n as never)).toThrow(TypeError);
  expect(Reflect.get(socket.raw, "flags")).toEqual({});
  expect(() => client.volatile.timeout(5).emit.typing(1n as never)).toThrow(TypeError);
  expect(Reflect.get(client.raw as object, "flags")).toEqual({});
});

test("an error event reaches the client's handler", async () => {
  start();
  const [client, socket] = await join("ann");
  const told = new Promise((resolve) => void client.on.error(resolve));
  socket.fail.error("Something went wrong!");
  expect(await told).toBe("Something went wrong!");
});

describe("between servers", () => {
  test("events are guarded and stripped on arrival, and stripped when they leave", async () => {
    start();
    const heard: unknown[] = [];
    server.serverSide.on.invalidated((note) => heard.push(note));
    const main = rig.io.of("/");
    const arrive = (...args: [string, unknown]): void => Reflect.get(main, "_onServerSideEmit").call(main, args);
    arrive("invalidated", { text: "a", extra: 1 });
    arrive("invalidated", { text: 5 });
    expect(heard).toEqual([{ text: "a" }]);
    expect(log.violations).toMatchObject([{ event: "invalidated", socketId: "" }]);
    const sent: unknown[] = [];
    jest.spyOn(main.adapter, "serverSideEmit").mockImplementation((args) => void sent.push(...(args as unknown[])));
    server.serverSide.emit.invalidated({ text: "a", ...{ secret: 1 } });
    expect(sent).toEqual(["invalidated", { text: "a" }]);
  });
});

test("rooms are joined and left, by hand and by selection", async () => {
  start();
  const [client, socket] = await join("ann");
  await socket.join(["a", "b"]);
  await socket.leave("a");
  server.in("b").socketsJoin("c");
  expect([...socket.rooms].sort()).toEqual(["b", "c", socket.id].sort());
  const left = next(client.raw as never, "disconnect");
  server.in("c").disconnectSockets();
  expect(await left).toContain("io server disconnect");
  await connected(rig.client("/", { auth: { token: "again" } }));
});
