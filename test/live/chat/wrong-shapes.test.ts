import type { Socket } from "socket.io-client";
import type { ChatHandlers, Violation } from "../../../fixtures/golden/chat/expected/server.js";
import { rawAnswer } from "../acks/plain.js";
import { next, Rig, setups, until } from "../rig.js";
import { message, Served, users } from "./serve.js";

const to = users.bob.userId;

/** What a plain client sends, and what is wrong with it. */
const wrong: readonly (readonly [what: string, packet: readonly [string, ...unknown[]], reasons: readonly string[]])[] =
  [
    ["nothing at all", ["sendMessage"], ["/payload: type: expected object, got undefined"]],
    ["null", ["sendMessage", null], ["/payload: type: expected object, got null"]],
    ["a string for an object", ["sendMessage", "Hello"], ['/payload: type: expected object, got "Hello"']],
    [
      "an array for an object",
      ["sendMessage", [{ room: "a", text: "b" }]],
      ["/payload: type: expected object, got array of 1"],
    ],
    [
      "a missing property",
      ["sendMessage", { room: "general" }],
      ["/payload/text: type: expected string, got undefined"],
    ],
    [
      "a property of another type",
      ["sendMessage", { room: 5, text: "b" }],
      ["/payload/room: type: expected string, got 5"],
    ],
    ["an argument of another type", ["sendData", "a", "1", { user: "u" }], ['/number: type: expected number, got "1"']],
    [
      "too few arguments",
      ["sendData", "a"],
      ["/number: type: expected number, got undefined", "/userData: type: expected object, got undefined"],
    ],
    [
      "arguments in another order",
      ["sendData", 1, "a", { user: "u" }],
      ["/greeting: type: expected string, got 1", '/number: type: expected number, got "a"'],
    ],
    [
      "a wrong property in an argument",
      ["sendData", "a", 1, { user: null }],
      ["/userData/user: type: expected string, got null"],
    ],
    ["a wrong optional argument", ["sendData", "a", 1, { user: "u" }, 5], ["/note: type: expected string, got 5"]],
    [
      "a wrong rest argument",
      ["sendData", "a", 1, { user: "u" }, null, "b", 5],
      ["/labels/1: type: expected string, got 5"],
    ],
    ["an object for a string", ["typing", {}], ["/payload: type: expected string, got object"]],
    [
      "no uuid",
      ["tip", { to: "bob", money: { amount: 1, currency: "EUR" } }],
      ['/payload/to: format: expected uuid, got "bob"'],
    ],
    [
      "a fraction of an integer",
      ["tip", { to, money: { amount: 0.5, currency: "EUR" } }],
      ["/payload/money/amount: type: expected integer, got 0.5"],
    ],
    [
      "a text that does not fit a pattern",
      ["tip", { to, money: { amount: 1, currency: "eur" } }],
      ['/payload/money/currency: pattern: expected text that matches /^[A-Z]{3}$/u, got "eur"'],
    ],
  ];

function reasonOf({ path, rule, expected, actual }: Violation["issues"][number]): string {
  return `${path}: ${rule}: expected ${expected}, got ${actual}`;
}

describe.each(setups)("a message of the wrong shape, over %s", (setup) => {
  let rig: Rig;
  let served: Served;
  let reached: unknown[][];
  let plain: Socket;

  /** Whatever an event is called with, it is noted. */
  function recorder(): Partial<ChatHandlers> {
    const note = (...args: unknown[]): void => void reached.push(args);
    return {
      typing: note,
      tip: note,
      sendMessage(...args) {
        note(...args);
        return message;
      },
      sendData(...args) {
        note(...args);
        return "alive";
      },
    };
  }

  beforeAll(async () => {
    rig = await Rig.start({}, setup);
    served = new Served(rig, recorder);
    [plain] = await served.joinPlainly("ann");
  });
  beforeEach(() => {
    reached = [];
    served.reports.violations.length = 0;
  });
  afterAll(() => rig.close());

  /** The server still answers, and what was sent before has been handled by then. */
  async function goesOn(): Promise<void> {
    expect(await rawAnswer(plain, "sendData", ["Still there?", 1, { user: "u" }])).toEqual(["alive"]);
    expect(reached.pop()).toEqual(["Still there?", 1, { user: "u" }]);
  }

  test.each(wrong)(
    "%s: reaches no handler, onViolation gets path and reason, the server goes on",
    async (_what, packet, reasons) => {
      plain.emit(...packet);
      await goesOn();
      expect(reached).toEqual([]);
      const [violation, ...others] = served.reports.violations;
      expect([violation, others]).toMatchObject([{ event: packet[0], socketId: plain.id, refused: true }, []]);
      expect(violation?.issues.map(reasonOf)).toEqual(reasons);
    },
  );

  test("is answered with INVALID_ARGUMENTS where the ack can carry it", async () => {
    expect(await rawAnswer(plain, "sendMessage", [{ room: 5, text: "b" }])).toEqual([
      {
        ok: false,
        error: {
          code: "INVALID_ARGUMENTS",
          message: "The arguments break the contract",
          data: { issues: [{ path: "/payload/room", rule: "type", expected: "string", actual: "5" }] },
        },
      },
    ]);
    await goesOn();
    expect(reached).toEqual([]);
  });

  test("is answered with nothing where the ack cannot carry it", async () => {
    expect(await rawAnswer(plain, "sendData", ["a"])).toEqual([]);
    await goesOn();
  });

  test("is told on the error event that lists the code, where there is no ack", async () => {
    const told = next(plain, "commandRejected");
    plain.emit("typing", 5);
    expect((await told)[0]).toEqual({
      code: "INVALID_ARGUMENTS",
      message: "The arguments break the contract",
      data: { issues: [{ path: "/payload", rule: "type", expected: "string", actual: "5" }] },
    });
    await goesOn();
    expect(reached).toEqual([]);
  });

  test("is never echoed at length", async () => {
    plain.emit("tip", { to: "x".repeat(100_000), money: { amount: "y".repeat(100_000), currency: "EUR" } });
    await goesOn();
    expect(JSON.stringify(served.reports.violations).length).toBeLessThan(1_000);
  });

  test("does not keep others from being served", async () => {
    const [other] = await served.join("bob");
    for (const [, packet] of wrong) plain.emit(...packet);
    expect(await other.emit.sendMessage({ room: "general", text: "Hello" })).toEqual({ ok: true, value: message });
    other.disconnect();
    await goesOn();
  });
});

describe.each(setups)("what the contract does not declare, over %s", (setup) => {
  let rig: Rig;

  beforeEach(async () => {
    rig = await Rig.start({}, setup);
  });
  afterEach(() => rig.close());

  test("reaches no handler of the server", async () => {
    const reached: unknown[] = [];
    const served = new Served(rig, () => ({
      tip: (tip) => reached.push(tip),
      ping: (...args: unknown[]) => reached.push(args),
      typing: (...args: unknown[]) => reached.push(args),
    }));
    const [plain] = await served.joinPlainly("ann");
    const money = '{ "amount": 1, "currency": "EUR", "isAdmin": true, "__proto__": { "isAdmin": true } }';
    plain.emit("tip", JSON.parse(`{ "to": "${to}", "money": ${money}, "role": "root", "constructor": 1 }`));
    plain.emit("ping", 1, 2, 3);
    plain.emit("typing", "general", "surplus");
    await until(() => reached.length === 3, "three events");
    expect(reached).toStrictEqual([{ to, money: { amount: 1, currency: "EUR" } }, [], ["general"]]);
    const [{ money: kept }] = reached as [{ money: object }];
    expect(Reflect.ownKeys(kept)).toEqual(["amount", "currency"]);
  });

  test("reaches no handler of a client", async () => {
    const served = new Served(rig);
    const [client, socket] = await served.join("ann");
    const reached: unknown[][] = [];
    client.on.newMessage((...args) => reached.push(args));
    client.on.presence((...args) => reached.push(args));
    const row = { ...message, passwordHash: "secret", __proto: 1 };
    socket.raw.emit("newMessage", row);
    rig.io.emit("presence", "away", "surplus");
    rig.io.emit("presence", "gone");
    rig.io.emit("presence", { busyUntil: "2026-01-01T00:00:00Z", secret: 1 });
    await until(() => reached.length === 3, "three events");
    expect(reached).toStrictEqual([[message], ["away"], [{ busyUntil: "2026-01-01T00:00:00Z" }]]);
    expect(served.reports.violations).toMatchObject([{ event: "presence", issues: [{ path: "/payload" }] }]);
  });

  test("is in no answer, whoever gives it", async () => {
    const served = new Served(rig, () => ({
      sendMessage: () => Object.assign({ passwordHash: "secret" }, message),
    }));
    const [plain] = await served.joinPlainly("ann");
    expect(await rawAnswer(plain, "sendMessage", [{ room: "a", text: "b" }])).toStrictEqual([
      { ok: true, value: message },
    ]);
  });
});
