import { Rig, until } from "../../live/rig.js";
import {
  fail,
  handlers,
  type Log,
  type Note,
  newLog,
  type SampleClient,
  type SampleSocket,
  sampleClient,
  sampleServer,
} from "./sample.js";

let rig: Rig;
/** Of the client under test. */
let log: Log;
let socket: SampleSocket | undefined;

function serve(table: Partial<typeof handlers> = {}, options = {}): void {
  sampleServer(rig, newLog(), options).onConnection((connection) => {
    socket = connection;
    connection.handle({ ...handlers, ...table });
  });
}

async function open(settings = {}, options = {}): Promise<SampleClient> {
  const client = sampleClient(rig, { log, settings, options });
  await until(() => client.connected, "a connection");
  await until(() => socket);
  return client;
}

/** A handler that never answers. */
const silence = (): Promise<never> => new Promise(() => {});

beforeEach(async () => {
  rig = await Rig.start({ connectionStateRecovery: {} });
  log = newLog();
  socket = undefined;
});
afterEach(() => rig.close());

describe("a call", () => {
  test("rejects with AckTimeout, after its own time or the one that is said", async () => {
    serve({ echo: silence });
    const client = await open();
    await expect(client.timeout(20).emit.echo("")).rejects.toMatchObject({ name: "AckTimeout", event: "echo", ms: 20 });
    expect(log.errors).toEqual(['echo: AckTimeout: No answer to "echo" within 20 ms']);
  });

  test("rejects with Disconnected where the connection ends on either side", async () => {
    serve({ echo: silence });
    const client = await open();
    const left = client.timeout(60_000).emit.echo("");
    client.disconnect();
    await expect(left).rejects.toMatchObject({ name: "Disconnected" });
    const other = await open();
    const thrown = other.timeout(60_000).emit.echo("");
    rig.io.disconnectSockets(true);
    await expect(thrown).rejects.toMatchObject({ name: "Disconnected" });
  });

  test("with all the patience of the world ends with the connection, too", async () => {
    serve({ echo: silence });
    const client = await open();
    const waiting = client.timeout(Number.POSITIVE_INFINITY).emit.echo("");
    client.disconnect();
    await expect(waiting).rejects.toMatchObject({ name: "Disconnected" });
  });

  test("made before there is a connection is sent when there is one", async () => {
    serve();
    expect(await sampleClient(rig).emit.echo("early")).toBe("early");
  });

  test("made by a client that is refused ends with the refusal", async () => {
    serve({}, { authenticate: () => fail("NOPE", { reason: "closed" }) });
    const client = sampleClient(rig, { log });
    await expect(client.timeout(Number.POSITIVE_INFINITY).emit.echo("")).rejects.toMatchObject({
      name: "Disconnected",
    });
  });

  test("made while the server cannot be reached ends", async () => {
    const gone = { port: "1", hostname: "127.0.0.1" };
    const client = sampleClient(rig, { log, settings: { ...gone, autoConnect: false } });
    const timedOut = expect(client.timeout(20).emit.echo("")).rejects.toMatchObject({ name: "AckTimeout" });
    await timedOut;
    const waiting = client.timeout(Number.POSITIVE_INFINITY).emit.echo("");
    await rig.close();
    client.connect();
    await expect(waiting).rejects.toMatchObject({ name: "Disconnected" });
  });

  test("with retries is answered, and ends where nobody is there", async () => {
    serve();
    const settings = { retries: 2, ackTimeout: 100 };
    const client = await open(settings);
    expect(await client.emit.echo("once")).toBe("once");
    const lonely = sampleClient(rig, { log, settings: { ...settings, autoConnect: false } });
    await expect(lonely.timeout(20).emit.echo("")).rejects.toMatchObject({ name: "AckTimeout" });
  });

  test("that is volatile and dropped ends", async () => {
    serve();
    const client = sampleClient(rig, { log, settings: { autoConnect: false } });
    await expect(client.volatile.timeout(20).emit.echo("")).rejects.toMatchObject({ name: "AckTimeout" });
  });

  test("whose answer breaks the contract rejects, and is reported", async () => {
    serve({ echo: () => 5 as never, say: () => ({ text: "hi", extra: 1 }) });
    const client = await open();
    await expect(client.emit.echo("")).rejects.toMatchObject({
      name: "ContractViolation",
      message: '"echo" breaks the contract: expected an answer, got 5',
    });
    expect(log.violations).toMatchObject([{ event: "echo", refused: true }]);
  });

  test("takes any answer under warn and off, but never silence", async () => {
    serve({ echo: (text) => (text === "silence" ? (1n as never) : (5 as never)) });
    const warned = await open({}, { inbound: "warn" });
    expect(await warned.emit.echo("")).toBe(5);
    expect(log.violations).toMatchObject([{ event: "echo", refused: false }]);
    const blind = await open({}, { inbound: "off" });
    expect(await blind.emit.echo("")).toBe(5);
    await expect(blind.emit.echo("silence")).rejects.toMatchObject({ name: "ContractViolation" });
  });

  test("that breaks the contract rejects under enforce, and without an ack throws", async () => {
    serve();
    const client = await open({}, { outbound: "enforce" });
    await expect(client.emit.echo(5 as never)).rejects.toMatchObject({ name: "ContractViolation" });
    expect(() => client.emit.typing(5 as never)).toThrow('"typing" breaks the contract');
    expect(await client.emit.echo("right")).toBe("right");
  });

  test("that nobody awaits does not end the process", async () => {
    serve({ echo: silence });
    const client = await open();
    void client.timeout(5).emit.echo("");
    void client.emit.echo(1n as never);
    await until(() => log.errors.length === 2);
    expect(await client.emit.say({ text: "alive" })).toMatchObject({ ok: true });
  });

  test("may go without a callback where the ack is optional", async () => {
    const heard: string[] = [];
    serve({ done: (text) => void heard.push(text) });
    const client = await open();
    expect(client.noAck.emit.done("x")).toBeUndefined();
    await client.emit.done("y");
    expect(heard).toEqual(["x", "y"]);
  });

  test("leaves with the declared properties only", async () => {
    const heard: unknown[] = [];
    const say = (note: Note): Note => {
      heard.push(note);
      return note;
    };
    serve({ say }, { inbound: "off" });
    await (await open()).emit.say({ text: "hi", ...{ extra: 1 } });
    expect(heard).toEqual([{ text: "hi" }]);
  });
});

describe("a handler", () => {
  test("gets what is declared, once or until it is removed", async () => {
    serve();
    const client = await open();
    const heard: string[] = [];
    const remove = client.on.news(({ text }) => heard.push(`on ${text}`));
    client.once.news(({ text }) => heard.push(`once ${text}`));
    socket?.emit.news({ text: "1" });
    socket?.emit.news({ text: "2" });
    await until(() => heard.length === 3);
    remove();
    socket?.emit.news({ text: "3" });
    await client.emit.echo("");
    expect(heard).toEqual(["on 1", "once 1", "on 2"]);
  });

  test("that throws or rejects is reported, and its caller learns no more than that", async () => {
    serve();
    const client = await open();
    client.on.news(() => {
      throw new Error("sync");
    });
    client.on.notice(() => Promise.reject(new Error("async")));
    client.on.decide(() => {
      throw new Error("secret");
    });
    socket?.emit.news({ text: "" });
    socket?.emit.notice("");
    expect(await socket?.emit.decide()).toEqual({ ok: false, error: { code: "INTERNAL", message: "Internal error" } });
    expect(log.errors).toEqual(["news: Error: sync", "decide: Error: secret", "notice: Error: async"].sort(byArrival));
  });

  test("never sees what breaks the contract", async () => {
    serve({}, { outbound: "off" });
    const client = await open();
    const heard: unknown[] = [];
    client.on.news((note) => heard.push(note));
    socket?.emit.news({ text: 5 } as never);
    socket?.emit.news({ text: "hi", extra: 1 } as never);
    await client.emit.echo("");
    expect(heard).toEqual([{ text: "hi" }]);
    expect(log.violations).toMatchObject([{ event: "news", refused: true }]);
  });

  test("of connecting and leaving is told why", async () => {
    serve();
    const client = sampleClient(rig, { log });
    const heard: string[] = [];
    client.onConnect(() => {
      heard.push("connect");
      throw new Error("reported");
    });
    client.onDisconnect((reason) => heard.push(reason));
    await until(() => client.connected);
    expect(client.id).not.toBe("");
    client.disconnect();
    await until(() => heard.length === 2);
    expect(heard).toEqual(["connect", "io client disconnect"]);
    expect(log.errors).toEqual(["connect: Error: reported"]);
    expect(client.id).toBe("");
  });

  test("of a refusal gets the declared error, and nothing where the server is not there", async () => {
    serve({}, { authenticate: () => fail("NOPE", { reason: "closed" }) });
    const heard: unknown[] = [];
    const client = sampleClient(rig, { log });
    client.onConnectError((refusal, error) => heard.push(refusal, error.message));
    await until(() => heard.length === 2);
    expect(heard).toEqual([{ code: "NOPE", message: "Not here.", data: { reason: "closed" } }, "Not here."]);
    await rig.close();
    client.connect();
    await until(() => heard.length === 4);
    expect(heard[2]).toBeUndefined();
  });
});

test("the string of connection state recovery reaches no handler, and what was missed arrives", async () => {
  serve();
  const client = await open({ reconnection: true, reconnectionDelay: 10, reconnectionDelayMax: 20 });
  const heard: unknown[] = [];
  client.on.notice((...args) => heard.push(args));
  client.on.plot((...args) => heard.push(args));
  socket?.emit.notice("a");
  socket?.emit.plot(1, 2);
  socket?.emit.plot();
  await until(() => heard.length === 3);
  const before = socket;
  const left = new Promise((resolve) => before?.onDisconnect(resolve));
  const manager: unknown = Reflect.get(client.raw as object, "io");
  Reflect.get(Reflect.get(manager as object, "engine"), "close").call(Reflect.get(manager as object, "engine"));
  await left;
  rig.io
    .of("/")
    .to(before?.id ?? "")
    .emit("notice", "missed", "link");
  await until(() => socket !== before && client.connected, "the recovery");
  await until(() => heard.length === 4, "what was missed");
  expect(heard).toEqual([["a", undefined], [1, 2], [], ["missed", "link"]]);
  expect(socket?.recovered).toBe(true);
  expect(socket?.data).toEqual({ user: "ann", admin: false });
  expect(await client.emit.echo("recovered")).toBe("recovered");
});

test("its id is a text, whatever the server says", async () => {
  serve();
  const client = await open();
  expect(client.id).toBe(socket?.id);
  Object.assign(client.raw as object, { id: { toString: 1 } });
  expect(client.id).toBe("");
});

function byArrival(a: string, b: string): number {
  const order = ["news", "decide", "notice"];
  return order.indexOf(a.split(":")[0] ?? "") - order.indexOf(b.split(":")[0] ?? "");
}
