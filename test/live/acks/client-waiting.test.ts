import type { Socket as ServerSocket } from "socket.io";
import type { Socket } from "socket.io-client";
import { type AcksClient, createAcksClient } from "../../../fixtures/golden/acks/expected/client.js";
import { type ClientSettings, next, Rig, setups, until, within } from "../rig.js";
import { awaited, listenersOf, PATIENCE_MS, timersOf } from "./left.js";

const gone = { name: "Disconnected" };

let rig: Rig;

const reports = {
  onViolation: () => {},
  onError: () => {},
};

afterEach(async () => {
  jest.restoreAllMocks();
  await rig.close();
});

const cycle: { self?: unknown } = {};
cycle.self = cycle;

/** Options that change how Socket.IO waits. */
const options: readonly (readonly [what: string, settings: ClientSettings])[] = [
  ["no options", {}],
  ["ackTimeout", { ackTimeout: 30_000 }],
  ["retries", { retries: 2 }],
  ["retries and ackTimeout", { retries: 2, ackTimeout: 30_000 }],
];

describe.each(setups)("a client's question, over %s", (setup) => {
  let visitor: ServerSocket | undefined;
  let raw: Socket;
  let client: AcksClient;

  async function visit(settings: ClientSettings = {}): Promise<void> {
    rig = await Rig.start({}, setup);
    rig.io.on("connection", (socket) => {
      visitor = socket;
    });
    raw = rig.client("/", settings);
    client = createAcksClient(raw, reports);
  }

  const ask = (): Promise<unknown>[] => [
    client.emit.forever(),
    client.timeout(PATIENCE_MS).emit.value("?"),
    client.compress(false).timeout(PATIENCE_MS).emit.envelope("?"),
  ];

  describe.each(setup === "websocket" ? options : options.slice(0, 1))("with %s", (_options, settings) => {
    test.each<[string, () => unknown]>([
      ["the client leaves", () => client.disconnect()],
      ["the client leaves past the wrapper", () => raw.disconnect()],
      ["the connection breaks", () => raw.io.engine.close()],
      ["the server sends the client away", () => visitor?.disconnect()],
      ["the server closes the connection", () => visitor?.disconnect(true)],
    ])("ends when %s, and leaves no timer", async (_what, end) => {
      const timers = timersOf(PATIENCE_MS);
      await visit(settings);
      await next(raw, "connect");
      await until(() => visitor?.connected, "the client at the server");
      const questions = ask();
      end();
      for (const question of questions) await expect(within("an end", question)).rejects.toMatchObject(gone);
      await until(() => !raw.connected, "the end");
      expect(timers.running()).toBe(0);
    });

    test("asked before there is a connection ends when the client gives up, and is never sent", async () => {
      const timers = timersOf(PATIENCE_MS);
      await visit({ ...settings, autoConnect: false });
      const questions = ask();
      expect(timers.running()).toBeGreaterThan(0);
      client.disconnect();
      for (const question of questions) await expect(question).rejects.toMatchObject(gone);
      expect([timers.running(), raw.sendBuffer.length]).toEqual([0, 0]);
    });

    test("asked before there is a connection ends when the server refuses, or cannot be reached", async () => {
      await visit({ ...settings, autoConnect: false });
      rig.io.use((_socket, decide) => decide(new Error("no")));
      const refused = ask();
      client.connect();
      for (const question of refused) await expect(within("an end", question)).rejects.toMatchObject(gone);
      rig.io.engine.opts.allowRequest = (_request, decide) => decide("no", false);
      const lost = createAcksClient(rig.client("/", settings), reports);
      await expect(within("an end", lost.emit.forever())).rejects.toMatchObject(gone);
    });

    test("ends in time, whatever is sent or not", async () => {
      await visit({ ...settings, autoConnect: false });
      const unsent = client.timeout(20).emit.value("?");
      await expect(within("a timeout", unsent)).rejects.toMatchObject({ name: "AckTimeout", ms: 20 });
      client.connect();
      await next(raw, "connect");
      const sent = [client.timeout(20).emit.value("?"), client.volatile.timeout(20).emit.value("?")];
      for (const each of sent) {
        await expect(within("a timeout", each)).rejects.toMatchObject({ name: "AckTimeout", ms: 20 });
      }
    });

    test("that cannot be sent rejects at once, before a connection and with one", async () => {
      const timers = timersOf(PATIENCE_MS);
      await visit({ ...settings, autoConnect: false });
      const { emit } = client.timeout(PATIENCE_MS);
      for (const value of [1n, cycle]) await expect(emit.value(value as string)).rejects.toThrow();
      expect(() => client.emit.noAck(1n as never)).toThrow();
      client.connect();
      await next(raw, "connect");
      for (const value of [1n, cycle]) await expect(emit.value(value as string)).rejects.toThrow();
      expect([timers.running(), awaited(raw), raw.sendBuffer.length]).toEqual([0, 0, 0]);
      await until(() => visitor?.connected, "the client at the server");
      visitor?.on("value", (_what, settle) => settle("goes on"));
      expect(await client.emit.value("?")).toBe("goes on");
    });
  });

  test("with retries is tried again, and ends when Socket.IO gives up", async () => {
    await visit({ retries: 2, ackTimeout: 15 });
    await next(raw, "connect");
    const heard: unknown[] = [];
    await until(() => visitor?.connected, "the client at the server");
    visitor?.onAny((event) => heard.push(event));
    await expect(client.emit.forever()).rejects.toMatchObject({ name: "AckTimeout", ms: 45 });
    await until(() => heard.length === 3, "three deliveries");
    visitor?.on("value", (_what, settle) => settle("goes on"));
    expect(await client.emit.value("?")).toBe("goes on");
  });

  test("is sent when the connection comes, and outlives attempts to connect that fail", async () => {
    await visit({ autoConnect: false, reconnection: true, reconnectionDelay: 1, reconnectionDelayMax: 2 });
    rig.io.on("connection", (socket) => socket.on("value", (_what, settle) => settle("late")));
    const refusals = { left: 2 };
    rig.io.engine.opts.allowRequest = (_request, decide) => decide(null, --refusals.left < 0);
    const question = client.emit.value("?");
    client.connect();
    expect(await within("the answer", question)).toBe("late");
  });

  test("ends when reconnecting has failed", async () => {
    const settings = { reconnection: true, reconnectionDelay: 1, reconnectionDelayMax: 2, reconnectionAttempts: 2 };
    await visit({ ...settings, autoConnect: false });
    rig.io.engine.opts.allowRequest = (_request, decide) => decide("no", false);
    client.connect();
    await expect(within("an end", client.emit.forever())).rejects.toMatchObject(gone);
  });

  test("adds no listener of its own, and Socket.IO keeps nothing of what ended", async () => {
    await visit();
    await next(raw, "connect");
    const before = listenersOf(raw);
    const questions = Array.from({ length: 1_000 }, () => client.timeout(1).emit.value("?"));
    await Promise.allSettled(questions);
    expect([listenersOf(raw), awaited(raw)]).toEqual([before, 0]);
  });
});
