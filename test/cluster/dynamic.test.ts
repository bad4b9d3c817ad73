import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Namespace, ServerOptions } from "socket.io";
import { Adapter, type Session } from "socket.io-adapter";
import { Manager, type Socket } from "socket.io-client";
import { clusterShardPath, createClusterShardClient } from "../../fixtures/golden/server-to-server/expected/client.js";
import {
  type ClusterShardServer,
  type ClusterShardServerOptions,
  createClusterShardServer,
} from "../../fixtures/golden/server-to-server/expected/server.js";
import { one } from "../../templates/acks.js";
import { createDynamicServer } from "../../templates/server/create.js";
import type { DynamicContract, DynamicTypes } from "../../templates/server/types.js";
import { connected, next, Rig, refused, until } from "../live/rig.js";

/** More than anybody would keep by mistake. */
const MANY = 1_000;

describe("namespaces of a dynamic path", () => {
  let rig: Rig;
  let shards: ClusterShardServer;
  let parent: Namespace;
  let managers: Manager[];

  async function start(options: Partial<ServerOptions> = {}, ours: ClusterShardServerOptions = {}): Promise<void> {
    rig = await Rig.start(options);
    shards = createClusterShardServer(rig.io, ours);
    // Socket.IO's parent is a namespace.
    parent = shards.raw as Namespace;
    managers = [];
  }
  afterEach(async () => {
    for (const manager of managers) manager._close();
    await rig.close();
  });

  /** One connection, for the namespaces of many shards. */
  function manager(): Manager {
    const made = new Manager(rig.url, { transports: ["websocket"], reconnection: false, autoConnect: false });
    managers.push(made);
    return made;
  }

  function shardOf(through: Manager, shard: number): Socket {
    return through.socket(clusterShardPath({ shard }), { forceNew: true } as object).connect();
  }

  /** What the server has, but for "/", and what Socket.IO's parent has. */
  const left = () => [rig.io._nsps.size - 1, childrenOf(parent).size];

  const nothing = () => left().join() === "0,0";

  test("exist while somebody is in them, and go with the last", async () => {
    await start();
    const [first, second] = [shardOf(manager(), 7), shardOf(manager(), 7)];
    await Promise.all([connected(first), connected(second)]);
    expect(left()).toEqual([1, 1]);
    first.disconnect();
    shards.at({ shard: 7 }).emit.status("still here");
    expect(await next(second, "status")).toEqual(["still here"]);
    second.disconnect();
    await until(nothing, "the namespace to go");
  });

  test("go, whatever number of them a client makes", async () => {
    await start();
    const through = manager();
    const sockets = Array.from({ length: MANY }, (_, shard) => shardOf(through, shard));
    await until(() => sockets.every(({ connected }) => connected), "all of them");
    expect(left()).toEqual([MANY, MANY]);
    for (const socket of sockets) socket.disconnect();
    await until(nothing, "the namespaces to go");
  });

  test("go where the client is refused, by the contract or by another middleware", async () => {
    await start();
    parent.use((_, later) => setImmediate(() => later(new Error("No entry"))));
    const through = manager();
    const sockets = Array.from({ length: 20 }, (_, shard) => shardOf(through, shard));
    await Promise.all(sockets.map(refused));
    await until(nothing, "the namespaces to go");
  });

  test("go where the connection ends before the client is let in", async () => {
    await start();
    let entered = 0;
    const waiting: (() => void)[] = [];
    parent.use((_, later) => {
      entered++;
      waiting.push(later);
    });
    const through = manager();
    shardOf(through, 1);
    await until(() => entered === 1, "the middleware");
    through._close();
    await until(() => rig.io.engine.clientsCount === 0, "the client to be gone");
    expect(left()).toEqual([1, 1]);
    for (const later of waiting) later();
    await until(nothing, "the namespace to go");
  });

  test("are never made for paths that are none of the contract's", async () => {
    await start();
    const through = manager();
    for (const path of ["/shards/1.5", "/shards/01", "/shards/x", "/shards/", "/shards/1/2", "/shards/%31"]) {
      await refused(through.socket(path).connect());
    }
    expect(left()).toEqual([0, 0]);
  });

  test("go where nobody was but somebody was told something", async () => {
    await start();
    for (let shard = 0; shard < MANY; shard++) {
      shards.at({ shard }).emit.status("nobody hears it");
      shards.at({ shard }).to("room").except("other").volatile.emit.status("nor that");
    }
    await until(nothing, "the namespaces to go");
  });

  test("can be spoken to after they went, and come again for it", async () => {
    await start();
    const audience = shards.at({ shard: 1 });
    const room = audience.to("room");
    await until(nothing, "the namespace to go");
    const socket = shardOf(manager(), 1);
    shards.onConnection((shard) => shard.join("room"));
    const told = next(socket, "status");
    await connected(socket);
    room.emit.status("to the room");
    expect(await told).toEqual(["to the room"]);
    expect(await audience.fetchSockets()).toHaveLength(1);
  });

  test("stay while a handler listens to other servers", async () => {
    await start();
    const moved: string[] = [];
    const stop = shards.at({ shard: 1 }).serverSide.on.moved((to) => moved.push(to));
    const second = shards.at({ shard: 1 }).serverSide.on.moved((to) => moved.push(to));
    shards.at({ shard: 2 }).emit.status("gone soon");
    await until(() => left().join() === "1,1", "the other to go");
    stop();
    stop();
    shards.at({ shard: 2 }).emit.status("gone soon");
    await until(() => left().join() === "1,1", "the other to go");
    rig.io.of("/shards/1")._onServerSideEmit(["moved", "there"]);
    expect(moved).toEqual(["there"]);
    second();
    await until(nothing, "the namespace to go");
  });

  test("let a socket of theirs speak to the others after it left", async () => {
    await start();
    const [leaving, staying] = [shardOf(manager(), 1), shardOf(manager(), 1)];
    shards.onConnection((socket) => {
      socket.onDisconnect(() => socket.broadcast.emit.status(`${socket.params.shard} was left`));
    });
    await Promise.all([connected(leaving), connected(staying)]);
    leaving.disconnect();
    expect(await next(staying, "status")).toEqual(["1 was left"]);
  });

  test("take a client that comes while they go", async () => {
    await start();
    const comes = new Promise<Socket>((resolve) => {
      rig.io.once("new_namespace", ({ adapter }) => {
        const close = adapter.close.bind(adapter);
        adapter.close = () => {
          resolve(shardOf(manager(), 1));
          return close();
        };
      });
    });
    const first = shardOf(manager(), 1);
    await connected(first);
    first.disconnect();
    const second = await comes;
    await connected(second);
    shards.at({ shard: 1 }).emit.status("welcome");
    expect(await next(second, "status")).toEqual(["welcome"]);
    expect(left()).toEqual([1, 1]);
  });

  test("send a client away that was on its way in when they went, and it comes again", async () => {
    class SlowToRecover extends Adapter {
      override async restoreSession(): Promise<Session> {
        await until(() => !rig.io._nsps.has("/shards/1"), "the namespace to go");
        throw new Error("There is no such session");
      }
    }
    await start({ adapter: SlowToRecover, connectionStateRecovery: {} });
    shards.at({ shard: 1 }).emit.status("made");
    const socket = rig.client(clusterShardPath({ shard: 1 }), {
      auth: { pid: "a session", offset: "an event" },
      reconnection: true,
      reconnectionDelay: 10,
    });
    await connected(socket);
    expect(await next(socket, "disconnect")).toEqual(["transport close", expect.anything()]);
    socket.auth = {};
    await connected(socket);
    shards.at({ shard: 1 }).emit.status("welcome");
    expect(await next(socket, "status")).toEqual(["welcome"]);
  });

  test("stay until a question to others is answered, or its time is over", async () => {
    await start({ adapter: WithASilentOther });
    const asking = createDynamicServer<AskingTypes>(asksOnly, rig.io, {});
    let closed = false;
    rig.io.once("new_namespace", ({ adapter }) => {
      adapter.close = () => {
        closed = true;
      };
    });
    const asked = asking.at({ id: "1" }).timeout(2_500).emit.ask();
    expect([await asked, closed]).toEqual([{ answers: [], complete: false }, false]);
    await until(() => closed, "the namespace to go");
  });

  test("go also with Socket.IO's own option on, and are closed once", async () => {
    await start({ cleanupEmptyChildNamespaces: true });
    const closed: string[] = [];
    rig.io.on("new_namespace", ({ adapter, name }) => {
      const close = adapter.close.bind(adapter);
      adapter.close = () => {
        closed.push(name);
        return close();
      };
    });
    const socket = shardOf(manager(), 1);
    await connected(socket);
    socket.disconnect();
    shards.at({ shard: 2 }).emit.status("nobody hears it");
    await until(() => nothing() && closed.length === 2, "the namespaces to go");
    shards.at({ shard: 3 }).emit.status("nobody hears it");
    await until(() => nothing() && closed.length === 3, "the namespace to go");
    expect(closed).toEqual(["/shards/1", "/shards/2", "/shards/3"]);
  });

  test("stay as long as connection state recovery may bring a client back", async () => {
    await start({ connectionStateRecovery: { maxDisconnectionDuration: 4_000 } });
    const through = manager();
    const socket = shardOf(through, 1);
    const heard: string[] = [];
    createClusterShardClient(socket).on.status((status) => heard.push(status));
    await connected(socket);
    shards.at({ shard: 1 }).emit.status("before");
    await until(() => heard.length === 1, "the first status");
    through.engine.close();
    await until(() => rig.io.engine.clientsCount === 0, "the client to be gone");
    // Another one goes in the meantime, as nobody was in it.
    shards.at({ shard: 2 }).emit.status("nobody hears it");
    await until(() => left().join() === "1,1", "the other to go");
    shards.at({ shard: 1 }).emit.status("missed");
    socket.connect();
    await until(() => heard.length === 2, "what was missed");
    expect([socket.recovered, heard]).toEqual([true, ["before", "missed"]]);
    socket.disconnect();
    await until(nothing, "the namespace to go");
  });

  test.each<[string, Partial<ServerOptions>]>([
    ["", {}],
    [
      ", nor by the timer of an adapter that keeps sessions",
      { connectionStateRecovery: { maxDisconnectionDuration: 1 } },
    ],
  ])("are not kept in memory%s", async (_why, options) => {
    await start(options);
    const gone: WeakRef<object>[] = [];
    rig.io.on("new_namespace", (namespace) => gone.push(new WeakRef(namespace)));
    const socket = shardOf(manager(), 1);
    await connected(socket);
    socket.disconnect();
    shards.at({ shard: 2 }).emit.status("nobody hears it");
    await until(nothing, "the namespaces to go");
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    await until(() => {
      collect();
      return gone.length === 2 && gone.every((each) => each.deref() === undefined);
    }, "the memory to be free");
  });

  test("need these of Socket.IO's own", async () => {
    await start();
    const socket = shardOf(manager(), 1);
    await connected(socket);
    const child = rig.io.of("/shards/1");
    expect(rig.io._nsps.get("/shards/1")).toBe(child);
    expect(childrenOf(parent).has(child)).toBe(true);
    expect(child.sockets.size).toBe(1);
    expect(child.server).toBe(rig.io);
    expect(Reflect.get(child, "_preConnectSockets")).toBeInstanceOf(Map);
    expect(rig.io._opts.connectionStateRecovery).toBeUndefined();
    expect([typeof child._remove, typeof child.adapter.close]).toEqual(["function", "function"]);
  });
});

/** There is another server, which says nothing. */
class WithASilentOther extends Adapter {
  override serverCount(): Promise<number> {
    return Promise.resolve(2);
  }
}

interface AskingTypes extends DynamicTypes {
  readonly params: { readonly id: string };
  readonly broadcastEmit: { ask(): Promise<unknown> };
}

const asksOnly: DynamicContract = {
  namespace: ["/asked/", { name: "id", type: "string" }],
  version: "Asked:0",
  clientToServer: {},
  serverToClient: { ask: { name: "ask", args: {}, ack: { style: one, is: () => true, explain() {} } } },
  errorEvents: {},
  serverToServer: {},
  errors: {},
};

function childrenOf(parent: Namespace): ReadonlySet<unknown> {
  const children: unknown = Reflect.get(parent, "children");
  if (!(children instanceof Set)) throw new Error("Socket.IO's parents have no children any more");
  return children;
}
