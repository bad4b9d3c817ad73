import type { Socket as ServerSocket } from "socket.io";
import type { Socket } from "socket.io-client";
import { type AcksClient, createAcksClient } from "../../../fixtures/golden/acks/expected/client.js";
import { type AcksSocket, createAcksServer } from "../../../fixtures/golden/acks/expected/server.js";
import { connected, next, Rig, setups, until } from "../rig.js";
import { rawAnswer } from "./plain.js";

describe.each(setups)("an answer, over %s", (setup) => {
  let rig: Rig;
  let reported: string[];

  const reports = {
    onViolation: ({ event }: { readonly event: string }) => void reported.push(event),
    onError: (error: unknown) => void reported.push(String(error)),
  };

  beforeEach(async () => {
    rig = await Rig.start({}, setup);
    reported = [];
  });
  afterEach(() => rig.close());

  /** What stands in a callback's place, and is none. */
  const forged = ["text", { call: "me" }, 5, true, null, ["list"]];

  describe("of a server", () => {
    let socket: AcksSocket;
    let plain: Socket;

    beforeEach(async () => {
      const met = new Promise<AcksSocket>((resolve) => createAcksServer(rig.io, reports).onConnection(resolve));
      plain = rig.client();
      await connected(plain);
      socket = await met;
    });

    test("is asked of a callback, and of nothing else in its place", async () => {
      const heard: unknown[][] = [];
      socket.on.value((...args) => `${heard.push(args)}`);
      for (const each of forged) plain.emit("value", "a", each);
      expect(await rawAnswer(plain, "value", ["b"])).toEqual([`${forged.length + 1}`]);
      expect(heard).toEqual([...forged.map(() => ["a"]), ["b"]]);
      expect(reported).toEqual([]);
    });

    test("is given once, and not to who has left", async () => {
      const acks: unknown[] = [];
      plain.io.on("packet", ({ type, data }) => (type === 3 ? acks.push(data) : undefined));
      const answers: ((answer: string) => void)[] = [];
      socket.on.value(() => new Promise((resolve) => answers.push(resolve)));
      plain.emit("value", "a", () => {});
      plain.emit("value", "b", () => {});
      await until(() => answers.length === 2, "both");
      answers[0]?.("first");
      answers[0]?.("second");
      await until(() => acks.length > 0, "the answer");
      // The connection stays, as another namespace uses it.
      const legacy = plain.io.socket("/legacy");
      rig.io.of("/legacy").on("connection", (visitor) => visitor.onAny((_event, settle) => settle("the end")));
      await connected(legacy);
      plain.disconnect();
      await until(() => !socket.connected, "the client to leave");
      answers[1]?.("late");
      expect(await rawAnswer(legacy, "count", [])).toEqual(["the end"]);
      expect(acks).toEqual([["first"], ["the end"]]);
      legacy.disconnect();
    });
  });

  describe("of a client", () => {
    let visitors: ServerSocket[];
    let raw: Socket;
    let client: AcksClient;

    beforeEach(async () => {
      visitors = [];
      rig.io.on("connection", (visitor) => void visitors.push(visitor));
      raw = rig.client();
      client = createAcksClient(raw, reports);
      await connected(raw);
    });

    const visitor = (): ServerSocket => {
      const last = visitors.at(-1);
      if (!last) throw new Error("Nobody is there");
      return last;
    };

    test("is asked of a callback, and of nothing else in its place", async () => {
      const heard: unknown[][] = [];
      client.on.ask((...args) => heard.push(args) > 0);
      for (const each of forged) visitor().emit("ask", "a", each);
      expect(await rawAnswer(visitor(), "ask", ["b"])).toEqual([true]);
      expect(heard).toEqual([...forged.map(() => ["a"]), ["b"]]);
      expect(reported).toEqual([]);
    });

    test("that cannot be encoded is INTERNAL", async () => {
      client.on.askErrorFirst(() => 1n as never);
      expect(await rawAnswer(visitor(), "askErrorFirst", ["?"])).toMatchObject([{ code: "INTERNAL" }]);
      expect(reported).toHaveLength(1);
    });

    test("is not given over another connection, where it would answer another question", async () => {
      const answers: ((answer: boolean) => void)[] = [];
      client.on.ask(() => new Promise((resolve) => answers.push(resolve)));
      // As of a server that was started anew.
      const restart = (): unknown => Reflect.set(rig.io.of("/"), "_ids", 0);
      restart();
      visitor().emit("ask", "Before?", () => {});
      await until(() => answers.length === 1, "the first question");
      raw.io.engine.close();
      await until(() => visitors.every((each) => !each.connected), "the end");
      raw.connect();
      await next(raw, "connect");
      restart();
      const after = rawAnswer(visitor(), "ask", ["After?"]);
      await until(() => answers.length === 2, "the second question");
      answers[0]?.(false);
      // What the client would have sent has left by then.
      client.on.tell(() => undefined);
      await rawAnswer(visitor(), "tell", ["!"]);
      answers[1]?.(true);
      expect(await after).toEqual([true]);
    });
  });
});
