import type { Socket } from "socket.io-client";
import { type AcksClient, createAcksClient } from "../../../fixtures/golden/acks/expected/client.js";
import { AcksError, type AcksSocket, createAcksServer } from "../../../fixtures/golden/acks/expected/server.js";
import { connected, Rig, until } from "../rig.js";
import { ask, listen } from "./by-name.js";
import { type Form, fromClients, fromServer } from "./forms.js";
import { PlainServer, rawAnswer } from "./plain.js";

const issues = [{ path: "/payload", rule: "type", expected: "string", actual: "5" }];
const invalid = { code: "INVALID_ARGUMENTS", message: "The arguments break the contract", data: { issues } };
const internal = { code: "INTERNAL", message: "Internal error" };
const silence: readonly unknown[] = [];

/** How an event tells of an error, as it lies on the wire. */
type Tells = (error: { readonly code: string; readonly message: string }) => readonly unknown[];

const inEnvelope: Tells = (error) => [{ ok: false, error }];
const errorFirst: Tells = (error) => [error];

/** Of events that take one string. */
const refusals: readonly (readonly [event: string, tells: Tells])[] = [
  ["value", () => silence],
  ["object", () => silence],
  ["described", () => silence],
  ["several", () => silence],
  ["rest", () => silence],
  ["named", () => silence],
  ["optional", () => silence],
  ["acknowledged", inEnvelope],
  ["optionalNothing", inEnvelope],
  ["withRefusal", () => ["no"]],
  ["withObjectRefusal", () => [{ ok: false, reason: "refused" }]],
  ["envelope", inEnvelope],
  ["onlyBuiltIn", inEnvelope],
  ["withoutValue", inEnvelope],
  ["optionalEnvelope", inEnvelope],
  ["errorCode", ({ code }) => [{ ok: false, error: code }]],
  ["errorMessage", ({ message }) => [{ ok: false, error: message }]],
  ["okAndMessage", ({ message }) => [{ ok: false, msg: message }]],
  ["successAndData", (error) => [{ success: false, error }]],
  ["flat", inEnvelope],
  ["dataOrError", (error) => [{ error }]],
  ["flatOrError", ({ code }) => [{ error: code }]],
  ["errorOrNothing", ({ message }) => [{ error: message }]],
  ["errorFirst", errorFirst],
  ["errorFirstNothing", errorFirst],
  ["errorFirstCode", ({ code }) => [code]],
  ["errorFirstMessage", ({ message }) => [message]],
  ["errorFirstNullable", errorFirst],
];

let rig: Rig;
let plainRig: Rig;
let plainServer: PlainServer;
let sockets: AcksSocket[];
let client: AcksClient;
let clientOfPlain: AcksClient;
let plain: Socket;
let violations: string[];
let errors: unknown[];

const reports = {
  onViolation: ({ event }: { readonly event: string }) => void violations.push(event),
  onError: (error: unknown) => void errors.push(error),
  onDenied: () => {},
};

beforeAll(async () => {
  rig = await Rig.start();
  plainRig = await Rig.start();
  sockets = [];
  createAcksServer(rig.io, reports).onConnection((socket) => {
    sockets.push(socket);
  });
  plain = rig.client();
  await connected(plain);
  const raw = rig.client();
  client = createAcksClient(raw, reports);
  await connected(raw);
  plainServer = new PlainServer(plainRig.io);
  const rawOfPlain = plainRig.client();
  clientOfPlain = createAcksClient(rawOfPlain, reports);
  await connected(rawOfPlain);
});
beforeEach(() => {
  violations = [];
  errors = [];
});
afterAll(() => Promise.all([rig.close(), plainRig.close()]));

function socketOf({ id }: { readonly id?: string | undefined }): AcksSocket {
  const socket = sockets.find((each) => each.id === id);
  if (!socket) throw new Error("The client is not connected");
  return socket;
}

describe("arguments that break the contract", () => {
  test.each(refusals)("%s: the sender is told, and no handler runs", async (event, tells) => {
    const heard: unknown[] = [];
    const remove = listen(socketOf(plain).on, event, (...args) => heard.push(args));
    expect(await rawAnswer(plain, event, [5])).toStrictEqual(tells(invalid));
    remove();
    expect([heard, violations]).toEqual([[], [event]]);
  });
});

describe("what a handler throws and nobody declared", () => {
  test.each(refusals)("%s: is INTERNAL, and nothing of it reaches the caller", async (event, tells) => {
    const remove = listen(socketOf(plain).on, event, () => {
      throw new Error("secret");
    });
    expect(await rawAnswer(plain, event, ["text"])).toStrictEqual(tells(internal));
    remove();
    expect(errors).toEqual([expect.objectContaining({ message: "secret" })]);
  });

  const cannotBeSlow = refusals.filter(([event]) => event !== "envelope" && event !== "errorCode");

  test.each(cannotBeSlow)("%s: the same of an error that this event does not declare", async (event, tells) => {
    const remove = listen(socketOf(plain).on, event, async () => {
      throw new AcksError("SLOW_DOWN", { retryAfterMs: 1 });
    });
    expect(await rawAnswer(plain, event, ["text"])).toStrictEqual(tells(internal));
    remove();
    expect(errors).toEqual([expect.any(AcksError)]);
  });
});

describe("a generated client's call that was refused", () => {
  const values = refusals.filter(([, tells]) => tells(internal) === silence).map(([event]) => event);

  test.each([...values, "acknowledged", "optionalNothing"])("%s: rejects with ContractViolation", async (event) => {
    const remove = listen(socketOf(client).on, event, () => "not called");
    await expect(ask(client.emit, event, [5])).rejects.toMatchObject({ name: "ContractViolation", event });
    remove();
  });

  test.each([
    ["withRefusal", "no"],
    ["withObjectRefusal", { ok: false, reason: "refused" }],
    ["envelope", { ok: false, error: invalid }],
    ["errorCode", { ok: false, error: { code: "INVALID_ARGUMENTS", message: "INVALID_ARGUMENTS" } }],
    ["errorMessage", { ok: false, error: { code: "FAILED", message: "The arguments break the contract" } }],
    ["okAndMessage", { ok: false, error: { code: "FAILED", message: "The arguments break the contract" } }],
    ["successAndData", { ok: false, error: invalid }],
    ["flat", { ok: false, error: invalid }],
    ["dataOrError", { ok: false, error: invalid }],
    ["flatOrError", { ok: false, error: { code: "INVALID_ARGUMENTS", message: "INVALID_ARGUMENTS" } }],
    ["errorFirst", { ok: false, error: invalid }],
    ["errorFirstCode", { ok: false, error: { code: "INVALID_ARGUMENTS", message: "INVALID_ARGUMENTS" } }],
    ["errorFirstMessage", { ok: false, error: { code: "FAILED", message: "The arguments break the contract" } }],
  ])("%s: resolves to %j", async (event, reads) => {
    const remove = listen(socketOf(client).on, event, () => "not called");
    expect(await ask(client.emit, event, [5])).toStrictEqual(reads);
    remove();
  });

  test("withRequires: is UNAUTHENTICATED for who lacks the field, and for no other", async () => {
    const socket = socketOf(client);
    const remove = socket.on.withRequires((data, payload) => `${data.admin} ${payload}`);
    expect(await client.emit.withRequires("x")).toMatchObject({ ok: false, error: { code: "UNAUTHENTICATED" } });
    socket.raw.data = { admin: true };
    expect(await client.emit.withRequires("x")).toEqual({ ok: true, value: "true x" });
    remove();
  });
});

describe("an answer that breaks the contract", () => {
  /** Whatever they are given, these are right: an ack of anything, and one of nothing with nothing in it. */
  const fits = (event: string, wire: unknown): boolean =>
    (event === "anything" && wire !== silence) ||
    (wire === silence && ["acknowledged", "optionalNothing", "tell", "tellOptional"].includes(event));

  const eventsOf = (forms: readonly Form[]): readonly Form[] =>
    forms.filter(({ event }, index) => forms.findIndex((each) => each.event === event) === index);

  const wrongAnswers: readonly (readonly [what: string, wire: readonly unknown[]])[] = [
    ["none", silence],
    ["an object of another shape", [{ ok: "yes", error: 5, value: 5, success: 0, data: {} }]],
    ["a number with a fraction", [0.5]],
  ];

  describe.each(wrongAnswers)("%s", (_what, wire) => {
    test.each(eventsOf(fromClients).filter(({ event }) => !fits(event, wire)))(
      "rejects a client's call of $event",
      async ({ event, args }) => {
        plainServer.answers.set(event, wire);
        const call = ask(clientOfPlain.emit, event, args ?? ["text"]);
        await expect(call).rejects.toMatchObject({ name: "ContractViolation", event });
        expect([violations, errors]).toEqual([[event], [expect.objectContaining({ event })]]);
      },
    );

    test.each(eventsOf(fromServer).filter(({ event }) => !fits(event, wire)))(
      "rejects a server's call of $event",
      async ({ event, args }) => {
        plain.once(event, (...arrived: unknown[]) => (arrived.at(-1) as (...values: unknown[]) => void)(...wire));
        const call = ask(socketOf(plain).emit, event, args ?? ["text"]);
        await expect(call).rejects.toMatchObject({ name: "ContractViolation", event });
        expect([violations, errors]).toEqual([[event], [expect.objectContaining({ event })]]);
      },
    );
  });
});

describe("a callback that is missing, or is something else", () => {
  test.each(refusals.map(([event]) => event))("%s: refuses nothing", async (event) => {
    const heard: unknown[][] = [];
    const remove = listen(socketOf(plain).on, event, (...args) => {
      heard.push(args);
      return undefined;
    });
    plain.emit(event, "alone");
    plain.emit(event, "with null", null);
    await until(() => heard.length === 2, "both");
    remove();
    expect(heard).toEqual([["alone"], ["with null"]]);
    expect(violations).toEqual([]);
  });
});

describe("patience", () => {
  test("ends as the catalog says, or as the call says", async () => {
    await expect(ask(clientOfPlain.emit, "milliseconds", [])).rejects.toMatchObject({ name: "AckTimeout", ms: 300 });
    plainServer.answers.delete("forever");
    const short = clientOfPlain.timeout(20).emit.forever();
    await expect(short).rejects.toMatchObject({ name: "AckTimeout", ms: 20 });
  });

  test("without an end of its own ends with the connection", async () => {
    const raw = plainRig.client();
    const leaving = createAcksClient(raw, reports);
    await connected(raw);
    const calls = [leaving.emit.forever(), leaving.emit.seconds()];
    raw.disconnect();
    for (const call of calls) await expect(call).rejects.toMatchObject({ name: "Disconnected" });
  });
});
