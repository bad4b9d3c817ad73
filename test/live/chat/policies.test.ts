import { type ChatClient, createChatClient } from "../../../fixtures/golden/chat/expected/client.js";
import {
  type Accepted,
  ChatError,
  type ChatServerOptions,
  type Failed,
  fail,
  guardChatServer,
  type Refused,
} from "../../../fixtures/golden/chat/expected/server.js";
import { rawAnswer } from "../acks/plain.js";
import { connected, next, Rig, refused, until } from "../rig.js";
import { type Install, message, Served } from "./serve.js";

const hello = { room: "general", text: "Hello" };

let rig: Rig;

beforeEach(async () => {
  rig = await Rig.start();
});
afterEach(() => rig.close());

/** A promise, and what settles it. */
function gate<T>(): { readonly promise: Promise<T>; open(value: T): void } {
  let open = (_value: T): void => {};
  const promise = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { promise, open: (value) => open(value) };
}

describe("authorize", () => {
  const served = (install: Install, authorize: ChatServerOptions["authorize"]): Served =>
    new Served(rig, install, authorize && { authorize });

  test("is asked after the guard, with the event, the socket and the arguments as the handler gets them", async () => {
    const asked: unknown[] = [];
    const chat = served(
      () => ({}),
      (event, socket, args) => {
        asked.push([event, socket.data.userId, structuredClone(args)]);
        return true;
      },
    );
    const [client, socket] = await chat.join("root");
    client.raw.emit("typing", 5 as never);
    client.emit.deleteRoom("general");
    client.emit.sendData("a", 1, { user: "u" }, undefined, "b");
    expect(await client.emit.sendMessage({ ...hello, extra: 1 } as never)).toEqual({ ok: true, value: message });
    const { userId } = socket.data;
    expect(asked).toEqual([
      ["deleteRoom", userId, ["general"]],
      ["sendData", userId, ["a", 1, { user: "u" }, undefined, "b"]],
      ["sendMessage", userId, [hello]],
    ]);
  });

  test.each([
    ["false", () => false],
    ["nothing", () => undefined],
    ["a promise of false", async () => false],
    ["what merely looks like true", () => "true"],
    ["an error that the event cannot carry", () => fail("BAD_TOKEN")],
  ])("%s refuses with FORBIDDEN, and the handler is not reached", async (_what, verdict) => {
    const reached: unknown[] = [];
    const chat = served(() => ({ typing: (room) => reached.push(room) }), verdict as () => boolean);
    const [client] = await chat.join("ann");
    client.emit.typing("general");
    expect(await client.emit.sendMessage(hello)).toEqual({
      ok: false,
      error: { code: "FORBIDDEN", message: "Not allowed" },
    });
    expect(reached).toEqual([]);
    expect(chat.reports.denials.map(({ event }) => event)).toEqual(["typing", "sendMessage"]);
    expect([chat.reports.violations, chat.reports.errors]).toEqual([[], []]);
  });

  test("a declared error says why, on the ack that lists it and on the error event that does", async () => {
    const chat = served(
      () => ({}),
      () => fail("SLOW_DOWN", { retryAfterMs: 500 }),
    );
    const [client] = await chat.join("ann");
    const error = { code: "SLOW_DOWN", message: "SLOW_DOWN", data: { retryAfterMs: 500 } };
    expect(await client.emit.sendMessage(hello)).toEqual({ ok: false, error });
    const told = next(client.raw, "commandRejected");
    client.emit.typing("general");
    expect(await told).toEqual([error]);
    expect(chat.reports.denials).toMatchObject([{ code: "SLOW_DOWN" }, { code: "SLOW_DOWN" }]);
  });

  test("may throw a declared error as well", async () => {
    const chat = served(
      () => ({}),
      () => {
        throw new ChatError("SLOW_DOWN", { retryAfterMs: 500 });
      },
    );
    const [client] = await chat.join("ann");
    const error = { code: "SLOW_DOWN", message: "SLOW_DOWN", data: { retryAfterMs: 500 } };
    expect(await client.emit.sendMessage(hello)).toEqual({ ok: false, error });
    expect(chat.reports.errors).toEqual([]);
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("Out of order");
      },
    ],
    ["rejects", () => Promise.reject(new Error("Out of order"))],
  ])("that %s lets nobody through: onError hears of it once, the peer learns INTERNAL", async (_what, authorize) => {
    const chat = served(() => ({}), authorize);
    const [client] = await chat.join("ann");
    expect(await client.emit.sendMessage(hello)).toEqual({
      ok: false,
      error: { code: "INTERNAL", message: "Internal error" },
    });
    expect(chat.reports.errors).toEqual(["sendMessage: Error: Out of order"]);
  });

  test("that takes its time keeps the order of arrival, for each client apart", async () => {
    const slow = gate<boolean>();
    const reached: string[] = [];
    const chat = served(
      ({ data }) => ({ typing: (room) => reached.push(`${data.userId.charAt(0)} ${room}`) }),
      (_event, _socket, [room]) => (room === "slow" ? slow.promise : room !== "never"),
    );
    const [ann] = await chat.join("ann");
    const [bob] = await chat.join("bob");
    for (const room of ["first", "slow", "never", "last"]) ann.emit.typing(room);
    const answer = ann.emit.sendData("a", 1, { user: "u" });
    bob.emit.typing("bob's");
    expect(await bob.emit.sendData("a", 1, { user: "u" })).toBe("");
    expect(reached).toEqual(["6 first", "7 bob's"]);
    slow.open(true);
    expect(await answer).toBe("");
    expect(reached).toEqual(["6 first", "7 bob's", "6 slow", "6 last"]);
    expect(await ann.emit.sendData("a", 1, { user: "u" })).toBe("");
  });

  test("answers nobody who has left meanwhile", async () => {
    const slow = gate<boolean>();
    const asked: string[] = [];
    const chat = served(
      () => ({}),
      (event) => {
        asked.push(event);
        return slow.promise;
      },
    );
    const [client, socket] = await chat.join("ann");
    const answer = client.emit.sendMessage(hello);
    await until(() => asked.length === 1, "the question");
    client.disconnect();
    await expect(answer).rejects.toThrow("Disconnected");
    await until(() => !socket.connected, "the client to leave");
    const sent = jest.spyOn(socket.raw as unknown as { packet(): void }, "packet");
    slow.open(false);
    await until(() => chat.reports.denials.length === 1, "the denial");
    expect(sent).not.toHaveBeenCalled();
  });

  test("is asked under socket.on code, too, with Socket.IO's own socket", async () => {
    const asked: unknown[] = [];
    const reached: unknown[] = [];
    rig.io.on("connection", (socket) => {
      socket.on("typing", (room) => reached.push(room));
      socket.on("sendMessage", (_payload, ack) => ack({ ok: true, value: message }));
    });
    guardChatServer(rig.io, {
      async authorize(event, socket, args) {
        asked.push([event, socket.id, args]);
        return args[0] !== "secret";
      },
      onDenied: ({ event, code }) => asked.push([event, code]),
    });
    const client = rig.client("/", { auth: { token: "t" } });
    await connected(client);
    client.emit("typing", "secret");
    client.emit("typing", "general");
    expect(await rawAnswer(client, "sendMessage", [hello])).toEqual([{ ok: true, value: message }]);
    expect(reached).toEqual(["general"]);
    expect(asked).toContainEqual(["typing", "FORBIDDEN"]);
    expect(asked).toContainEqual(["sendMessage", client.id, [hello]]);
  });
});

describe("maxViolations", () => {
  test("ends the connection of a client that broke the contract so often, after the last refusal has left", async () => {
    const served = new Served(rig, () => ({}), { maxViolations: 3 });
    const [plain] = await served.joinPlainly("ann");
    const [other] = await served.joinPlainly("bob");
    const refusals: unknown[] = [];
    plain.on("commandRejected", ({ code }) => refusals.push(code));
    const left = next(plain, "disconnect");
    for (let i = 0; i < 3; i++) plain.emit("typing", i);
    plain.emit("typing", "general");
    expect((await left)[0]).toBe("io server disconnect");
    expect(refusals).toEqual(["INVALID_ARGUMENTS", "INVALID_ARGUMENTS", "INVALID_ARGUMENTS"]);
    expect(await rawAnswer(other, "sendData", ["a", 1, { user: "u" }])).toEqual([""]);
  });

  test("counts unknown events that are refused, and wrong answers, but not what is only reported", async () => {
    const reported = new Served(rig, () => ({}), { maxViolations: 1, inbound: "warn", unknownEvents: "report" });
    const [patient] = await reported.joinPlainly("ann");
    patient.emit("typing", 5);
    patient.emit("nonsense");
    await until(() => reported.reports.violations.length === 2, "two violations");
    expect(await rawAnswer(patient, "sendData", ["a", 1, { user: "u" }])).toEqual([""]);
    await rig.close();

    rig = await Rig.start();
    const served = new Served(rig, () => ({}), { maxViolations: 2, unknownEvents: "refuse" });
    const [plain, socket] = await served.joinPlainly("ann");
    plain.on("confirm", (_question, ack) => ack("no boolean"));
    await expect(socket.emit.confirm("Sure?")).rejects.toThrow("breaks the contract");
    const left = next(plain, "disconnect");
    plain.emit("nonsense");
    expect((await left)[0]).toBe("io server disconnect");
  });

  test("holds under socket.on code, too", async () => {
    guardChatServer(rig.io, { maxViolations: 2, onViolation: () => {} });
    const client = rig.client("/", { auth: { token: "t" } });
    await connected(client);
    const left = next(client, "disconnect");
    client.emit("typing", 1);
    client.emit("typing", 2);
    expect((await left)[0]).toBe("io server disconnect");
  });
});

describe("hooks", () => {
  /** What the hooks are told, without the times. */
  function recorder() {
    const seen: unknown[] = [];
    const note =
      (what: string) =>
      ({ durationMs, socketId, ...rest }: Accepted | Refused | Failed): void => {
        expect([durationMs >= 0, typeof socketId]).toEqual([true, "string"]);
        seen.push([what, rest]);
      };
    return { seen, hooks: { onAccepted: note("accepted"), onRefused: note("refused"), onFailed: note("failed") } };
  }

  test("hear once of each event what became of it", async () => {
    const { seen, hooks } = recorder();
    const boom = new Error("boom");
    const served = new Served(
      rig,
      () => ({
        sendMessage: ({ room }) => (room === "none" ? fail("ROOM_NOT_FOUND", { room }) : message),
        sendData: () => Promise.reject(boom),
      }),
      { ...hooks, authorize: (event) => event !== "tip" },
    );
    const [plain] = await served.joinPlainly("ann");
    await rawAnswer(plain, "sendMessage", [hello]);
    await rawAnswer(plain, "sendMessage", [{ room: "none", text: "x" }]);
    await rawAnswer(plain, "sendMessage", [5]);
    await rawAnswer(plain, "sendData", ["a", 1, { user: "u" }]);
    plain.emit("deleteRoom", "general");
    plain.emit("tip", { to: message.id, money: { amount: 1, currency: "EUR" } });
    await until(() => seen.length === 7, "all");
    expect(seen).toEqual([
      ["accepted", { event: "connect" }],
      ["accepted", { event: "sendMessage" }],
      ["accepted", { event: "sendMessage", code: "ROOM_NOT_FOUND" }],
      ["refused", { event: "sendMessage", code: "INVALID_ARGUMENTS" }],
      ["failed", { event: "sendData", error: boom }],
      ["refused", { event: "deleteRoom", code: "UNAUTHENTICATED" }],
      ["refused", { event: "tip", code: "FORBIDDEN" }],
    ]);
  });

  test("time what handlers take", async () => {
    const durations: number[] = [];
    const work = gate<string>();
    const served = new Served(rig, () => ({ sendData: () => work.promise }), {
      onAccepted: ({ event, durationMs }) => event === "sendData" && durations.push(durationMs),
    });
    const [plain] = await served.joinPlainly("ann");
    const since = performance.now();
    const answer = rawAnswer(plain, "sendData", ["a", 1, { user: "u" }]);
    await rawAnswer(plain, "sendMessage", [hello]);
    const least = performance.now();
    setTimeout(() => work.open("done"), 20);
    await answer;
    const [duration = 0] = durations;
    expect(duration).toBeGreaterThan(15);
    expect(duration).toBeLessThan(performance.now() - since + 1);
    expect(least).toBeGreaterThan(since);
  });

  test("hear once of an event with several handlers, when the last has ended", async () => {
    const { seen, hooks } = recorder();
    const slow = gate<void>();
    const served = new Served(
      rig,
      (socket) => {
        socket.on.typing(() => slow.promise);
        return {};
      },
      hooks,
    );
    const [plain] = await served.joinPlainly("ann");
    plain.emit("typing", "general");
    await rawAnswer(plain, "sendData", ["a", 1, { user: "u" }]);
    expect(seen).toEqual([
      ["accepted", { event: "connect" }],
      ["accepted", { event: "sendData" }],
    ]);
    slow.open();
    await until(() => seen.length === 3, "the end");
    expect(seen[2]).toEqual(["accepted", { event: "typing" }]);
  });

  test("that throw are reported, and break nothing", async () => {
    const served = new Served(rig, () => ({}), {
      onAccepted({ event }) {
        if (event === "sendData") throw new Error("No metrics");
      },
    });
    const [plain] = await served.joinPlainly("ann");
    expect(await rawAnswer(plain, "sendData", ["a", 1, { user: "u" }])).toEqual([""]);
    expect(served.reports.errors).toEqual(["sendData: Error: No metrics"]);
  });

  test("of a client hear of what the server sends", async () => {
    const { seen, hooks } = recorder();
    const served = new Served(rig);
    const [client, socket] = await served.join("ann", hooks);
    client.on.presence(() => {});
    socket.emit.presence("away");
    socket.raw.emit("presence", "nowhere" as never);
    await until(() => seen.length === 2, "both");
    expect(seen).toEqual([
      ["accepted", { event: "presence" }],
      ["refused", { event: "presence", code: "INVALID_ARGUMENTS" }],
    ]);
  });
});

describe("a client of another version", () => {
  const OTHER = "Chat:0123456789abcdef";
  /** What one made from another contract sends. */
  const auth = (): Record<string, unknown> => ({ token: "ann", "socket-contract": [OTHER] });

  test("names its contract in the handshake, and nobody but onSkew hears of that", async () => {
    const authenticate = jest.fn(({ auth: { token } }) => ({ userId: `${message.id}`, token }));
    const onSkew = jest.fn();
    new Served(rig, () => ({}), { authenticate: authenticate as never, onSkew });
    const raw = rig.client("/", { auth: { token: "ann" } });
    createChatClient(raw);
    await connected(raw);
    const [socket] = rig.io.sockets.sockets.values();
    expect(socket?.handshake.auth).toEqual({
      token: "ann",
      "socket-contract": [expect.stringMatching(/^Chat:[0-9a-f]{16}$/)],
    });
    expect(authenticate.mock.calls[0]?.[0]).toEqual({ auth: { token: "ann" } });
    expect(onSkew).not.toHaveBeenCalled();
  });

  test("is told of, once, and let in", async () => {
    const warn = jest.spyOn(console, "warn").mockImplementation(() => {});
    new Served(rig);
    await connected(rig.client("/", { auth: auth() }));
    await connected(rig.client("/", { auth: auth() }));
    expect(warn.mock.calls).toEqual([
      [
        expect.stringMatching(
          `^A client was made from another version of the contract, ${OTHER}; this server is of Chat:[0-9a-f]{16}$`,
        ),
      ],
    ]);
    warn.mockRestore();
  });

  test("can be ignored", async () => {
    const warn = jest.spyOn(console, "warn");
    new Served(rig, () => ({}), { onSkew: "ignore" });
    await connected(rig.client("/", { auth: auth() }));
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  test("can be refused, with an error that its wrapper knows", async () => {
    const served = new Served(rig, () => ({}), { onSkew: "refuse" });
    const raw = rig.client("/", { auth: auth() });
    const client: ChatClient = createChatClient(raw, served.reports.options);
    // A client of the right version, with what an old one sends.
    raw.auth = auth();
    const told = new Promise((resolve) => client.onConnectError((refusal) => resolve(refusal)));
    await refused(raw);
    expect(await told).toMatchObject({
      code: "INVALID_ARGUMENTS",
      data: { issues: [{ path: "/auth/socket-contract", rule: "contract", actual: `"${OTHER}"` }] },
    });
  });

  test("is what the application makes of it", async () => {
    const skews: unknown[] = [];
    new Served(rig, () => ({}), {
      async onSkew({ theirs, ours, socketId }) {
        skews.push([theirs, ours.startsWith("Chat:"), socketId.length > 0]);
        return fail("BAD_TOKEN", undefined, "Reload the page");
      },
    });
    const { data } = await refused(rig.client("/", { auth: auth() }));
    expect(data).toEqual({ code: "BAD_TOKEN", message: "Reload the page" });
    expect(skews).toEqual([[OTHER, true, true]]);
  });

  test("an onSkew that throws lets nobody in, and onError hears of it", async () => {
    const served = new Served(rig, () => ({}), {
      onSkew() {
        throw new Error("Out of order");
      },
    });
    const { data } = await refused(rig.client("/", { auth: auth() }));
    expect(data).toEqual({ code: "INTERNAL", message: "Internal error" });
    expect(served.reports.errors).toEqual(["connect: Error: Out of order"]);
  });

  test.each([
    ["rubbish", 5],
    ["other rubbish", [{}, null, "x".repeat(1000)]],
    ["too many", Array.from({ length: 1000 }, (_, i) => `Chat${i}:0123456789abcdef`)],
  ])("cannot do harm with %s in the place of its contract", async (_what, named) => {
    const onSkew = jest.fn();
    new Served(rig, () => ({}), { onSkew });
    await connected(rig.client("/", { auth: { token: "ann", "socket-contract": named } }));
    expect(onSkew).not.toHaveBeenCalled();
  });

  test("of another contract on the same namespace is none of our business", async () => {
    const onSkew = jest.fn();
    const served = new Served(rig, () => ({}), { onSkew });
    const shared = { token: "ann", "socket-contract": ["Game:0123456789abcdef", OTHER] };
    const raw = rig.client("/", { auth: shared });
    createChatClient(raw, served.reports.options);
    await connected(raw);
    expect(shared["socket-contract"]).toEqual(["Game:0123456789abcdef", expect.stringMatching(/^Chat:/)]);
    await connected(rig.client("/", { auth: { token: "ann", "socket-contract": ["Game:0123456789abcdef"] } }));
    expect(onSkew).not.toHaveBeenCalled();
  });

  test("what the application changes of its token later is sent, however it is changed", async () => {
    const tokens: string[] = [];
    new Served(rig, () => ({}), {
      authenticate({ auth: { token } }) {
        tokens.push(token);
        return { userId: message.id };
      },
    });
    const given: Record<string, unknown> = { token: "one" };
    const raw = rig.client("/", { auth: given });
    createChatClient(raw);
    await connected(raw);
    for (const change of [
      () => Object.assign(given, { token: "two" }),
      () => Object.assign(raw.auth, { token: "three" }),
      () => Object.assign(raw, { auth: { token: "four" } }),
    ]) {
      raw.disconnect();
      change();
      raw.connect();
      await connected(raw);
    }
    const called = rig.client("/", { auth: (send) => send({ token: "five" }) });
    createChatClient(called);
    await connected(called);
    const frozen = rig.client("/", { auth: Object.freeze({ token: "six" }) });
    createChatClient(frozen);
    await connected(frozen);
    expect(tokens).toEqual(["one", "two", "three", "four", "five", "six"]);
  });
});
