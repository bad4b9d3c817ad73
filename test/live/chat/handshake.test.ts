import { createChatClient } from "../../../fixtures/golden/chat/expected/client.js";
import {
  ChatError,
  type ChatServerOptions,
  createChatServer,
  fail,
} from "../../../fixtures/golden/chat/expected/server.js";
import { connected, Rig, refused, setups, within } from "../rig.js";
import { Reports, users } from "./serve.js";

describe.each(setups)("the handshake, over %s", (setup) => {
  let rig: Rig;
  let reports: Reports;

  beforeEach(async () => {
    rig = await Rig.start({}, setup);
    reports = new Reports();
  });
  afterEach(() => rig.close());

  test("gives authenticate what is declared, typed, and its result is socket.data", async () => {
    let seen: unknown;
    const chat = createChatServer(rig.io, {
      authenticate(handshake, socket) {
        const { auth } = handshake;
        seen = [handshake, auth.token.toUpperCase(), socket.id];
        return Promise.resolve(users.root);
      },
    });
    const data = new Promise((resolve) => chat.onConnection((socket) => resolve([socket.id, socket.data])));
    const client = rig.client("/", { auth: { token: "root", password: "secret" } });
    await connected(client);
    expect(seen).toEqual([{ auth: { token: "root" } }, "ROOT", client.id]);
    expect(await data).toEqual([client.id, users.root]);
  });

  /** What a generated client and a plain one are told. */
  async function refusalOf(auth: object, authenticate: ChatServerOptions["authenticate"]): Promise<unknown> {
    createChatServer(rig.io, { authenticate, ...reports.options });
    const raw = rig.client("/", { auth });
    const client = createChatClient(raw, reports.options);
    const told = new Promise((resolve) => client.onConnectError((refusal, error) => resolve([refusal, error.message])));
    const { data } = await refused(rig.client("/", { auth }));
    expect(await within("the refusal", told)).toEqual([data, expect.any(String)]);
    return data;
  }

  test("can be refused with a declared error, returned or thrown", async () => {
    expect(await refusalOf({ token: "x" }, () => fail("BAD_TOKEN", undefined, "Who are you?"))).toEqual({
      code: "BAD_TOKEN",
      message: "Who are you?",
    });
    await rig.close();
    rig = await Rig.start({}, setup);
    const thrown = await refusalOf({ token: "x" }, async () => {
      throw new ChatError("BAD_TOKEN");
    });
    expect(thrown).toEqual({ code: "BAD_TOKEN", message: "BAD_TOKEN" });
    expect(reports.errors).toEqual([]);
  });

  test("is refused before authenticate where its shape is wrong", async () => {
    const authenticate = jest.fn(() => users.ann);
    expect(await refusalOf({ token: 5 }, authenticate)).toMatchObject({
      code: "INVALID_ARGUMENTS",
      data: { issues: [{ path: "/auth/token", rule: "type", expected: "string", actual: "5" }] },
    });
    expect(authenticate).not.toHaveBeenCalled();
    expect(reports.violations).toMatchObject([{ event: "connect" }, { event: "connect" }]);
  });

  test("is INTERNAL after anything else, and none of it is told", async () => {
    const data = await refusalOf({ token: "x" }, () => Promise.reject(new Error("secret")));
    expect(data).toEqual({ code: "INTERNAL", message: "Internal error" });
    expect(reports.errors).toEqual(["connect: Error: secret", "connect: Error: secret"]);
  });
});

test("a client that cannot reach a server is told of no refusal", async () => {
  const rig = await Rig.start();
  const raw = rig.client();
  const client = createChatClient(raw, new Reports().options);
  const told = new Promise((resolve) => client.onConnectError((refusal) => resolve([refusal])));
  rig.io.engine.opts.allowRequest = (_request, decide) => decide("not today", false);
  expect(await within("the error", told)).toEqual([undefined]);
  await rig.close();
});
