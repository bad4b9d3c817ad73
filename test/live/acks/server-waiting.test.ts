import type { Socket } from "socket.io-client";
import { type AcksServer, type AcksSocket, createAcksServer } from "../../../fixtures/golden/acks/expected/server.js";
import { connected, Rig, setups, until, within } from "../rig.js";
import { awaited, listenersOf, PATIENCE_MS, timersOf } from "./left.js";

const gone = { name: "Disconnected" };

let rig: Rig;
let errors: unknown[];

const reports = {
  onViolation: () => {},
  onError: (error: unknown) => void errors.push(error),
};

beforeEach(() => {
  errors = [];
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rig.close();
});

const cycle: { self?: unknown } = {};
cycle.self = cycle;

describe.each(setups)("a server's question, over %s", (setup) => {
  let server: AcksServer;
  let socket: AcksSocket;
  let plain: Socket;

  beforeEach(async () => {
    rig = await Rig.start({}, setup);
    server = createAcksServer(rig.io, reports);
    const met = new Promise<AcksSocket>((resolve) => server.onConnection(resolve));
    plain = rig.client();
    await connected(plain);
    socket = await met;
  });

  const ask = (): Promise<unknown>[] => [
    socket.emit.askForever("?"),
    socket.timeout(PATIENCE_MS).emit.ask("?"),
    socket.volatile.timeout(PATIENCE_MS).emit.ask("?"),
  ];

  test.each<[string, () => unknown]>([
    ["the client leaves", () => plain.disconnect()],
    ["the connection breaks", () => plain.io.engine.close()],
    ["the server sends the client away", () => socket.disconnect()],
    ["the server closes the connection", () => socket.disconnect(true)],
    ["the server closes", () => rig.io.disconnectSockets(true)],
  ])("ends when %s, and leaves no timer", async (_what, end) => {
    const timers = timersOf(PATIENCE_MS);
    const questions = ask();
    expect(timers.running()).toBe(2);
    end();
    for (const question of questions) await expect(within("an end", question)).rejects.toMatchObject(gone);
    expect([timers.running(), errors.length]).toEqual([0, 3]);
  });

  test("ends at once where the client has left, and is not sent", async () => {
    const timers = timersOf(PATIENCE_MS);
    socket.disconnect();
    for (const question of ask()) await expect(question).rejects.toMatchObject(gone);
    expect(timers.running()).toBe(0);
  });

  test("ends with the first answer: a second, and one that is late, are for nobody", async () => {
    const timers = timersOf(PATIENCE_MS);
    const answered: ((answer: unknown) => void)[] = [];
    plain.on("ask", (_question, settle) => answered.push(settle));
    const first = socket.timeout(PATIENCE_MS).emit.ask("?");
    await until(() => answered.length === 1, "the question");
    answered[0]?.(true);
    answered[0]?.(false);
    expect(await first).toBe(true);
    await expect(socket.timeout(20).emit.ask("?")).rejects.toMatchObject({ name: "AckTimeout", ms: 20 });
    expect([timers.running(), awaited(socket.raw)]).toEqual([0, 0]);
    await until(() => answered.length === 2, "the second question");
    answered[1]?.("no boolean");
    plain.on("tell", (_what, settle) => settle());
    // What the client sent before has arrived by then.
    await socket.emit.tell("!");
    expect(errors).toHaveLength(1);
  });

  test("that cannot be sent rejects, and nothing is left of it", async () => {
    const timers = timersOf(PATIENCE_MS);
    const { emit } = socket.timeout(PATIENCE_MS);
    for (const value of [1n, cycle]) await expect(emit.ask(value as never)).rejects.toThrow();
    expect([timers.running(), awaited(socket.raw)]).toEqual([0, 0]);
  });

  test("adds no listener of its own: a thousand share one", async () => {
    await expect(socket.timeout(1).emit.ask("?")).rejects.toMatchObject({ name: "AckTimeout" });
    const before = listenersOf(socket.raw);
    const questions = Array.from({ length: 1_000 }, () => socket.timeout(1).emit.ask("?"));
    await Promise.allSettled(questions);
    expect([listenersOf(socket.raw), awaited(socket.raw)]).toEqual([before, 0]);
  });

  test("to many, or to one somewhere, ends although the catalog says that it never need", async () => {
    const lengths: unknown[] = [];
    const { setTimeout: start } = globalThis;
    jest.spyOn(globalThis, "setTimeout").mockImplementation(((code: () => void, ms?: number) => {
      lengths.push(ms);
      return start(code, ms === 10_000 ? 20 : ms);
    }) as typeof setTimeout);
    expect(await server.emit.askForever("?")).toEqual({ answers: [], complete: false });
    await expect(server.toSocket(socket.id).emit.askForever("?")).rejects.toMatchObject({ name: "AckTimeout" });
    await expect(server.toSocket("nobody").emit.askForever("?")).rejects.toMatchObject(gone);
    expect(await server.to("nowhere").emit.askForever("?")).toEqual({ answers: [], complete: true });
    expect(Math.max(...lengths.map(Number).filter(Number.isFinite))).toBeLessThan(60_000);
  });
});
