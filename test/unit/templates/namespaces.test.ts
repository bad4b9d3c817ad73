import { isObject } from "../../../templates/checks.js";
import { namespacePath } from "../../../templates/patterns.js";
import { createDynamicServer, createServer } from "../../../templates/server/create.js";
import { guardDynamicServer } from "../../../templates/server/guard.js";
import type {
  DynamicContract,
  DynamicServer,
  DynamicSocket,
  ServerOptions,
  ServerTypes,
} from "../../../templates/server/types.js";
import { connected, next, Rig, refused, until } from "../../live/rig.js";
import { serverContract } from "./sample.js";

interface Types extends ServerTypes {
  readonly raw: { readonly id: string };
  readonly params: { readonly id: number; readonly name: string };
  readonly handshake: { readonly params: { readonly id: number } };
  readonly authenticated: unknown;
  readonly handlers: { readonly touch: (text: string) => unknown };
  readonly on: { touch(handler: (text: string) => unknown): () => void };
  readonly broadcastEmit: { status(text: string): void };
  readonly serverOn: { moved(handler: (text: string) => unknown): () => void };
}

const text = {
  most: 1,
  is: (args: unknown[]): boolean => args.length === 1 && typeof args[0] === "string",
  explain: (): void => {},
};

const contract: DynamicContract = {
  version: "Sample:0123456789abcdef",
  namespace: [
    "/orders/",
    { name: "id", type: "integer", is: (value) => Number(value) > 0 },
    "/",
    { name: "name", type: "string" },
  ],
  clientToServer: { touch: { name: "touch", args: text } },
  serverToClient: { status: { name: "status", args: {} } },
  errorEvents: {},
  serverToServer: { moved: { name: "moved", args: text, pick: {} } },
  errors: {},
};

let rig: Rig;
beforeEach(async () => {
  rig = await Rig.start();
});
afterEach(() => rig.close());

function start(options: ServerOptions<Types> = {}): DynamicServer<Types> {
  return createDynamicServer<Types>(contract, rig.io, options);
}

describe("a namespace whose path has parameters", () => {
  test("admits whose path fits, and gives its handlers the parameters", async () => {
    const orders = start();
    const seen: DynamicSocket<Types>[] = [];
    orders.onConnection((socket) => seen.push(socket));
    await connected(rig.client(namespacePath(contract.namespace, { id: 7, name: "a/b ü" })));
    expect(seen[0]?.params).toEqual({ id: 7, name: "a/b ü" });
    expect(Object.isFrozen(seen[0]?.params)).toBe(true);
  });

  test.each(["/orders/0/x", "/orders/x/y", "/orders/7", "/orders/07/x", "/orders/7/x/y", "/orders/7/%61"])(
    "refuses %s, and no namespace is made of it",
    async (path) => {
      start();
      expect((await refused(rig.client(path))).message).toBe("Invalid namespace");
      expect([...rig.io._nsps.keys()]).not.toContain(path);
    },
  );

  test("tells authenticate what the path says", async () => {
    const seen: unknown[] = [];
    start({ authenticate: (handshake) => void seen.push(handshake) });
    await connected(rig.client("/orders/7/x"));
    expect(seen).toEqual([{ params: { id: 7, name: "x" } }]);
  });

  test("is sent to by its parameters, each alone", async () => {
    const orders = start();
    const here = rig.client("/orders/7/x");
    const there = rig.client("/orders/8/x");
    await Promise.all([connected(here), connected(there)]);
    const heard: unknown[] = [];
    there.on("status", (status) => heard.push(status));
    const status = next(here, "status");
    orders.at({ id: 7, name: "x" }).emit.status("open");
    orders.at({ id: 8, name: "x" }).emit.status("shipped");
    expect(await status).toEqual(["open"]);
    await until(() => heard.length > 0);
    expect(heard).toEqual(["shipped"]);
  });

  test("can be sent to before anybody is in it, and then lets in only through its door", async () => {
    const seen: unknown[] = [];
    const orders = start({ authenticate: (handshake) => void seen.push(handshake) });
    orders.at({ id: 9, name: "x" }).emit.status("nobody hears it");
    rig.io.of("/orders/10/x");
    await connected(rig.client("/orders/9/x"));
    await connected(rig.client("/orders/10/x"));
    expect(seen).toHaveLength(2);
  });

  test("takes no parameters that are not as declared", () => {
    const orders = start();
    expect(() => orders.at({ id: 0, name: "x" })).toThrow(TypeError);
    expect(() => orders.at({ id: 1, name: "" })).toThrow(TypeError);
  });

  test("hears what other servers send to it, once", () => {
    const orders = start();
    const heard: string[] = [];
    orders.at({ id: 7, name: "x" }).serverSide.on.moved((where) => heard.push(`a ${where}`));
    orders.at({ id: 7, name: "x" }).serverSide.on.moved((where) => heard.push(`b ${where}`));
    const child = rig.io.of("/orders/7/x");
    Reflect.get(child, "_onServerSideEmit").call(child, ["moved", "here"]);
    expect(heard).toEqual(["a here", "b here"]);
  });

  test("guards what arrives in each of its children", async () => {
    const violations: unknown[] = [];
    const heard: string[] = [];
    const orders = start({ onViolation: ({ event }) => void violations.push(event) });
    orders.onConnection((socket) => socket.handle({ touch: (what) => heard.push(what) }));
    const client = rig.client("/orders/7/x");
    await connected(client);
    client.emit("touch", 5);
    client.emit("touch", "right");
    await until(() => heard.length > 0);
    expect([heard, violations]).toEqual([["right"], ["touch"]]);
  });
});

test("a fixed namespace other than / is its own, and its raw side is Socket.IO's namespace", async () => {
  const admin = createServer<ServerTypes>({ ...serverContract, namespace: "/admin" }, rig.io, { onViolation() {} });
  expect(admin.raw).toBe(rig.io.of("/admin"));
  expect(createServer<ServerTypes>(serverContract, rig.io, {}).raw).toBe(rig.io);
  await connected(rig.client("/admin", { auth: { token: "t" } }));
  expect((await refused(rig.client("/admin"))).data).toMatchObject({ code: "INVALID_ARGUMENTS" });
});

test("without handshake and authenticate everybody comes in", async () => {
  const { handshake: _, ...open } = serverContract;
  const server = createServer<ServerTypes>(open, rig.io, {});
  const data = new Promise((resolve) => server.onConnection((socket) => resolve(socket.data)));
  await connected(rig.client());
  expect(await data).toEqual({});
});

test("a guard under dynamic namespaces of the application's own refuses paths that the contract does not know", async () => {
  const violations: unknown[] = [];
  const parent = rig.io.of(/^\/orders\/.+$/);
  guardDynamicServer(contract, parent, { onViolation: ({ event }) => void violations.push(event) });
  const heard: unknown[] = [];
  parent.on("connection", (socket) => socket.on("touch", (what) => heard.push(what)));
  const client = rig.client("/orders/7/x");
  await connected(client);
  client.emit("touch", {});
  client.emit("touch", "right");
  await until(() => heard.length > 0);
  const refusal = (await refused(rig.client("/orders/x"))).data;
  expect(isObject(refusal) && refusal["code"]).toBe("INVALID_ARGUMENTS");
  expect([heard, violations]).toEqual([["right"], ["touch", "connect"]]);
});
