import type { Socket } from "socket.io-client";
import {
  type AcksClient,
  type AcksLegacyClient,
  createAcksClient,
  createAcksLegacyClient,
} from "../../../fixtures/golden/acks/expected/client.js";
import {
  type AcksLegacySocket,
  type AcksSocket,
  createAcksLegacyServer,
  createAcksServer,
} from "../../../fixtures/golden/acks/expected/server.js";
import { connected, Rig, transports, until } from "../rig.js";
import { ask, listen } from "./by-name.js";
import { argsOf, type Form, fromClients, fromLegacyClients, fromServer } from "./forms.js";
import { PlainServer, rawAnswer } from "./plain.js";

type Case = readonly [event: string, wire: string, form: Form];

const cases = (forms: readonly Form[]): readonly Case[] =>
  forms.map((form) => [form.event, JSON.stringify(form.wire), form]);

describe.each(transports)("over %s", (transport) => {
  let rig: Rig;
  /** Of generated clients, by their ids. */
  let sockets: Map<string, AcksSocket>;
  let legacySocket: AcksLegacySocket | undefined;
  let client: AcksClient;
  let legacyClient: AcksLegacyClient;
  let plain: Socket;
  let legacyPlain: Socket;
  let plainRig: Rig;
  let plainServer: PlainServer;
  let clientOfPlain: AcksClient;
  let wrong: unknown[];

  async function opened(of: Rig, path = "/"): Promise<Socket> {
    const socket = of.client(path);
    await connected(socket);
    return socket;
  }

  const reports = {
    onViolation: (violation: unknown) => void wrong.push(violation),
    onError: (error: unknown) => void wrong.push(error),
  };

  beforeAll(async () => {
    rig = await Rig.start({}, transport);
    sockets = new Map();
    wrong = [];
    createAcksServer(rig.io, reports).onConnection((socket) => sockets.set(socket.id, socket));
    createAcksLegacyServer(rig.io, reports).onConnection((socket) => {
      legacySocket = socket;
    });
    client = createAcksClient(await opened(rig), reports);
    plain = await opened(rig);
    plainRig = await Rig.start({}, transport);
    plainServer = new PlainServer(plainRig.io);
    clientOfPlain = createAcksClient(await opened(plainRig), reports);
    legacyPlain = await opened(rig, "/legacy");
    legacyClient = createAcksLegacyClient(legacyPlain, reports);
  });
  afterEach(() => expect(wrong).toEqual([]));
  afterAll(() => Promise.all([rig.close(), plainRig.close()]));

  const socketOf = ({ id }: { readonly id?: string | undefined }): AcksSocket => {
    const socket = sockets.get(id ?? "");
    if (!socket) throw new Error("The client is not connected");
    return socket;
  };

  describe("what a generated server answers a plain client", () => {
    test.each(cases(fromClients))("%s: %s", async (event, _wire, form) => {
      const heard: unknown[][] = [];
      const remove = listen(socketOf(plain).on, event, (...args) => {
        heard.push(args);
        return form.says;
      });
      expect(await rawAnswer(plain, event, argsOf(form))).toStrictEqual(form.wire);
      remove();
      expect(heard).toEqual([argsOf(form)]);
    });

    test.each(cases(fromLegacyClients))("/legacy %s: %s", async (event, _wire, form) => {
      const remove = listen(legacySocket?.on ?? {}, event, () => form.says);
      expect(await rawAnswer(legacyPlain, event, argsOf(form))).toStrictEqual(form.wire);
      remove();
    });
  });

  describe("what a generated client reads of a plain server's answer", () => {
    test.each(cases(fromClients))("%s: %s", async (event, _wire, form) => {
      plainServer.answers.set(event, form.wire);
      expect(await ask(clientOfPlain.emit, event, argsOf(form))).toStrictEqual(form.reads);
    });
  });

  describe("what a generated client's call to a generated server resolves to", () => {
    test.each(cases(fromClients))("%s: %s", async (event, _wire, form) => {
      const remove = listen(socketOf(client).on, event, async () => form.says);
      expect(await ask(client.emit, event, argsOf(form))).toStrictEqual(form.reads);
      remove();
    });

    test.each(cases(fromLegacyClients))("/legacy %s: %s", async (event, _wire, form) => {
      const remove = listen(legacySocket?.on ?? {}, event, () => form.says);
      expect(await ask(legacyClient.emit, event, argsOf(form))).toStrictEqual(form.reads);
      remove();
    });
  });

  describe("what a generated client answers", () => {
    test.each(cases(fromServer))("%s: %s", async (event, _wire, form) => {
      const remove = listen(client.on, event, () => form.says);
      // Socket.IO's own socket, past the wrapper.
      expect(await rawAnswer(rig.io.sockets.sockets.get(client.id) as never, event, argsOf(form))).toStrictEqual(
        form.wire,
      );
      expect(await ask(socketOf(client).emit, event, argsOf(form))).toStrictEqual(form.reads);
      remove();
    });
  });

  describe("what a generated server reads of a plain client's answer", () => {
    test.each(cases(fromServer))("%s: %s", async (event, _wire, form) => {
      plain.once(event, (...args: unknown[]) => (args.at(-1) as (...values: unknown[]) => void)(...form.wire));
      expect(await ask(socketOf(plain).emit, event, argsOf(form))).toStrictEqual(form.reads);
    });
  });

  test("an optional ack is not asked for through noAck", async () => {
    plainServer.arrived.length = 0;
    clientOfPlain.noAck.emit.optional("a");
    clientOfPlain.noAck.emit.optionalNothing("b");
    clientOfPlain.noAck.emit.optionalEnvelope("c");
    await until(() => plainServer.arrived.length === 3, "three events");
    expect(plainServer.arrived).toEqual([
      ["optional", "a"],
      ["optionalNothing", "b"],
      ["optionalEnvelope", "c"],
    ]);
  });
});
