import { fail as failure, reply } from "../../../templates/answers.js";
import { connected, next, Rig, refused, until } from "../../live/rig.js";
import {
  fail,
  handlers,
  type Log,
  newLog,
  type Sample,
  type SampleClient,
  SampleError,
  type SampleSocket,
  sampleClient,
  sampleServer,
} from "./sample.js";

let rig: Rig;
let log: Log;
let server: Sample;
/** Of the last client that came in. */
let socket: SampleSocket;

async function start(table: Partial<typeof handlers> = {}, options = {}): Promise<SampleClient> {
  server = sampleServer(rig, log, options);
  server.onConnection((connection) => {
    socket = connection;
    connection.handle({ ...handlers, ...table });
  });
  return connect();
}

async function connect(token = "ann"): Promise<SampleClient> {
  const client = sampleClient(rig, { token });
  await opened(client);
  return client;
}

function opened(client: SampleClient): Promise<void> {
  return client.connected ? Promise.resolve() : new Promise((done) => void client.onConnect(done));
}

beforeEach(async () => {
  rig = await Rig.start();
  log = newLog();
});
afterEach(() => rig.close());

describe("a handler's answer", () => {
  test("is what it returns, in every style", async () => {
    const client = await start();
    expect(await client.emit.echo("hello")).toBe("hello");
    expect(await client.emit.pair("a", undefined, 1, 2)).toEqual([2, "a alone"]);
    expect(await client.emit.pair("a", "b")).toEqual([0, "a and b"]);
    expect(await client.emit.done("x")).toBeUndefined();
    expect(await client.emit.say({ text: "hi" })).toEqual({ ok: true, value: { text: "hi" } });
    expect(await client.emit.locate("x")).toEqual({ ok: true, value: "at x" });
    expect(await client.emit.legacy("four")).toEqual({ ok: true, value: 4 });
    expect(await client.emit.blob({ part: new Uint8Array(7) })).toBe(7);
  });

  test("leaves with the declared properties only, and the handler's object stays whole", async () => {
    const row = { text: "hi", passwordHash: "x" };
    const client = await start({ say: async () => row });
    expect(await client.emit.say({ text: "" })).toEqual({ ok: true, value: { text: "hi" } });
    expect(row.passwordHash).toBe("x");
  });

  test("may be a declared error, returned or thrown", async () => {
    const client = await start({
      say: ({ text }) =>
        text === "returned" ? fail("NOPE", { reason: "r" }, "Not so.") : fail("NOPE", { reason: "" }),
      locate: async () => {
        throw new SampleError("NOPE", { reason: "thrown", secret: 1 });
      },
      legacy: () => fail("NOPE", { reason: "" }),
    });
    const error = { code: "NOPE", message: "Not so.", data: { reason: "r" } };
    expect(await client.emit.say({ text: "returned" })).toEqual({ ok: false, error });
    expect(await client.emit.say({ text: "" })).toMatchObject({ error: { message: "Not here." } });
    expect(await client.emit.locate("")).toEqual({
      ok: false,
      error: { code: "NOPE", message: "Not here.", data: { reason: "thrown" } },
    });
    expect(await client.emit.legacy("")).toEqual({ ok: false, error: { code: "FAILED", message: "Not here." } });
    expect(log.errors).toEqual([]);
  });

  test.each<[string, () => never | Promise<never>]>([
    [
      "throws",
      () => {
        throw new Error("secret");
      },
    ],
    ["rejects", () => Promise.reject(new Error("secret"))],
    [
      "throws no error at all",
      () => {
        throw "secret";
      },
    ],
    [
      "throws an undeclared error",
      () => {
        throw new SampleError("SLOW_DOWN");
      },
    ],
    [
      "throws a code that nobody declared",
      () => {
        throw new SampleError("INVALID_ARGUMENTS");
      },
    ],
    [
      "throws a declared error with unfit data",
      () => {
        throw new SampleError("NOPE", undefined);
      },
    ],
  ])("is INTERNAL where the handler %s, and onError hears of it", async (_what, handler) => {
    const client = await start({ say: handler });
    const answer = await client.emit.say({ text: "" });
    expect(answer).toEqual({ ok: false, error: { code: "INTERNAL", message: "Internal error" } });
    expect(log.errors).toHaveLength(1);
    expect(await client.emit.echo("alive")).toBe("alive");
  });

  test("that cannot be encoded is INTERNAL", async () => {
    const cycle: { text: string; self?: unknown } = { text: "" };
    cycle.self = cycle;
    const client = await start({
      say: () => ({ text: 1n }) as never,
      locate: () => cycle as never,
      track: () => 1n,
    });
    expect(await client.emit.say({ text: "" })).toMatchObject({ ok: false, error: { code: "INTERNAL" } });
    expect(await client.emit.locate("")).toMatchObject({ ok: false, error: { code: "INTERNAL" } });
    await expect(client.emit.track(1)).rejects.toThrow("expected an answer");
    expect(log.errors).toHaveLength(3);
  });

  test("with an undeclared code is INTERNAL, and data that cannot be encoded is, too", async () => {
    const client = await start({
      say: () => failure("ELSE") as never,
      locate: () => failure("NOPE", { reason: 1n }) as never,
    });
    expect(await client.emit.say({ text: "" })).toMatchObject({ error: { code: "INTERNAL" } });
    expect(await client.emit.locate("")).toMatchObject({ error: { code: "INTERNAL" } });
    expect(log.errors[0]).toContain('"ELSE" is not an error of this event');
    expect(log.errors[1]).toContain("BigInt");
  });

  test("leaves before what reply() does after it", async () => {
    const client = await start({
      echo: (text) =>
        reply(text, () => {
          socket.emit.news({ text: "after" });
          throw new Error("in after");
        }),
    });
    const heard: string[] = [];
    client.on.news(({ text }) => heard.push(text));
    const raw = client.raw as { emit(event: string, text: string, ack: (answer: string) => void): void };
    raw.emit("echo", "answer", (answer) => heard.push(answer));
    await until(() => heard.length === 2);
    expect(heard).toEqual(["answer", "after"]);
    expect(log.errors).toEqual(["echo: Error: in after"]);
  });
});

describe("an event without an ack", () => {
  test("tells a declared error on the error event that lists it", async () => {
    const client = await start({ typing: () => fail("SLOW_DOWN") });
    const told = new Promise((resolve) => void client.on.rejected(resolve));
    client.emit.typing("x");
    expect(await told).toEqual({ code: "SLOW_DOWN", message: "SLOW_DOWN" });
    expect(log.errors).toEqual([]);
  });

  test("reports a declared error that no error event lists", async () => {
    const client = await start({ typing: () => fail("NOPE", { reason: "" }) });
    client.emit.typing("x");
    await until(() => log.errors.length > 0);
    expect(log.errors).toEqual(['typing: Error: Nothing here can carry the error "NOPE"']);
  });

  test("reports what its handler throws", async () => {
    const client = await start({
      typing: (text) => {
        throw new Error(text);
      },
    });
    client.emit.typing("boom");
    expect(await client.emit.echo("alive")).toBe("alive");
    expect(log.errors).toEqual(["typing: Error: boom"]);
  });
});

describe("arguments that break the contract", () => {
  test("never reach the handler, and the caller learns why", async () => {
    const reached: unknown[] = [];
    const client = await start({
      say: (note) => {
        reached.push(note);
        return note;
      },
    });
    const answer = await client.emit.say({ text: 5 as never });
    const issues = [{ path: "/payload", rule: "type", expected: "what is declared", actual: "object" }];
    expect(answer).toMatchObject({ ok: false, error: { code: "INVALID_ARGUMENTS", data: { issues } } });
    expect(reached).toEqual([]);
    expect(log.violations).toEqual([{ event: "say", socketId: socket.id, issues, refused: true }]);
  });

  test("settle a plain ack with nothing, or with its refusal", async () => {
    const client = await start();
    await expect(client.emit.echo(5 as never)).rejects.toMatchObject({ name: "ContractViolation", event: "echo" });
    await expect(client.emit.done(5 as never)).rejects.toMatchObject({ name: "ContractViolation" });
    await expect(client.emit.pair(5 as never)).rejects.toMatchObject({ name: "ContractViolation" });
    const admin = await connect("admin");
    expect(await admin.emit.secret(5 as never)).toBe("no");
  });

  test("go out on the error event that lists the code, where there is no ack", async () => {
    const client = await start();
    const told = new Promise((resolve) => void client.on.rejected(resolve));
    client.emit.typing(5 as never);
    expect(await told).toMatchObject({ code: "INVALID_ARGUMENTS" });
  });

  test("reach the handler all the same under warn, reported; under off nobody looks", async () => {
    const reached: unknown[] = [];
    const client = await start({ typing: (text) => reached.push(text) }, { inbound: "warn" });
    client.emit.typing(5 as never);
    await client.emit.echo("");
    expect(reached).toEqual([5]);
    expect(log.violations).toMatchObject([{ event: "typing", refused: false }]);
  });

  test("are let through under off", async () => {
    const reached: unknown[] = [];
    const client = await start({ typing: (text) => reached.push(text) }, { inbound: "off" });
    client.emit.typing(5 as never);
    await client.emit.echo("");
    expect(reached).toEqual([5]);
    expect(log.violations).toEqual([]);
  });

  test("that are too deep are refused, at 400,000 levels too", async () => {
    const client = rig.client("/", { auth: { token: "x" } });
    await start();
    await connected(client);
    // Written to the wire as it is: no client could encode it.
    const engine: unknown = Reflect.get(client.io, "engine");
    Reflect.get(engine as object, "write").call(engine, `2["track",${"[".repeat(400_000)}${"]".repeat(400_000)}]`);
    await until(() => log.violations.length > 0, "a violation");
    expect(log.violations[0]?.issues).toEqual([
      { path: "", rule: "maxDepth", expected: "at most 100 levels", actual: "more" },
    ]);
  });
});

describe("properties that the contract does not declare", () => {
  test("reach no handler, own __proto__ neither", async () => {
    const reached: object[] = [];
    const client = await start({
      say: (note) => {
        reached.push(note);
        return note;
      },
      track: (value) => JSON.stringify(value),
    });
    const raw = client.raw as { emitWithAck(event: string, payload: unknown): Promise<unknown> };
    await raw.emitWithAck("say", JSON.parse('{"text":"hi","extra":1,"__proto__":{"x":1}}'));
    expect(reached.map((note) => Reflect.ownKeys(note))).toEqual([["text"]]);
    expect(await raw.emitWithAck("track", JSON.parse('{"a":{"__proto__":1,"b":2}}'))).toBe('{"a":{"b":2}}');
  });

  test("leave no server", async () => {
    const client = await start();
    const news = next(client.raw as never, "news");
    socket.emit.news({ text: "hi", ...{ passwordHash: "x" } });
    expect(await news).toEqual([{ text: "hi" }]);
  });
});

describe("requires", () => {
  test("gives the handler socket.data", async () => {
    await start();
    const admin = await connect("admin");
    expect(await admin.emit.secret("x")).toBe("admin true: x");
  });

  test("refuses who lacks it, also where the field is false, and says so apart from violations", async () => {
    const client = await start();
    expect(await client.emit.secret("x")).toBe("no");
    expect(log.denials).toEqual(["secret: UNAUTHENTICATED"]);
    expect(log.violations).toEqual([]);
  });
});

describe("callbacks", () => {
  test("that are missing refuse nothing", async () => {
    const reached: string[] = [];
    const client = await start({
      echo: (text) => {
        reached.push(text);
        return text;
      },
    });
    const raw = client.raw as { emit(...args: unknown[]): void };
    raw.emit("echo", "no callback");
    raw.emit("echo", "null instead", null);
    raw.emit("done", "no callback");
    expect(await client.emit.echo("alive")).toBe("alive");
    expect(reached).toEqual(["no callback", "null instead", "alive"]);
  });

  test("on an event without an ack are called at once, so that nothing is sent again", async () => {
    const heard: string[] = [];
    await start({ typing: (text) => heard.push(text) });
    const keen = sampleClient(rig, { settings: { retries: 3, ackTimeout: 50 } });
    await opened(keen);
    keen.emit.typing("once");
    keen.emit.typing(5 as never);
    expect(await keen.emit.echo("then")).toBe("then");
    expect(heard).toEqual(["once"]);
  });
});

describe("events that the contract does not name", () => {
  const names = ["constructor", "hasOwnProperty", "__proto__", "toString", "valueOf"];

  async function send(options: object): Promise<{ readonly settled: Promise<unknown> }> {
    const client = await start({}, options);
    const raw = client.raw as { emit(...args: unknown[]): void };
    for (const name of names) raw.emit(name, 1);
    const settled = new Promise((resolve) => raw.emit("unknown", (...values: unknown[]) => resolve(values)));
    expect(await client.emit.echo("alive")).toBe("alive");
    return { settled };
  }

  test("are ignored", async () => {
    await send({});
    expect(log.violations).toEqual([]);
  });

  test("are reported", async () => {
    await send({ unknownEvents: "report" });
    expect(log.violations.map(({ event }) => event)).toEqual([...names, "unknown"]);
    expect(log.violations[0]).toMatchObject({ refused: false });
  });

  test("are refused, their callbacks settled with no values", async () => {
    const { settled } = await send({ unknownEvents: "refuse" });
    expect(await settled).toEqual([]);
    expect(log.violations).toHaveLength(names.length + 1);
    expect(log.violations[0]).toMatchObject({ refused: true });
  });
});

test("no frame ends the process", async () => {
  const client = await start({}, { unknownEvents: "report" });
  for (const frame of [
    "2",
    '2[5,"x"]',
    "21[]",
    "425",
    "2[null]",
    '2["say",{}]',
    '25["say","no"]',
    '2["connect"]',
    "4{}",
  ]) {
    const rude = rig.client("/", { auth: { token: "rude" } });
    await connected(rude);
    const engine = Reflect.get(rude.io, "engine");
    const closed = new Promise((resolve) => rude.once("disconnect", resolve));
    Reflect.get(engine, "write").call(engine, frame);
    rude.emit("echo", "x", () => rude.disconnect());
    await closed;
  }
  expect(await client.emit.echo("alive")).toBe("alive");
});

describe("the handshake", () => {
  async function codeFor(auth: object, options = {}): Promise<unknown> {
    sampleServer(rig, log, options);
    return (await refused(rig.client("/", { auth }))).data;
  }

  test("is refused where it breaks the contract", async () => {
    expect(await codeFor({ token: 5 })).toMatchObject({ code: "INVALID_ARGUMENTS" });
    expect(log.violations).toMatchObject([{ event: "connect" }]);
  });

  test("is refused with a declared error, returned or thrown", async () => {
    const returned = { authenticate: () => fail("NOPE", { reason: "r" }) };
    expect(await codeFor({ token: "" }, returned)).toEqual({
      code: "NOPE",
      message: "Not here.",
      data: { reason: "r" },
    });
    const thrown = {
      authenticate: () => {
        throw new SampleError("NOPE", { reason: "t" });
      },
    };
    await rig.close();
    rig = await Rig.start();
    expect(await codeFor({ token: "" }, thrown)).toMatchObject({ code: "NOPE", data: { reason: "t" } });
  });

  test.each([
    [
      "an error that the handshake does not declare",
      () => {
        throw new SampleError("SLOW_DOWN");
      },
    ],
    [
      "anything else",
      () => {
        throw new Error("secret");
      },
    ],
    ["a rejection", () => Promise.reject(new Error("secret"))],
    ["an undeclared failure", () => failure("SLOW_DOWN")],
  ])("is INTERNAL after %s", async (_what, authenticate) => {
    expect(await codeFor({ token: "" }, { authenticate })).toEqual({ code: "INTERNAL", message: "Internal error" });
    expect(log.errors).toHaveLength(1);
    expect(log.errors[0]).toMatch(/^connect: /);
  });

  test("hands over the declared parts in a copy, and what authenticate returns is socket.data", async () => {
    let seen: unknown;
    server = sampleServer(rig, log, {
      authenticate: (handshake) => {
        seen = handshake;
        return { user: "u" };
      },
    });
    const data = new Promise((resolve) => server.onConnection((connection) => resolve(connection.data)));
    await connected(rig.client("/", { auth: { token: "t", extra: 1 } }));
    expect(seen).toEqual({ auth: { token: "t" } });
    expect(await data).toEqual({ user: "u" });
  });
});

describe("connection handlers", () => {
  test("share one socket, and none of them can harm another", async () => {
    server = sampleServer(rig, log);
    const seen: SampleSocket[] = [];
    server.onConnection(() => {
      throw new Error("sync");
    });
    server.onConnection(async () => {
      throw new Error("async");
    });
    server.onConnection((connection) => seen.push(connection));
    server.onConnection((connection) => {
      connection.state.seen = new Set(["x"]);
      seen.push(connection);
      connection.onDisconnect(() => {
        throw new Error("leaving");
      });
    });
    const client = await connect();
    expect(seen[0]).toBe(seen[1]);
    expect(seen[0]?.state.seen?.has("x")).toBe(true);
    client.disconnect();
    await until(() => log.errors.length === 3);
    expect(log.errors).toEqual(["connection: Error: sync", "connection: Error: async", "disconnect: Error: leaving"]);
  });

  test("are told at once what handle() cannot take", async () => {
    server = sampleServer(rig, log);
    const { ping: _, ...rest } = { ping: 0, ...handlers };
    const thrown: unknown[] = [];
    const attempt = (code: () => unknown): void => {
      try {
        code();
      } catch (error) {
        thrown.push(error);
      }
    };
    server.onConnection((connection) => {
      attempt(() => connection.handle({ ...rest, pong() {} } as never));
      attempt(() => connection.handle({ ...rest, echo: undefined } as never));
      connection.handle(handlers);
      attempt(() => connection.handle(handlers));
      attempt(() => connection.on.echo(() => ""));
      attempt(() => connection.on.typing("no function" as never));
    });
    await connect();
    expect(thrown.map(String)).toEqual([
      'Error: "pong" is not an event',
      'Error: "echo" has no handler',
      "Error: handle() was already called on this connection",
      'Error: "echo" already has a handler, and only one can answer',
      'TypeError: The handler of "typing" is not a function',
    ]);
  });

  test("may add handlers one by one, and take each away again", async () => {
    server = sampleServer(rig, log);
    const heard: string[] = [];
    server.onConnection((connection) => {
      const add = (text: string): number => heard.push(text);
      const remove = connection.on.typing(add);
      connection.on.typing(add);
      connection.on.echo((text) => text);
      remove();
      remove();
    });
    const client = await connect();
    client.emit.typing("x");
    await client.emit.echo("");
    expect(heard).toEqual(["x"]);
  });

  test("may be given the methods of an object", async () => {
    class Greeter {
      readonly #greeting = "Hello";
      echo(text: string): string {
        return `${this.#greeting} ${text}`;
      }
    }
    const greeter = Object.assign(new Greeter(), { ...handlers, echo: undefined });
    Reflect.deleteProperty(greeter, "echo");
    server = sampleServer(rig, log);
    server.onConnection((connection) => connection.handle(greeter));
    expect(await (await connect()).emit.echo("you")).toBe("Hello you");
  });
});
