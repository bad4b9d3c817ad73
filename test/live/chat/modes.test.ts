import { createChatClient } from "../../../fixtures/golden/chat/expected/client.js";
import type { ChatRawSocket } from "../../../fixtures/golden/chat/expected/server.js";
import { type ChatGuardOptions, guardChatServer } from "../../../fixtures/golden/chat/expected/server.js";
import { rawAnswer } from "../acks/plain.js";
import { connected, next, Rig, refused, setups, until } from "../rig.js";
import { message, Reports, Served, users } from "./serve.js";

describe.each(setups)("over %s", (setup) => {
  let rig: Rig;

  beforeEach(async () => {
    rig = await Rig.start({}, setup);
  });
  afterEach(() => rig.close());

  describe("inbound", () => {
    test.each([
      ["warn", [{ event: "typing", refused: false, issues: [{ path: "/payload", actual: "5" }] }]],
      ["off", []],
    ] as const)("%s lets through what is wrong", async (inbound, violations) => {
      const heard: unknown[] = [];
      const served = new Served(rig, () => ({ typing: (room) => heard.push(room) }), { inbound });
      const [plain] = await served.joinPlainly("ann");
      plain.emit("typing", 5);
      await until(() => heard.length === 1, "the event");
      expect(heard).toEqual([5]);
      expect(served.reports.violations).toMatchObject(violations);
    });

    test.each(["warn", "off"] as const)("%s lets a client hear what is wrong", async (inbound) => {
      const served = new Served(rig);
      const [client] = await served.join("ann", { inbound });
      const heard: unknown[] = [];
      client.on.presence((presence) => heard.push(presence));
      rig.io.emit("presence", "gone");
      await until(() => heard.length === 1, "the event");
      expect(heard).toEqual(["gone"]);
      expect(served.reports.violations).toHaveLength(inbound === "warn" ? 1 : 0);
    });
  });

  describe("outbound", () => {
    test("enforce throws at the sender, and nothing leaves", async () => {
      const served = new Served(rig, () => ({}), { outbound: "enforce" });
      const [plain, socket] = await served.joinPlainly("ann");
      const heard: unknown[] = [];
      // Recovery adds a string of its own.
      plain.onAny((event, payload) => heard.push([event, payload]));
      const violation = expect.objectContaining({ name: "ContractViolation" });
      expect(() => socket.emit.newMessage({ ...message, id: "no uuid" })).toThrow(violation);
      expect(() => served.chat.emit.presence("gone" as never)).toThrow(violation);
      expect(() => socket.fail.error(5 as never)).toThrow(violation);
      await expect(socket.emit.confirm(5 as never)).rejects.toMatchObject({ name: "ContractViolation" });
      socket.emit.newMessage({ ...message, ...{ passwordHash: "secret" } });
      await until(() => heard.length === 1, "the right message");
      expect(heard).toStrictEqual([["newMessage", message]]);
      expect(served.reports.violations.map(({ event }) => event)).toEqual([
        "newMessage",
        "presence",
        "error",
        "confirm",
      ]);
    });

    test("off sends everything as it is", async () => {
      const served = new Served(rig, () => ({}), { outbound: "off" });
      const [plain, socket] = await served.joinPlainly("ann");
      const arrived = next(plain, "newMessage");
      socket.emit.newMessage({ ...message, ...{ passwordHash: "secret" } });
      expect((await arrived)[0]).toEqual({ ...message, passwordHash: "secret" });
    });
  });

  describe("unknownEvents", () => {
    test.each([
      ["ignore", [], undefined],
      ["report", [{ event: "shout", refused: false }], undefined],
      ["refuse", [{ event: "shout", refused: true }], "INVALID_ARGUMENTS"],
    ] as const)("%s", async (unknownEvents, violations, code) => {
      const served = new Served(rig, () => ({ sendData: () => "alive" }), { unknownEvents });
      const [plain] = await served.joinPlainly("ann");
      const told: unknown[] = [];
      plain.on("commandRejected", (error) => told.push(error.code));
      plain.emit("shout", "Hello?");
      expect(await rawAnswer(plain, "sendData", ["a", 1, { user: "u" }])).toEqual(["alive"]);
      expect(served.reports.violations).toMatchObject(violations);
      expect(told).toEqual(code ? [code] : []);
    });
  });

  describe("a callback of an event that the contract does not name", () => {
    test.each(["report", "refuse"] as const)("is called with nothing under %s", async (unknownEvents) => {
      const served = new Served(rig, () => ({}), { unknownEvents });
      const [plain] = await served.joinPlainly("ann");
      expect(await rawAnswer(plain, "shout", ["Hello?"])).toEqual([]);
    });

    test.each(["ignore", "report"] as const)("is left to who listens under %s", async (unknownEvents) => {
      const served = new Served(rig, () => ({}), { unknownEvents });
      const [plain, { raw }] = await served.joinPlainly("ann");
      raw.use(([event, ...args], next) => (event === "whisper" ? args.at(-1)("in the middle") : next()));
      const byName = jest.fn(
        (_what: string, settle: (answer: string) => void) => void setTimeout(settle, 1, "by name"),
      );
      raw.on("shout" as never, byName as never);
      expect(await rawAnswer(plain, "shout", ["Hello?"])).toEqual(["by name"]);
      expect(await rawAnswer(plain, "whisper", ["Hello?"])).toEqual(["in the middle"]);
      raw.onAny((_event, ...args) => setTimeout(args.at(-1), 1, "by any"));
      expect(await rawAnswer(plain, "murmur", ["Hello?"])).toEqual(["by any"]);
    });

    test("is called where the checks stand alone, too", async () => {
      guardChatServer(rig.io, { unknownEvents: "report", onViolation: () => {} });
      const raw = rig.client("/", { auth: { token: "x" } });
      await connected(raw);
      expect(await rawAnswer(raw, "shout", ["Hello?"])).toEqual([]);
    });
  });

  describe("guardChatServer, under handlers of old", () => {
    let reports: Reports;
    let heard: unknown[][];

    function guarded(install: (socket: ChatRawSocket) => void, options: ChatGuardOptions = {}): void {
      reports = new Reports();
      heard = [];
      guardChatServer(rig.io, { ...reports.options, ...options });
      rig.io.on("connection", (socket) => {
        socket.data = users.ann;
        install(socket);
      });
    }

    const old = (socket: ChatRawSocket): void => {
      socket.on("sendMessage", (payload, ack) => {
        // In the application's own way: where there is no callback, this would throw.
        ack({ ok: true, value: { ...message, text: payload.text } });
        heard.push([payload]);
      });
      socket.on("typing", (...args) => heard.push(args));
      socket.on("deleteRoom", (...args) => heard.push(args));
    };

    test("hands them what is right, cleaned, and answers what is wrong", async () => {
      guarded(old);
      const raw = rig.client("/", { auth: { token: "x" } });
      const client = createChatClient(raw, reports.options);
      await connected(raw);
      const right = Object.assign({ room: "a", text: "b" }, { extra: 1 });
      expect(await rawAnswer(raw, "sendMessage", [right])).toEqual([{ ok: true, value: { ...message, text: "b" } }]);
      const refusal = await client.emit.sendMessage({ room: "a", text: 5 as never });
      expect(refusal).toMatchObject({ ok: false, error: { code: "INVALID_ARGUMENTS" } });
      raw.emit("sendMessage", { room: "a", text: "no callback" });
      raw.emit("typing", "general", "surplus");
      raw.emit("typing", {});
      const told = next(raw, "commandRejected");
      raw.emit("deleteRoom", "general");
      expect((await told)[0]).toMatchObject({ code: "INVALID_ARGUMENTS" });
      await until(() => reports.denials.length === 1, "a denial");
      expect(heard).toStrictEqual([[{ room: "a", text: "b" }], [{ room: "a", text: "no callback" }], ["general"]]);
      expect(reports.violations.map(({ event }) => event)).toEqual(["sendMessage", "typing"]);
    });

    test("refuses handshakes of the wrong shape", async () => {
      guarded(old);
      expect((await refused(rig.client("/", { auth: { token: 5 } }))).data).toMatchObject({
        code: "INVALID_ARGUMENTS",
      });
    });

    test("only reports under warn, which is how to begin", async () => {
      guarded(old, { inbound: "warn" });
      const raw = rig.client("/", { auth: { token: 5 } });
      await connected(raw);
      raw.emit("typing", 5);
      await until(() => heard.length === 1, "the event");
      expect(heard).toEqual([[5]]);
      expect(reports.violations.map(({ event, refused: no }) => [event, no])).toEqual([
        ["connect", false],
        ["typing", false],
      ]);
    });
  });
});
