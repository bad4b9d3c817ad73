import type { Socket } from "socket.io-client";
import { createChatClient } from "../../../fixtures/golden/chat/expected/client.js";
import { rawAnswer } from "../acks/plain.js";
import { next, Rig, refused, type Setup, until } from "../rig.js";
import { message, Served, users } from "./serve.js";

const parsers: readonly Setup[] = ["websocket", "websocket with msgpack"];

const EVENT = 2;
const ACK = 3;
const CONNECT_ERROR = 4;

const many = (count: number): string[] => new Array<string>(count).fill("a");

/** What Socket.IO's own parser lets nobody send; and what it lets through although it overflows the stack. */
const impossible: readonly (readonly [what: string, packet: object])[] = [
  ["an event with 200,000 values", { type: EVENT, data: ["sendData", "a", 1, { user: "u" }, null, ...many(200_000)] }],
  ["an answer with 200,000 values", { type: ACK, id: 0, data: many(200_000) }],
  ["a refusal whose message is no text", { type: CONNECT_ERROR, data: { message: { toString: 1, valueOf: 1 } } }],
  ["an event with no name", { type: EVENT, data: [] }],
  ["an event whose name is null", { type: EVENT, data: [null] }],
  ["an event whose name is a list", { type: EVENT, data: [["typing"], "general"] }],
  ["an event whose name is an object", { type: EVENT, data: [{ toString: 1 }] }],
  ...["connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener"].map(
    (name) => [`an event "${name}"`, { type: EVENT, data: [name, "forged"] }] as const,
  ),
];

/** Lists of 33 million items inside each other, which memory is reserved for before any is there. */
const bomb = Buffer.concat(new Array<Buffer>(3).fill(Buffer.from([0xdd, 0x01, 0xff, 0xff, 0xff])));

/** Past the checks of what sends it. */
function sendPacket(sender: object, packet: object): void {
  Reflect.get(sender, "_packet").call(sender, { nsp: "/", options: {}, ...packet });
}

describe.each(parsers)("over %s", (setup) => {
  let rig: Rig;

  beforeEach(async () => {
    rig = await Rig.start({}, setup);
  });
  afterEach(() => rig.close());

  describe("a server", () => {
    test.each(impossible)("closes the connection of who sends %s, and goes on", async (_what, packet) => {
      const ends: string[] = [];
      const reached: unknown[] = [];
      const served = new Served(rig, (socket) => {
        socket.onDisconnect((reason) => ends.push(reason));
        return { sendData: (...args) => String(reached.push(args)) };
      });
      const [plain, socket] = await served.joinPlainly("ann");
      // The question whose answer is forged.
      const asked = socket.emit.confirm("?");
      const left = next(plain, "disconnect");
      sendPacket(plain.io, packet);
      await left;
      await expect(asked).rejects.toMatchObject({ name: "Disconnected" });
      expect([ends.length, ends.includes("forged"), reached]).toEqual([1, false, []]);
      const [other] = await served.joinPlainly("bob");
      expect(await rawAnswer(other, "sendData", ["a", 1, { user: "u" }])).toEqual(["1"]);
    });

    test("decodes nothing that promises more than it holds", async () => {
      const errors: Promise<unknown[]>[] = [];
      const served = new Served(rig, (socket) => {
        errors.push(new Promise((resolve) => socket.raw.on("error", (...args: unknown[]) => resolve(args))));
        return {};
      });
      const [plain] = await served.joinPlainly("ann");
      plain.io.engine.write(bomb);
      await next(plain, "disconnect");
      const message = setup === "websocket" ? "got binary data when not reconstructing a packet" : "invalid payload";
      expect(await errors[0]).toMatchObject([{ message }]);
    });

    test("takes thousands of values", async () => {
      const served = new Served(rig, () => ({
        sendData: (_greeting, _number, _user, _note, ...labels) => `${labels.length}`,
      }));
      const [client] = await served.join("ann");
      expect(await client.emit.sendData("a", 1, { user: "u" }, undefined, ...many(9_000))).toBe("9000");
    });

    test("gets what JSON would have brought of numbers, dates and prototypes", async () => {
      const reached: unknown[] = [];
      const served = new Served(rig, () => ({
        tip: (tip) => reached.push(tip),
        typing: (room) => reached.push(room),
      }));
      const [plain] = await served.joinPlainly("ann");
      expect(await rawAnswer(plain, "sendData", ["a", Number.NaN, { user: "u" }])).toEqual([]);
      expect(await rawAnswer(plain, "sendData", ["a", Number.POSITIVE_INFINITY, { user: "u" }])).toEqual([]);
      expect(served.reports.violations).toMatchObject([
        { issues: [{ path: "/number", actual: "null" }] },
        { issues: [{ path: "/number", actual: "null" }] },
      ]);
      plain.emit("typing", new Date(0));
      const money = '{ "amount": 1, "currency": "EUR", "__proto__": { "isAdmin": true } }';
      plain.emit("tip", JSON.parse(`{ "to": "${users.bob.userId}", "money": ${money}, "__proto__": null }`));
      await until(() => reached.length === 2, "both");
      const [room, tip] = reached as [string, { money: object }];
      expect(room).toBe("1970-01-01T00:00:00.000Z");
      expect(tip).toStrictEqual({ to: users.bob.userId, money: { amount: 1, currency: "EUR" } });
      expect("isAdmin" in tip.money).toBe(false);
    });

    test("reads of a handshake only what is its own", async () => {
      const served = new Served(rig);
      const auth = JSON.parse('{ "__proto__": { "token": "root" } }');
      expect((await refused(rig.client("/", { auth }))).data).toMatchObject({ code: "INVALID_ARGUMENTS" });
      expect(served.reports.violations).toMatchObject([{ event: "connect", issues: [{ path: "/auth/token" }] }]);
    });
  });

  describe("a client", () => {
    /** A plain server's end of the connection, and the client's. */
    async function visited(): Promise<readonly [object, Socket, string[]]> {
      const visitor = new Promise<object>((resolve) => rig.io.on("connection", ({ client }) => resolve(client)));
      const raw = rig.client();
      const ends: string[] = [];
      const client = createChatClient(raw);
      client.onDisconnect((reason) => ends.push(reason));
      client.onConnectError(() => ends.push("connect_error"));
      await next(raw, "connect");
      client.onConnect(() => ends.push("connect"));
      return [await visitor, raw, ends];
    }

    test.each(impossible)("leaves a server that sends %s", async (_what, packet) => {
      const [server, raw, ends] = await visited();
      sendPacket(server, packet);
      await until(() => !raw.connected, "the end");
      expect(ends).toEqual(["parse error"]);
    });

    test("decodes nothing that promises more than it holds", async () => {
      const [server, raw] = await visited();
      const closed = new Promise<unknown[]>((resolve) => raw.io.on("close", (...args) => resolve(args)));
      Reflect.get(server, "conn").write(bomb);
      const message = setup === "websocket" ? "got binary data when not reconstructing a packet" : "invalid payload";
      expect(await closed).toMatchObject(["parse error", { message }]);
    });

    test("hears what JSON would have brought", async () => {
      const [, raw] = await visited();
      const heard: object[] = [];
      createChatClient(raw).on.newMessage((payload) => heard.push(payload));
      rig.io.emit("newMessage", JSON.parse(JSON.stringify(message).replace("{", '{ "__proto__": { "isAdmin": 1 }, ')));
      await until(() => heard.length === 1, "the message");
      expect(heard).toStrictEqual([message]);
      expect("isAdmin" in (heard[0] ?? {})).toBe(false);
    });
  });
});
